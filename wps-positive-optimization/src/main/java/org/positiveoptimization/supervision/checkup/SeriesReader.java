/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * Collects values and targets from the sources of several years. A value comes from table TJZB, or is computed from a layer
 * (see {@link LayerIndicator}); a target from GHZBB or, for computed ones, GHZBFJB, always that of the latest year that has
 * one, since maintenance may change it. Two different values for one indicator and year are no value.
 */
final class SeriesReader {
    private static final String VALUES = "TJZB";
    private static final String TARGETS = "GHZBB";
    private static final String BREAKDOWN = "GHZBFJB";
    private static final double HECTARE = 10_000;
    private static final Localized HECTARES = new Localized("公顷", "ha");

    private final Parameters parameters;
    private final Progress progress;
    private final SortedSet<Integer> years = new TreeSet<>();
    private final SortedMap<AreaKey, SortedMap<Integer, Double>> values = new TreeMap<>();
    private final SortedMap<AreaKey, Indicator> indicators = new TreeMap<>();
    private final Set<Message> gaps = new LinkedHashSet<>();

    SeriesReader(Parameters parameters, Progress progress) {
        this.parameters = parameters;
        this.progress = progress;
    }

    /** Reads the sources, the earliest first. */
    void read(List<YearSource> sources) throws PlanReadException {
        for (YearSource source : sources) {
            progress.check();
            years.add(source.year());
            targets(source.source());
            observed(source);
            for (LayerIndicator indicator : LayerIndicator.ALL) {
                computed(source, indicator);
            }
        }
    }

    SortedSet<Integer> years() {
        return years;
    }

    /** @return every indicator that has a target or a value, with its usable values by year */
    SortedMap<AreaKey, SortedMap<Integer, Double>> values() {
        SortedMap<AreaKey, SortedMap<Integer, Double>> usable = new TreeMap<>();
        indicators.keySet().forEach(k -> usable.put(k, new TreeMap<>()));
        values.forEach((key, byYear) -> byYear.forEach((year, value) -> {
            if (Double.isFinite(value)) {
                usable.get(key).put(year, value);
            }
        }));
        return usable;
    }

    Indicator indicator(AreaKey key) {
        return indicators.get(key);
    }

    List<Message> gaps() {
        return new ArrayList<>(gaps);
    }

    private void targets(PlanSource source) throws PlanReadException {
        Set<AreaKey> seen = new HashSet<>();
        for (Map<String, Object> row : TableRows.of(source, TARGETS)) {
            AreaKey key = key(row);
            double base = PlanTable.number(row, "JQZ");
            double target = PlanTable.number(row, "GHMBZ");
            if (!seen.add(key)) {
                gaps.add(Message.of("checkup.gap.target_twice", source.name(), key.code(), key.area()));
                indicators.remove(key);
                target = Double.NaN;
            }
            replace(
                    key,
                    new Indicator(
                            key.area(),
                            key.code(),
                            same(PlanTable.text(row, "ZBMC")),
                            PlanTable.text(row, "ZBDW"),
                            finite(base),
                            finite(PlanTable.number(row, "JQMBZ")),
                            finite(target),
                            direction(key.code(), base, target)));
        }
        Map<AreaKey, Double> sums = new TreeMap<>();
        for (Map<String, Object> row : TableRows.of(source, BREAKDOWN)) {
            for (LayerIndicator indicator : LayerIndicator.ALL) {
                double target = PlanTable.number(row, indicator.targetField());
                limit(indicator, PlanTable.county(row), target);
                sums.merge(new AreaKey("", indicator.code()), target, Double::sum);
            }
        }
        for (LayerIndicator indicator : LayerIndicator.ALL) {
            Double sum = sums.get(new AreaKey("", indicator.code()));
            if (sum != null) {
                limit(indicator, "", sum);
            }
        }
    }

    private void limit(LayerIndicator indicator, String area, double target) {
        AreaKey key = new AreaKey(area, indicator.code());
        Localized name = indicator.code().equals("GDBYL")
                ? Message.of("checkup.cultivated").localized()
                : LayerCatalog.standard().layer(indicator.layer()).orElseThrow().title();
        replace(
                key,
                new Indicator(
                        area,
                        indicator.code(),
                        name,
                        HECTARES.zh(),
                        Double.NaN,
                        Double.NaN,
                        target >= 0 ? finite(target) : Double.NaN,
                        indicator.direction()));
    }

    /** A blank target does not displace that of an earlier year; a row that stands twice displaces everything. */
    private void replace(AreaKey key, Indicator latest) {
        Indicator known = indicators.get(key);
        if (known == null || !Double.isNaN(latest.target()) || Double.isNaN(known.target())) {
            indicators.put(key, latest);
        }
    }

    private void observed(YearSource source) throws PlanReadException {
        int undated = 0;
        int valueless = 0;
        for (Map<String, Object> row : TableRows.of(source.source(), VALUES)) {
            double stated = row.containsKey("NF") ? PlanTable.number(row, "NF") : source.year();
            double value = PlanTable.number(row, "ZBZ");
            if (!(stated >= 1 && stated <= 9999 && stated == Math.rint(stated))) {
                undated++;
                continue;
            }
            AreaKey key = key(row);
            indicators.computeIfAbsent(
                    key,
                    k -> new Indicator(
                            k.area(),
                            k.code(),
                            same(PlanTable.text(row, "ZBMC")),
                            PlanTable.text(row, "ZBDW"),
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            direction(k.code(), Double.NaN, Double.NaN)));
            valueless += Double.isFinite(value) ? 0 : 1;
            String unit = PlanTable.text(row, "ZBDW");
            if (!unit.isEmpty() && !unit.equals(indicators.get(key).unit())) {
                gaps.add(Message.of(
                        "checkup.gap.unit",
                        key.code(),
                        key.area(),
                        unit,
                        indicators.get(key).unit()));
                value = Double.NaN;
            }
            put(key, (int) stated, value);
        }
        if (undated > 0) {
            gaps.add(Message.of("checkup.gap.years", source.source().name(), undated));
        }
        if (valueless > 0) {
            gaps.add(Message.of("checkup.gap.values", source.source().name(), valueless));
        }
    }

    private void put(AreaKey key, int year, double value) {
        years.add(year);
        SortedMap<Integer, Double> byYear = values.computeIfAbsent(key, k -> new TreeMap<>());
        Double known = byYear.get(year);
        if (known != null && Double.compare(known, value) != 0) {
            gaps.add(Message.of("checkup.gap.twice", key.code(), key.area(), Integer.toString(year)));
            byYear.put(year, Double.NaN);
        } else {
            byYear.put(year, value);
        }
    }

    private void computed(YearSource source, LayerIndicator indicator) throws PlanReadException {
        if (!source.source().codes().contains(indicator.layer())) {
            return;
        }
        LayerSums sums = LayerSums.of(source.source(), indicator, parameters, progress);
        if (sums.fault() != null) {
            gaps.add(Message.of("checkup.gap.layer", source.source().name(), indicator.layer(), sums.fault()));
            return;
        }
        double total = 0;
        for (Map.Entry<String, Double> entry : sums.byCounty().entrySet()) {
            total += entry.getValue();
            computed(indicator, entry.getKey(), source.year(), entry.getValue());
        }
        computed(indicator, "", source.year(), total);
        // a county whose layer has no ground left has nothing, which is a figure
        for (AreaKey key : new ArrayList<>(indicators.keySet())) {
            if (key.code().equals(indicator.code())
                    && !key.area().isEmpty()
                    && !sums.byCounty().containsKey(key.area())) {
                computed(indicator, key.area(), source.year(), 0);
            }
        }
    }

    private void computed(LayerIndicator indicator, String area, int year, double squareMetres) {
        AreaKey key = new AreaKey(area, indicator.code());
        if (!indicators.containsKey(key)) {
            limit(indicator, area, Double.NaN);
        }
        put(key, year, squareMetres / HECTARE);
    }

    private Direction direction(String code, double base, double target) {
        if (parameters.texts("checkup.at_most_codes").contains(code)) {
            return Direction.AT_MOST;
        }
        if (parameters.texts("checkup.at_least_codes").contains(code)) {
            return Direction.AT_LEAST;
        }
        if (!Double.isFinite(base) || !Double.isFinite(target) || base == target) {
            return Direction.UNKNOWN;
        }
        return target > base ? Direction.AT_LEAST : Direction.AT_MOST;
    }

    private static AreaKey key(Map<String, Object> row) {
        return new AreaKey(PlanTable.county(row), PlanTable.text(row, "ZBDM"));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private static Localized same(String text) {
        return new Localized(text, text);
    }
}

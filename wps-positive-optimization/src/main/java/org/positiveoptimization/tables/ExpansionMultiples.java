/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import static org.positiveoptimization.tables.PlanningTable.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.text.Message;

/**
 * Area of the urban boundary, and its expansion multiple with base and excluded area (from U2), county by county and as a
 * whole.
 */
final class ExpansionMultiples {
    private ExpansionMultiples() {}

    static PlanningTable of(PlanPair pair, CountyNames counties, Map<String, List<Measure>> measures) {
        Map<String, double[]> areas = new TreeMap<>();
        double[] whole = new double[2];
        for (Role role : Role.values()) {
            for (PlanFeature feature : pair.version(role).features("CZKFBJ")) {
                areas.computeIfAbsent(feature.county(), c -> new double[2])[PlanningTables.side(role)] +=
                        feature.area();
                whole[PlanningTables.side(role)] += feature.area();
            }
        }
        List<Measure> figures = measures.getOrDefault("U2", List.of());
        List<List<Object>> rows = new ArrayList<>();
        areas.forEach((county, sums) -> rows.add(row(counties.of(county), county, sums, figures)));
        rows.add(row(Message.of("table.total").localized(), null, whole, figures));
        List<Column> columns = List.of(
                Column.of("county"),
                Column.of("base_2020", Unit.SQUARE_METRE),
                Column.of("area_before", Unit.SQUARE_METRE),
                Column.of("area_after", Unit.SQUARE_METRE),
                Column.of("change", Unit.SQUARE_METRE),
                Column.of("excluded_before", Unit.SQUARE_METRE),
                Column.of("excluded_after", Unit.SQUARE_METRE),
                Column.of("multiple_before", Unit.RATIO),
                Column.of("multiple_after", Unit.RATIO),
                Column.of("multiple_limit", Unit.RATIO));
        return new PlanningTable("expansion", columns, rows);
    }

    /** @param county county code, null for the whole */
    private static List<Object> row(Object title, String county, double[] sums, List<Measure> figures) {
        Measure base = find(figures, "multiple_base", county);
        Measure excluded = find(figures, "multiple_excluded", county);
        Measure multiple = find(figures, "expansion_multiple", county);
        return Arrays.asList(
                title,
                base == null ? null : base.before(),
                sums[0],
                sums[1],
                sums[1] - sums[0],
                excluded == null ? null : excluded.before(),
                excluded == null ? null : excluded.after(),
                multiple == null ? null : multiple.before(),
                multiple == null ? null : multiple.after(),
                multiple == null ? null : multiple.limit());
    }

    private static Measure find(List<Measure> figures, String name, String county) {
        return figures.stream()
                .filter(m -> m.name().equals(name) && Objects.equals(m.scope(), county))
                .findFirst()
                .orElse(null);
    }
}

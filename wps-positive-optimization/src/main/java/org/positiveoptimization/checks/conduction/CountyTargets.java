/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.conduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.IndicatorUnit;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.consistency.BreakdownTable;
import org.positiveoptimization.checks.consistency.Figure;
import org.positiveoptimization.checks.consistency.IndicatorRow;
import org.positiveoptimization.checks.consistency.IndicatorRows;
import org.positiveoptimization.checks.consistency.IndicatorTables;
import org.positiveoptimization.checks.consistency.Indicators;
import org.positiveoptimization.checks.consistency.LayerTargets;
import org.positiveoptimization.checks.consistency.PlanAreas;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/** The breakdown by county: complete, summing to the city, held by the layers, not weaker than the approved one. */
final class CountyTargets {
    private final PlanPair pair;
    private final Parameters parameters;
    private final Indicators indicators;
    private final BreakdownTable draft;
    private final BreakdownTable approved;
    private final LayerTargets targets;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Message> unknown = new ArrayList<>();

    CountyTargets(PlanPair pair, Parameters parameters, Progress progress) {
        this.pair = pair;
        this.parameters = parameters;
        this.indicators = Indicators.of(parameters);
        this.draft = BreakdownTable.draft(pair, parameters);
        this.approved = BreakdownTable.approved(pair, parameters);
        this.targets = new LayerTargets(pair, parameters, indicators, progress);
    }

    /** @return the fields that the table must have: the area and the mandatory columns */
    static String[] fields(Parameters parameters) {
        return Stream.concat(
                        Stream.of("XZQDM"),
                        BreakdownTable.columns(parameters).stream()
                                .filter(BreakdownTable.Column::isMandatory)
                                .map(BreakdownTable.Column::field))
                .toArray(String[]::new);
    }

    /** @return rows and sums first, then counties that do not hold their own */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(targets.findings());
        return all;
    }

    List<Measure> measures() {
        return measures;
    }

    List<Message> unknown() {
        List<Message> all = new ArrayList<>(unknown);
        all.addAll(targets.unknown());
        return all;
    }

    void check() {
        TreeSet<String> counties = new TreeSet<>(PlanAreas.of(pair).counties());
        for (String county : counties) {
            rows(county);
        }
        for (String other : draft.rows().keySet()) {
            if (!counties.contains(other)) {
                add(other, Message.of("N3.unknown_county", other), Double.NaN);
            }
        }
        for (BreakdownTable.Column column : draft.columns()) {
            if (draft.isGiven(column)) {
                city(column);
            }
        }
    }

    private void rows(String county) {
        List<Map<String, Object>> own = draft.rows().getOrDefault(county, List.of());
        if (own.size() != 1) {
            add(county, Message.of("N3.rows", county, own.size()), Double.NaN);
            return;
        }
        for (BreakdownTable.Column column : draft.columns()) {
            if (!draft.isGiven(column)) {
                continue;
            }
            double target = draft.value(own.get(0), column);
            if (Double.isNaN(target)) {
                add(county, Message.of("N3.value", county, column.field()), Double.NaN);
                continue;
            }
            if (indicators.held(column.code()).isPresent()) {
                targets.check(IndicatorTables.BREAKDOWN, county, column.code(), target);
                approvedTarget(county, column, target);
                cap(county, column, target);
            }
        }
    }

    private void approvedTarget(String county, BreakdownTable.Column column, double target) {
        if (!approved.isGiven(column)) {
            return;
        }
        double before = approved.value(county, column);
        if (Double.isNaN(before)) {
            unknown.add(Message.of("N3.no_approved", county, column.field()));
            return;
        }
        Indicators.Held held = indicators.held(column.code()).orElseThrow();
        Measure measure = Measure.limited(
                "indicator_figure",
                county,
                null,
                target,
                held.direction(),
                before,
                held.measure().unit());
        if (!measure.holds()) {
            IndicatorUnit.Dimension dimension = held.measure().dimension();
            add(
                    county,
                    Message.of(
                            "N3.weakened",
                            county,
                            indicators.name(column.code()),
                            Figure.of(before, dimension),
                            Figure.of(target, dimension)),
                    held.measure().isAdditive() ? Math.abs(target - before) : Double.NaN);
        }
    }

    private void cap(String county, BreakdownTable.Column column, double target) {
        double cap = parameters.number("udb.multiple.cap");
        double limit = cap + parameters.number("udb.multiple.tolerance");
        boolean isMultiple =
                !indicators.held(column.code()).orElseThrow().measure().isAdditive();
        if (isMultiple && Unit.RATIO.round(target).compareTo(Unit.RATIO.round(limit)) > 0) {
            add(county, Message.of("N3.cap", county, target, cap), Double.NaN);
        }
    }

    /** The counties sum to the city; a multiple has no sum. */
    private void city(BreakdownTable.Column column) {
        Optional<Indicators.Held> held = indicators.held(column.code());
        if (held.isEmpty() || !held.get().measure().isAdditive()) {
            return;
        }
        Optional<IndicatorRow> row =
                IndicatorRows.of(pair, Role.DRAFT, indicators).city(column.code());
        double sum = draft.sum(column);
        if (row.isEmpty() || Double.isNaN(row.get().target()) || Double.isNaN(sum)) {
            unknown.add(Message.of("N3.no_city", indicators.name(column.code())));
            return;
        }
        double difference = Math.abs(sum - row.get().target());
        Measure measure = Measure.limited(
                "conduction_difference",
                column.code(),
                null,
                difference,
                Measure.Direction.AT_MOST,
                Figure.hectares(parameters.number("indicator.tol_ha")),
                Unit.SQUARE_METRE);
        measures.add(measure);
        if (!measure.holds()) {
            add(
                    row.get().area(),
                    Message.of(
                            "N3.sum",
                            indicators.name(column.code()),
                            Figure.of(sum, IndicatorUnit.Dimension.AREA),
                            Figure.of(row.get().target(), IndicatorUnit.Dimension.AREA)),
                    difference);
        }
    }

    private void add(String county, Message text, double size) {
        findings.add(FindingBuilder.of(pair.metric(), IndicatorTables.BREAKDOWN, text)
                .size(size)
                .county(county)
                .build());
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.IndicatorUnit;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * Figures of the layers against the targets of the tables. Shared by N1, which asks for the rows of GHZBB and the sums of
 * GHZBFJB, and N3, which asks for the rows of GHZBFJB.
 */
public final class LayerTargets {
    private final PlanPair pair;
    private final Parameters parameters;
    private final Indicators indicators;
    private final Progress progress;
    private final double areaTolerance;
    private final double ratioTolerance;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Message> unknown = new ArrayList<>();

    public LayerTargets(PlanPair pair, Parameters parameters, Indicators indicators, Progress progress) {
        this.pair = pair;
        this.parameters = parameters;
        this.indicators = indicators;
        this.progress = progress;
        this.areaTolerance = Figure.hectares(parameters.number("indicator.tol_ha"));
        this.ratioTolerance = parameters.number("udb.multiple.tolerance");
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** @return the figures of the whole city with their limits */
    public List<Measure> measures() {
        return List.copyOf(measures);
    }

    /** @return what could not be told */
    public List<Message> unknown() {
        return List.copyOf(unknown);
    }

    /** Every row of GHZBB, and the columns of GHZBFJB summed over the counties. */
    void check(IndicatorRows rows) {
        for (IndicatorRow row : rows.sound()) {
            if (indicators.held(row.code()).isPresent()) {
                check(IndicatorRows.TABLE, row.area(), row.code(), row.target());
            }
        }
        BreakdownTable breakdown = BreakdownTable.draft(pair, parameters);
        for (BreakdownTable.Column column : breakdown.columns()) {
            Optional<Indicators.Held> held = indicators.held(column.code());
            if (held.isPresent() && held.get().measure().isAdditive() && breakdown.isGiven(column)) {
                double sum = breakdown.sum(column);
                if (Double.isNaN(sum)) {
                    unknown.add(Message.of("N1.no_sum", column.field()));
                } else {
                    check(IndicatorTables.BREAKDOWN, "", column.code(), sum);
                }
            }
        }
    }

    /**
     * Holds the figure of an area against a target.
     *
     * @param table the table that the target stands in
     * @param area code of the county or city; empty for the sum over the counties
     * @param code an indicator that the layers tell
     * @param target square metres or a ratio, NaN when blank
     */
    public void check(String table, String area, String code, double target) {
        Indicators.Held held = indicators.held(code).orElseThrow();
        LayerMeasure measured = held.measure();
        if (Double.isNaN(target)) {
            findings.add(FindingBuilder.of(
                            pair.metric(), table, Message.of("N1.no_target", area, code, indicators.name(code)))
                    .county(area)
                    .build());
            return;
        }
        CountyFigures figures = measured.figures(pair, parameters, progress);
        double figure = area.isEmpty() ? figures.whole() : figures.of(area);
        if (!Double.isFinite(figure)) {
            unknown.add(Message.of("N1.no_figure", area, indicators.name(code)));
            return;
        }
        double tolerance = measured.isAdditive() ? areaTolerance : ratioTolerance;
        if (table.equals(IndicatorRows.TABLE) && PlanAreas.isCity(area)) {
            measures.add(measure(held, code, figure, target, tolerance));
        }
        if (!holds(held, code, figure, target, tolerance)) {
            findings.add(finding(table, area, code, figure, target));
        }
    }

    private static boolean holds(Indicators.Held held, String code, double figure, double target, double tolerance) {
        return held.direction() == Measure.Direction.EQUAL
                ? measure(held, code, Math.abs(figure - target), 0, tolerance).holds()
                : measure(held, code, figure, target, tolerance).holds();
    }

    private static Measure measure(Indicators.Held held, String code, double figure, double target, double tolerance) {
        Measure.Direction direction =
                held.direction() == Measure.Direction.EQUAL ? Measure.Direction.AT_MOST : held.direction();
        return Measure.limited(
                "indicator_figure",
                code,
                null,
                figure,
                direction,
                held.limit(target, tolerance),
                held.measure().unit());
    }

    private Finding finding(String table, String area, String code, double figure, double target) {
        IndicatorUnit.Dimension dimension =
                indicators.held(code).orElseThrow().measure().dimension();
        FindingBuilder builder = FindingBuilder.of(
                        pair.metric(),
                        table,
                        Message.of(
                                figure < target ? "N1.below" : "N1.above",
                                area,
                                indicators.name(code),
                                Figure.of(figure, dimension),
                                Figure.of(target, dimension)))
                .county(area);
        if (dimension == IndicatorUnit.Dimension.AREA) {
            builder.size(Math.abs(figure - target));
        }
        return builder.build();
    }
}

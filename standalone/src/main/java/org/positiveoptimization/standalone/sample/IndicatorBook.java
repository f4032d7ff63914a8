/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

/**
 * Account of the figures that indicator tables state, and what N1, N2 and N3 must say of them: what the other deviations do
 * to the sums of counties and city, and deviations of the tables and the text themselves.
 */
final class IndicatorBook {
    /** Hectares by which the table of the draft states the base land of a county too large. */
    static final double BASE_MORE = 3;

    /** Hectares by which it lets the red line of a county fall short of the approved target. */
    static final double RED_LINE_LESS = 5;

    /** Hectares by which the balance does not add up. */
    static final double BALANCE_MORE = 2;

    private static final String INDICATORS = "GHZBB";
    private static final String BREAKDOWN = "GHZBFJB";
    private static final double TOLERANCE = 100;
    private static final double MULTIPLE_TOLERANCE = 1e-4;
    private static final double CAP = 1.25;
    private static final double NONE = Double.NaN;

    private final Totals draft;
    private final Targets targets;
    private final boolean conforming;

    /** @param draft sums of the draft with all edits */
    IndicatorBook(Totals draft, Targets targets, boolean conforming) {
        this.draft = draft;
        this.targets = targets;
        this.conforming = conforming;
    }

    Targets targets() {
        return targets;
    }

    boolean conforming() {
        return conforming;
    }

    /** @return the county whose red line is weakened: the one with the most of it */
    int weakened() {
        int most = 0;
        for (int c = 1; c < targets.redLine.length; c++) {
            most = targets.redLine[c] > targets.redLine[most] ? c : most;
        }
        return most;
    }

    void expect(Expectations expected) {
        layers(expected);
        if (!conforming) {
            tables(expected);
            text(expected);
        }
    }

    private void layers(Expectations expected) {
        double[] redLine = targets.redLine.clone();
        if (!conforming) {
            redLine[weakened()] -= RED_LINE_LESS;
        }
        for (int c = 0; c < targets.farmland.length; c++) {
            atLeast(expected, "N1", INDICATORS, draft.farmland[c], targets.farmland[c]);
            atLeast(expected, "N3", BREAKDOWN, draft.cultivated[c], targets.cultivated[c]);
            atLeast(expected, "N3", BREAKDOWN, draft.farmland[c], targets.farmland[c]);
            atLeast(expected, "N3", BREAKDOWN, draft.redLine[c], redLine[c]);
            atMost(expected, "N3", BREAKDOWN, draft.urban[c], targets.boundary[c]);
            if (draft.numerator[c] / targets.base(c) > targets.multiple[c] + MULTIPLE_TOLERANCE) {
                add(expected, "N3", BREAKDOWN, NONE, "县级扩展倍数突破", "a county's expansion multiple is exceeded");
            }
            if (targets.multiple[c] > CAP + MULTIPLE_TOLERANCE) {
                add(expected, "N3", BREAKDOWN, NONE, "县级扩展倍数指标超过上限", "a county's target is above the cap");
            }
        }
        for (String table : new String[] {INDICATORS, BREAKDOWN}) {
            double cityRedLine = Targets.sum(table.equals(BREAKDOWN) ? redLine : targets.redLine);
            atLeast(expected, "N1", table, sum(draft.farmland), Targets.sum(targets.farmland));
            atLeast(expected, "N1", table, sum(draft.cultivated), Targets.sum(targets.cultivated));
            atLeast(expected, "N1", table, sum(draft.redLine), cityRedLine);
            atMost(expected, "N1", table, sum(draft.urban), Targets.sum(targets.boundary));
        }
        double base = 0;
        for (int c = 0; c < targets.farmland.length; c++) {
            base += targets.base(c);
        }
        if (sum(draft.numerator) / base > CAP + MULTIPLE_TOLERANCE) {
            add(expected, "N1", INDICATORS, NONE, "全市扩展倍数突破", "the city's expansion multiple is exceeded");
        }
    }

    private static void tables(Expectations expected) {
        add(expected, "N1", INDICATORS, NONE, "指标代码不可识别", "indicator code is unknown");
        add(expected, "N1", INDICATORS, NONE, "指标值为负", "indicator value is negative");
        add(expected, "N1", INDICATORS, NONE, "指标单位不可识别", "indicator unit is unknown");
        add(expected, "N1", INDICATORS, BASE_MORE * Targets.HECTARE, "基期值改变", "base value was changed");
        add(expected, "N1", "GTKJJGTZB", NONE, "占比有误", "share is wrong");
        add(expected, "N1", "GDYNZB", BALANCE_MORE * Targets.HECTARE, "占补平衡有误", "balance does not add up");
        add(expected, "N3", BREAKDOWN, RED_LINE_LESS * Targets.HECTARE, "县级指标弱化", "a county's target was weakened");
        add(expected, "N3", BREAKDOWN, RED_LINE_LESS * Targets.HECTARE, "县级合计不等于全市", "counties do not sum to the city");
    }

    private static void text(Expectations expected) {
        expected.add("N2", "GHWB", "W", null, NONE, "文本数字与指标表不符", "number in the text differs from the table");
        expected.add("N2", "GHWB", "W", null, NONE, "文本未提及指标", "the text does not mention an indicator");
    }

    private static void atLeast(Expectations expected, String rule, String table, double figure, double target) {
        double less = target * Targets.HECTARE - figure;
        if (less > TOLERANCE) {
            add(expected, rule, table, less, "图层低于目标", "the layer is short of the target");
        }
    }

    private static void atMost(Expectations expected, String rule, String table, double figure, double target) {
        double more = figure - target * Targets.HECTARE;
        if (more > TOLERANCE) {
            add(expected, rule, table, more, "图层超出目标", "the layer exceeds the target");
        }
    }

    private static void add(Expectations expected, String rule, String table, double area, String zh, String en) {
        expected.add(rule, table, "F", null, area, zh, en);
    }

    private static double sum(double[] counties) {
        double sum = 0;
        for (double each : counties) {
            sum += each;
        }
        return sum;
    }
}

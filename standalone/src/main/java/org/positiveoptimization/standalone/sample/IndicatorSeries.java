/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.List;

/**
 * Indicators of five years that are made to end in every light. Base year 2020, near-term target 2025, target 2035, as the
 * built-in rule set has them.
 */
final class IndicatorSeries {
    static final int FIRST = 2021;
    static final int LAST = 2025;

    /**
     * @param code indicator code
     * @param name name
     * @param unit unit
     * @param base value of 2020, null when blank
     * @param near target of 2025, null when there is none
     * @param target target of 2035
     * @param values values of the years from 2021, null where there is none
     * @param light the light of the last year
     */
    record Line(
            String code,
            String name,
            String unit,
            Double base,
            Double near,
            Double target,
            Double[] values,
            String light) {}

    private IndicatorSeries() {}

    static List<Line> lines() {
        return List.of(
                line("T01", "道路网密度", "公里/平方公里", 5.2, 6.2, 8.0, "GREEN", 5.5, 5.6, 5.9, 6.1, 6.3),
                line("T02", "公园绿地、广场步行5分钟覆盖率", "%", 60.0, 68.0, 85.0, "YELLOW", 61.0, 62.5, 64.0, 65.0, 66.0),
                line("T03", "森林覆盖率", "%", 40.0, 40.5, 42.0, "RED", 40.2, 40.1, 39.9, 39.8, 39.6),
                line("T04", "人均城镇建设用地", "平方米", 150.0, 140.0, 120.0, "GREEN", 148.0, 146.0, 144.0, 141.0, 139.0),
                line("T05", "湿地保护率", "%", 50.0, 53.0, 60.0, "GREY", 50.6, 51.2, 51.9, 52.4, null),
                line("T06", "工业用地地均增加值", "亿元/平方公里", 6.0, 9.0, 15.0, "RED", 6.1, 6.3, 6.2, 6.4, 6.5),
                line("Z01", "永久基本农田保护面积", "公顷", null, null, 500.0, "RED", 503.0, 502.0, 501.0, 500.0, 499.5),
                line("J01", "城镇建设用地规模", "公顷", null, null, 900.0, "GREEN", 860.0, 870.0, 880.0, 890.0, 900.0));
    }

    private static Line line(
            String code,
            String name,
            String unit,
            Double base,
            Double near,
            Double target,
            String light,
            Double... values) {
        return new Line(code, name, unit, base, near, target, values, light);
    }
}

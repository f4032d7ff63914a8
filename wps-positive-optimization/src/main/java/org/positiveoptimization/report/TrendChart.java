/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.positiveoptimization.supervision.checkup.Assessment;

/** The drawing of one indicator over the years: values as a line with a dot per light, the path towards the target dashed. */
final class TrendChart {
    static final int WIDTH = 300;
    static final int HEIGHT = 120;
    private static final int LEFT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 24;

    private final Assessment assessment;
    private final int firstYear;
    private final int lastYear;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    TrendChart(Assessment assessment) {
        this.assessment = assessment;
        this.firstYear = assessment.lights().firstKey();
        this.lastYear = assessment.lights().lastKey();
        assessment.values().values().forEach(this::include);
        assessment.path().values().forEach(this::include);
        if (!(highest > lowest)) {
            lowest -= 1;
            highest += 1;
        }
    }

    private void include(double value) {
        if (Double.isFinite(value)) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
    }

    Map<String, Object> model() {
        List<Map<String, Object>> dots = new ArrayList<>();
        assessment
                .values()
                .forEach((year, value) -> dots.add(Map.of(
                        "x", text(x(year)),
                        "y", text(y(value)),
                        "light", assessment.lights().get(year).name())));
        List<Map<String, Object>> ticks = new ArrayList<>();
        for (int year : assessment.lights().keySet()) {
            ticks.add(Map.of("x", text(x(year)), "year", Integer.toString(year)));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("values", line(assessment.values()));
        model.put("path", line(assessment.path()));
        model.put("dots", dots);
        model.put("ticks", ticks);
        return model;
    }

    private String line(SortedMap<Integer, Double> values) {
        StringBuilder points = new StringBuilder();
        values.forEach((year, value) -> {
            if (Double.isFinite(value)) {
                points.append(points.length() == 0 ? "" : " ")
                        .append(text(x(year)))
                        .append(',')
                        .append(text(y(value)));
            }
        });
        return points.toString();
    }

    private double x(int year) {
        double share = lastYear == firstYear ? 0.5 : (double) (year - firstYear) / (lastYear - firstYear);
        return LEFT + share * (WIDTH - 2 * LEFT);
    }

    private double y(double value) {
        return TOP + (highest - value) / (highest - lowest) * (HEIGHT - TOP - BOTTOM);
    }

    private static String text(double ordinate) {
        return String.format(Locale.ROOT, "%.1f", ordinate);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.positiveoptimization.geometry.Metric;

/** Ticks of longitude and latitude along the frame, and the scale bar. */
final class MapGrid {
    /** Steps between ticks, in seconds of arc. */
    private static final int[] STEPS = {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 18000};

    private static final int FEWEST = 3;

    private final MapFrame frame;
    private final Coordinate lowerLeft;
    private final Coordinate upperRight;

    MapGrid(MapFrame frame, Metric metric) {
        this.frame = frame;
        this.lowerLeft = metric.toLonLat(frame.toCrs(0, frame.height()));
        this.upperRight = metric.toLonLat(frame.toCrs(frame.width(), 0));
    }

    Map<String, Object> model() {
        return Map.of(
                "meridians", ticks(lowerLeft.x, upperRight.x, frame.width(), false, "E"),
                "parallels", ticks(lowerLeft.y, upperRight.y, frame.height(), true, "N"));
    }

    /** Interpolated along the edge: exact in 4490, within the width of a line in a Gauss-Krueger zone. */
    private static List<Map<String, Object>> ticks(
            double from, double to, double length, boolean downwards, String letter) {
        double span = (to - from) * 3600;
        int step = STEPS[0];
        for (int candidate : STEPS) {
            if (span / candidate >= FEWEST) {
                step = candidate;
            }
        }
        List<Map<String, Object>> ticks = new ArrayList<>();
        for (long s = (long) Math.ceil(from * 3600 / step) * step; s < to * 3600 && ticks.size() < 12; s += step) {
            double share = (s / 3600.0 - from) / (to - from);
            ticks.add(Map.of(
                    "at",
                    SvgPath.decimal(downwards ? length * (1 - share) : length * share),
                    "label",
                    degrees(s) + letter));
        }
        return ticks;
    }

    private static String degrees(long seconds) {
        String minutes = String.format("%d°%02d′", seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : minutes + String.format("%02d″", seconds % 60);
    }

    /** A round length of at most a quarter of the frame. */
    static Map<String, Object> scaleBar(MapFrame frame, Metric metric) {
        double perMetre = frame.unitsPerMetre(metric);
        double longest = frame.width() / 4 / perMetre;
        double power = Math.pow(10, Math.floor(Math.log10(longest)));
        double metres = longest >= 5 * power ? 5 * power : longest >= 2 * power ? 2 * power : power;
        String label = metres >= 1000 ? number(metres / 1000) + " km" : number(metres) + " m";
        return Map.of(
                "length", SvgPath.decimal(metres * perMetre),
                "half", SvgPath.decimal(metres * perMetre / 2),
                "label", label);
    }

    private static String number(double value) {
        return ParameterText.of(value);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Metric;

/**
 * What one line has suffered in one county. Ground that was observed more than once counts once, so that the sum may be
 * less than that of the single warnings.
 *
 * @param county code of the county, empty when unknown
 * @param line layer code of the line
 * @param level the level of the warnings
 * @param warnings how many
 * @param area ellipsoidal area of their ground together in square metres, unrounded
 */
public record LineSum(String county, String line, WarningLevel level, int warnings, double area) {

    /** @return sums by county, then line, then level */
    static List<LineSum> of(List<Warning> warnings, Metric metric) {
        Map<String, List<Warning>> groups = new TreeMap<>();
        for (Warning warning : warnings) {
            String key = warning.county()
                    + '\0'
                    + warning.line()
                    + '\0'
                    + warning.level().ordinal();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(warning);
        }
        List<LineSum> sums = new ArrayList<>();
        for (List<Warning> group : groups.values()) {
            Warning first = group.get(0);
            List<Geometry> grounds = group.stream().map(Warning::ground).toList();
            double area = metric.area(Grounds.union(grounds));
            sums.add(new LineSum(first.county(), first.line(), first.level(), group.size(), area));
        }
        return sums;
    }
}

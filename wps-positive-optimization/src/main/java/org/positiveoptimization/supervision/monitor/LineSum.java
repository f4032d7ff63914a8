/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.ArrayList;
import java.util.Comparator;
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

    private record Group(String county, String line, WarningLevel level) {
        static final Comparator<Group> ORDER =
                Comparator.comparing(Group::county).thenComparing(Group::line).thenComparing(Group::level);
    }

    /** @return sums by county, then line, then level */
    static List<LineSum> of(List<Warning> warnings, Metric metric) {
        Map<Group, List<Geometry>> grounds = new TreeMap<>(Group.ORDER);
        for (Warning w : warnings) {
            grounds.computeIfAbsent(new Group(w.county(), w.line(), w.level()), g -> new ArrayList<>())
                    .add(w.ground());
        }
        List<LineSum> sums = new ArrayList<>();
        grounds.forEach((group, ground) -> sums.add(new LineSum(
                group.county(), group.line(), group.level(), ground.size(), metric.area(Grounds.union(ground)))));
        return sums;
    }
}

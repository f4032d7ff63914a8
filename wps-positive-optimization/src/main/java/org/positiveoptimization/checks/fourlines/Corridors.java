/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.Bridging;
import org.positiveoptimization.geometry.Dissolve;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.StripLength;
import org.positiveoptimization.progress.Progress;

/**
 * The connected parts of a facility type, with the length of each ({@link StripLength}, summed over the pieces that a part
 * has between bridged gaps). Lengths in metres.
 *
 * @param lengths of the parts
 * @param areas of the parts in square metres
 */
record Corridors(List<Double> lengths, List<Double> areas) {
    /** Borders within a tenth of a millimetre are common when the pieces of a part are put together. */
    private static final double TOUCH = 0.0001;

    /** @param bridge width in metres of a gap that does not interrupt */
    static Corridors of(List<Polygon> ground, Metric metric, double bridge, Progress progress) {
        int[] groups = Bridging.groups(ground, metric, bridge, progress::check);
        Map<Integer, List<Geometry>> members = new TreeMap<>();
        for (int i = 0; i < groups.length; i++) {
            members.computeIfAbsent(groups[i], g -> new ArrayList<>()).add(ground.get(i));
        }
        Corridors corridors = new Corridors(new ArrayList<>(), new ArrayList<>());
        for (List<Geometry> part : members.values()) {
            progress.check();
            corridors.add(part, metric);
        }
        return corridors;
    }

    private void add(List<Geometry> part, Metric metric) {
        double tolerance = TOUCH / metric.metresPerUnitY(part.get(0).getCoordinate());
        double length = 0;
        double area = 0;
        for (Polygon piece : Dissolve.of(part, tolerance)) {
            double pieceArea = metric.area(piece);
            length += StripLength.of(pieceArea, metric.length(piece));
            area += pieceArea;
        }
        lengths.add(length);
        areas.add(area);
    }

    int parts() {
        return lengths.size();
    }

    /** @return length of the longest part, 0 when there is none */
    double longest() {
        return lengths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** @return whether most of the ground lies in parts that are at least so many times longer than wide: L² / S */
    boolean isElongated(double times) {
        double elongated = 0;
        double all = 0;
        for (int i = 0; i < parts(); i++) {
            double length = lengths.get(i);
            all += areas.get(i);
            elongated += length * length >= times * areas.get(i) ? areas.get(i) : 0;
        }
        return 2 * elongated >= all && all > 0;
    }
}

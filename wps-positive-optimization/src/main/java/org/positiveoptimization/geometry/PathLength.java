/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;

/** Sums the lengths of all lines and rings of a geometry. */
final class PathLength implements GeometryComponentFilter {
    private final Metric metric;
    private double sum;

    private PathLength(Metric metric) {
        this.metric = metric;
    }

    static double of(Geometry geometry, Metric metric) {
        PathLength length = new PathLength(metric);
        geometry.apply(length);
        return length.sum;
    }

    @Override
    public void filter(Geometry component) {
        if (component instanceof LineString line) {
            CoordinateSequence points = line.getCoordinateSequence();
            for (int i = 1; i < points.size(); i++) {
                sum += metric.distance(points.getCoordinate(i - 1), points.getCoordinate(i));
            }
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Metric;

/** A sphere around a fixed latitude: near enough for drawings. */
final class PlanarMetric implements Metric {
    private static final double Y = 111_200;
    private static final double X = Y * 0.69;

    @Override
    public double area(Geometry polygonal) {
        return polygonal.getArea() * X * Y;
    }

    @Override
    public double length(Geometry geometry) {
        return geometry.getLength() * (X + Y) / 2;
    }

    @Override
    public double distance(Coordinate a, Coordinate b) {
        return Math.hypot((a.x - b.x) * X, (a.y - b.y) * Y);
    }

    @Override
    public double metresPerUnitX(Coordinate near) {
        return X;
    }

    @Override
    public double metresPerUnitY(Coordinate near) {
        return Y;
    }

    @Override
    public Coordinate toLonLat(Coordinate coordinate) {
        return coordinate;
    }

    @Override
    public int srid() {
        return 4490;
    }
}

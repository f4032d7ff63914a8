/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** The grid of 1e-9 degrees (a tenth of a millimetre) that every coordinate of the sample lies on. */
final class Lattice {
    static final double SCALE = 1e9;
    static final PrecisionModel MODEL = new PrecisionModel(SCALE);
    /** Longitude first, EPSG:4490. */
    static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

    /** Metres of a degree of latitude, and of longitude at the middle of the municipality: for sizes, never for areas. */
    static final double METRES_LAT = 111_150;

    static final double METRES_LON = 76_400;

    private Lattice() {}

    static Coordinate snapped(double x, double y) {
        return new CoordinateXY(MODEL.makePrecise(x), MODEL.makePrecise(y));
    }

    /** @return rough distance in metres */
    static double metres(Coordinate a, double x, double y) {
        return Math.hypot((a.x - x) * METRES_LON, (a.y - y) * METRES_LAT);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Area beneath edges that are straight in longitude and latitude: the authalic integral over each, by the five points of
 * Gauss. Cutting an edge does not change it, so that areas add up.
 */
final class AdditiveGround {
    private static final double A = 6378137;
    private static final double F = 1 / 298.257222101;
    private static final double E = Math.sqrt(F * (2 - F));
    private static final double[] POINTS = {
        0, 0.5384693101056831, -0.5384693101056831, 0.9061798459386640, -0.9061798459386640
    };
    private static final double[] WEIGHTS = {
        0.5688888888888889, 0.4786286704993665, 0.4786286704993665, 0.2369268850561891, 0.2369268850561891
    };

    private AdditiveGround() {}

    static double area(Geometry ground) {
        double sum = 0;
        for (Polygon polygon : Ground.polygons(ground)) {
            sum += Math.abs(beneath(polygon.getExteriorRing()));
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                sum -= Math.abs(beneath(polygon.getInteriorRingN(h)));
            }
        }
        return sum;
    }

    /** From a parallel near the ring, so that little is left of great numbers. */
    private static double beneath(LineString ring) {
        Coordinate[] points = ring.getCoordinates();
        double from = authalic(points[0].y);
        double sum = 0;
        for (int k = 1; k < points.length; k++) {
            double middle = (points[k].y + points[k - 1].y) / 2;
            double half = (points[k].y - points[k - 1].y) / 2;
            double mean = 0;
            for (int i = 0; i < POINTS.length; i++) {
                mean += WEIGHTS[i] / 2 * (authalic(middle + half * POINTS[i]) - from);
            }
            sum += Math.toRadians(points[k].x - points[k - 1].x) * mean;
        }
        return sum;
    }

    /** @return square metres from the equator to the latitude, for each radian of longitude */
    private static double authalic(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double b2 = A * A * (1 - E * E);
        double x = E * sine;
        return b2 / 2 * (sine / (1 - x * x) + Math.log((1 + x) / (1 - x)) / (2 * E));
    }
}

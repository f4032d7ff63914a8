/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Area on the ellipsoid under edges that are straight in the coordinates of the CRS, so that the areas of parts add up to
 * the area of the whole, wherever an edge was cut.
 *
 * <p>The national formula of {@link EllipsoidalArea} does not have this property: its edge between two vertices is a curve,
 * and a vertex put on the straight line between them gives another curve. The figure of a plan is always that of {@link
 * Metric}; this one only serves to close a balance of pieces against features. In degrees it is the integral of the authalic
 * function along each edge, by Gauss-Legendre quadrature of five points (error far below 1e-6 m² for edges up to a degree);
 * in a Gauss-Krüger zone the area of the plane, without the scale of the projection (within 0.1 %).
 */
public final class AdditiveArea {
    private static final double E = Math.sqrt(EllipsoidalArea.E2);
    private static final double HALF_B2 = EllipsoidalArea.SEMI_MINOR * EllipsoidalArea.SEMI_MINOR / 2;
    /** Abscissae and weights of Gauss and Legendre on the interval from -1 to 1. */
    private static final double[] AT = {
        0, 0.5384693101056831, -0.5384693101056831, 0.9061798459386640, -0.9061798459386640
    };

    private static final double[] WEIGHT = {
        0.5688888888888889, 0.4786286704993665, 0.4786286704993665, 0.2369268850561891, 0.2369268850561891
    };

    private AdditiveArea() {}

    /**
     * @param polygonal polygons in the CRS
     * @param srid EPSG code of the CRS
     * @return square metres
     */
    public static double of(Geometry polygonal, int srid) {
        if (srid != Cgcs2000.GEOGRAPHIC) {
            return polygonal.getArea();
        }
        double sum = 0;
        for (Polygon polygon : Polygons.of(polygonal)) {
            sum += ofRing(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                sum -= ofRing(polygon.getInteriorRingN(i));
            }
        }
        return sum;
    }

    private static double ofRing(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        // measured from the first vertex, where the terms are small and lose nothing
        double origin = authalic(points.getY(0));
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += edge(points.getCoordinate(i - 1), points.getCoordinate(i), origin);
        }
        return Math.abs(HALF_B2 * sum);
    }

    private static double edge(Coordinate from, Coordinate to, double origin) {
        double width = Math.toRadians(to.x - from.x);
        double middle = (from.y + to.y) / 2;
        double half = (to.y - from.y) / 2;
        double mean = 0;
        for (int k = 0; k < AT.length; k++) {
            mean += WEIGHT[k] / 2 * (authalic(middle + AT[k] * half) - origin);
        }
        return width * mean;
    }

    private static double authalic(double degrees) {
        double s = Math.sin(Math.toRadians(degrees));
        double es = E * s;
        return s / (1 - es * es) + Math.log((1 + es) / (1 - es)) / (2 * E);
    }
}

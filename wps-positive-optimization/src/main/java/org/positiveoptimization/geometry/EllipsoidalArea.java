/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Area on the CGCS2000 ellipsoid by the national series for cadastral areas.
 *
 * <p><b>Definition.</b> A ring is the sum of trapezoids between its edges and the meridian L0. For the directed edge
 * (B1, L1) - (B2, L2), latitude and longitude in radians, with dB = B2 - B1, Bm = (B1 + B2) / 2 and
 * dL = (L1 + L2) / 2 - L0,
 *
 * <pre>
 * S = 2 b² dL [ A sin(dB/2) cos Bm - B sin(3 dB/2) cos 3Bm + C sin(5 dB/2) cos 5Bm
 *               - D sin(7 dB/2) cos 7Bm + E sin(9 dB/2) cos 9Bm ]
 * </pre>
 *
 * where A to E are power series in the square of the <i>first</i> eccentricity. A polygon is its shell less its holes.
 * The sum does not depend on L0; it is taken at the first vertex of the ring so that the terms stay small and nothing
 * is lost to cancellation.
 *
 * <p><b>Units and CRS.</b> Input: EPSG:4490 with longitude as x and latitude as y, in degrees. Result: square metres,
 * unrounded; {@link Metric} users round half-up to 0.01.
 *
 * <p><b>Accuracy.</b> The series ends at e^8: relative error 3.2e-9 of the exact authalic area at latitude 46°. The edge
 * between two stored vertices is the curve on which longitude is linear in the area between the equator and the latitude,
 * not in the latitude itself: under a diagonal of a cell of 0.001° the two differ by 0.013 m². {@link GaussKruger}
 * densifies edges that are straight on the projection plane.
 *
 * <p><b>Not detected.</b> Invalid rings: the area of a self-intersecting ring is the absolute value of its signed sum.
 *
 * <p><b>Source.</b> 国土调查办发〔2008〕32号, 图幅理论面积与图斑椭球面积计算公式及要求, with CGCS2000 constants. Its printed program
 * text assigns e from the second eccentricity, against its own definition, which would make areas 47.6 ppm too large.
 */
public final class EllipsoidalArea {
    /** Semi-major axis of CGCS2000 in metres. */
    public static final double SEMI_MAJOR = 6378137.0;

    /** Flattening of CGCS2000. */
    public static final double FLATTENING = 1 / 298.257222101;

    /** Semi-minor axis of CGCS2000 in metres. */
    public static final double SEMI_MINOR = SEMI_MAJOR * (1 - FLATTENING);

    /** Square of the first eccentricity of CGCS2000. */
    public static final double E2 = FLATTENING * (2 - FLATTENING);

    private static final double E4 = E2 * E2;
    private static final double E6 = E4 * E2;
    private static final double E8 = E4 * E4;

    private static final double A = 1 + 3 / 6d * E2 + 30 / 80d * E4 + 35 / 112d * E6 + 630 / 2304d * E8;
    private static final double B = 1 / 6d * E2 + 15 / 80d * E4 + 21 / 112d * E6 + 420 / 2304d * E8;
    private static final double C = 3 / 80d * E4 + 7 / 112d * E6 + 180 / 2304d * E8;
    private static final double D = 1 / 112d * E6 + 45 / 2304d * E8;
    private static final double E = 5 / 2304d * E8;

    private EllipsoidalArea() {}

    /**
     * @param geometry polygons in degrees, longitude first; other geometries have area 0
     * @return square metres, unrounded, never negative for a valid geometry
     */
    public static double of(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return ofPolygon(polygon);
        }
        double sum = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                sum += ofPolygon(polygon);
            }
        }
        return sum;
    }

    private static double ofPolygon(Polygon polygon) {
        if (polygon.isEmpty()) {
            return 0;
        }
        double area = ofRing(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= ofRing(polygon.getInteriorRingN(i));
        }
        return area;
    }

    private static double ofRing(LinearRing ring) {
        return Math.abs(signedArea(ring.getCoordinateSequence()));
    }

    /** @return the signed area of a closed ring in degrees; positive when it runs clockwise on a map */
    static double signedArea(CoordinateSequence ring) {
        int n = ring.size();
        if (n == 0) {
            return 0;
        }
        double origin = ring.getX(0);
        double previousL = 0;
        double previousB = Math.toRadians(ring.getY(0));
        double sum = 0;
        for (int i = 1; i < n; i++) {
            double l = Math.toRadians(ring.getX(i) - origin);
            double b = Math.toRadians(ring.getY(i));
            sum += (previousL + l) * trapezoid(b - previousB, (previousB + b) / 2);
            previousL = l;
            previousB = b;
        }
        return SEMI_MINOR * SEMI_MINOR * sum;
    }

    /** The bracket of the series. The multiples of both angles come from the recurrence of sin and cos. */
    private static double trapezoid(double deltaB, double meanB) {
        if (deltaB == 0) {
            return 0;
        }
        double s1 = Math.sin(deltaB / 2);
        double twiceCosS = 2 - 4 * s1 * s1;
        double s3 = s1 * (twiceCosS + 1);
        double s5 = s3 * twiceCosS - s1;
        double s7 = s5 * twiceCosS - s3;
        double s9 = s7 * twiceCosS - s5;
        double c1 = Math.cos(meanB);
        double twiceCosC = 4 * c1 * c1 - 2;
        double c3 = c1 * (twiceCosC - 1);
        double c5 = c3 * twiceCosC - c1;
        double c7 = c5 * twiceCosC - c3;
        double c9 = c7 * twiceCosC - c5;
        return A * s1 * c1 - B * s3 * c3 + C * s5 * c5 - D * s7 * c7 + E * s9 * c9;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The area formula of the national series (reference 4.1), written a second time, straight from the print. */
public final class OwnArea {
    private static final double B = 6356752.31414036;
    private static final double E2 = 0.0066943800229;

    private OwnArea() {}

    public static double of(Geometry geometry) {
        double sum = 0;
        for (int k = 0; k < geometry.getNumGeometries(); k++) {
            if (geometry.getGeometryN(k) instanceof Polygon polygon && !polygon.isEmpty()) {
                sum += ring(polygon.getExteriorRing());
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    sum -= ring(polygon.getInteriorRingN(h));
                }
            }
        }
        return sum;
    }

    private static double ring(LinearRing ring) {
        Coordinate[] points = ring.getCoordinates();
        double sum = 0;
        for (int k = 1; k < points.length; k++) {
            double length = Math.toRadians((points[k - 1].x + points[k].x) / 2 - points[0].x);
            double step = Math.toRadians(points[k].y - points[k - 1].y);
            double middle = Math.toRadians((points[k].y + points[k - 1].y) / 2);
            double series = 0;
            for (int n = 0; n < 5; n++) {
                int odd = 2 * n + 1;
                series += (n % 2 == 0 ? 1 : -1) * coefficient(n) * Math.sin(odd * step / 2) * Math.cos(odd * middle);
            }
            sum += 2 * B * B * length * series;
        }
        return Math.abs(sum);
    }

    private static double coefficient(int n) {
        double e4 = E2 * E2;
        double e6 = e4 * E2;
        double e8 = e4 * e4;
        return switch (n) {
            case 0 -> 1 + 3 / 6d * E2 + 30 / 80d * e4 + 35 / 112d * e6 + 630 / 2304d * e8;
            case 1 -> 1 / 6d * E2 + 15 / 80d * e4 + 21 / 112d * e6 + 420 / 2304d * e8;
            case 2 -> 3 / 80d * e4 + 7 / 112d * e6 + 180 / 2304d * e8;
            case 3 -> 1 / 112d * e6 + 45 / 2304d * e8;
            default -> 5 / 2304d * e8;
        };
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Faults that leave a geometry valid: repeated points of rings and lines, spikes of rings.
 *
 * <p>A <i>repeated point</i> is a vertex that equals the one before it. A <i>spike</i> is a vertex whose two edges form an
 * angle below a limit and whose base, the distance between the two edges at the end of the shorter one, is narrower than
 * a width: a sharp corner of a large parcel is none. Angles and widths are taken in metres.
 */
public final class RingQuality {
    private final Metric metric;
    private final double spikeAngle;
    private final double spikeWidth;

    /**
     * @param spikeAngleDegrees largest angle of a spike, in degrees
     * @param spikeWidth largest base width of a spike, in metres
     */
    public RingQuality(Metric metric, double spikeAngleDegrees, double spikeWidth) {
        this.metric = metric;
        this.spikeAngle = Math.toRadians(spikeAngleDegrees);
        this.spikeWidth = spikeWidth;
    }

    /** @return the vertices that are repeated, ring by ring or line by line */
    public List<Coordinate> repeatedPoints(Geometry geometry) {
        List<Coordinate> found = new ArrayList<>();
        geometry.apply((GeometryComponentFilter) component -> {
            if (component instanceof LineString line) {
                repeatedPoints(line, found);
            }
        });
        return found;
    }

    /** @return the tips of spikes, in ring order */
    public List<Coordinate> spikes(Geometry polygonal) {
        List<Coordinate> found = new ArrayList<>();
        for (Polygon polygon : Polygons.of(polygonal)) {
            spikes(polygon.getExteriorRing(), found);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                spikes(polygon.getInteriorRingN(i), found);
            }
        }
        return found;
    }

    private static void repeatedPoints(LineString line, List<Coordinate> found) {
        Coordinate[] points = line.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            if (points[i].equals2D(points[i - 1])) {
                found.add(points[i]);
            }
        }
    }

    private void spikes(LinearRing ring, List<Coordinate> found) {
        Coordinate[] points = CoordinateArrays.removeRepeatedPoints(ring.getCoordinates());
        double scaleX = metric.metresPerUnitX(points[0]);
        double scaleY = metric.metresPerUnitY(points[0]);
        double minCos = Math.cos(spikeAngle);
        int n = points.length - 1;
        for (int i = 0; i < n; i++) {
            Coordinate tip = points[i];
            Coordinate before = points[i == 0 ? n - 1 : i - 1];
            Coordinate after = points[i + 1];
            double ux = (before.x - tip.x) * scaleX;
            double uy = (before.y - tip.y) * scaleY;
            double vx = (after.x - tip.x) * scaleX;
            double vy = (after.y - tip.y) * scaleY;
            double dot = ux * vx + uy * vy;
            if (dot <= 0) {
                continue;
            }
            double u2 = ux * ux + uy * uy;
            double v2 = vx * vx + vy * vy;
            if (dot * dot < minCos * minCos * u2 * v2) {
                continue;
            }
            double longer = Math.sqrt(Math.max(u2, v2));
            double base = Math.abs(ux * vy - uy * vx) / longer;
            if (base < spikeWidth) {
                found.add(tip);
            }
        }
    }
}

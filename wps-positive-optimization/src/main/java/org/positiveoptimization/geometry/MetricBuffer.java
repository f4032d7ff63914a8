/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;

/**
 * The ground within a distance in metres of an edge: the convex hull of the discs around its ends.
 *
 * <p><b>Definition.</b> A disc is a polygon with corners at the distance from its centre, in directions that are the same for
 * all discs: east, and on by equal angles. What is drawn for an edge therefore depends on nothing but the edge. Surroundings
 * that are put together of edges never shrink where edges are added, which those of a buffer operation do by the width of
 * its chords; and {@code BufferOp} of JTS 1.20 leaves out what lies outside corners of less than a twentieth of a radian,
 * far more than the tolerance here.
 *
 * <p><b>Formula.</b> A corner at distance d and direction t from (x, y) is (x + d cos t / m_x, y + d sin t / m_y), with the
 * metres per unit m_x and m_y half way; in a Gauss-Kruger zone, which is conformal, those at the centre.
 *
 * <p><b>Tolerance.</b> Arcs are chords that depart from the arc by at most {@value #ARC_TOLERANCE} m, inwards: of every
 * metre of arc at most 0.0035 m² are left out. The rest is exact to 2e-6 of the distance for edges up to some kilometres.
 * Edges are straight in the CRS.
 */
public final class MetricBuffer {
    /** How far chords may lie inside the arc, in metres. */
    public static final double ARC_TOLERANCE = 0.005;

    private static final int LEAST_CORNERS = 32;
    /** Metres on which the point scale is taken. */
    private static final double SCALE_STEP = 100;
    /** An envelope is a little too large rather than too small, for metres per unit are those at one point. */
    private static final double MARGIN = 1.01;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Metric metric;
    private final double metres;
    private final int corners;

    /**
     * @param metric measures in the CRS of the edges
     * @param metres the distance, above 0
     */
    public MetricBuffer(Metric metric, double metres) {
        this.metric = metric;
        this.metres = metres;
        double angle = 2 * Math.acos(Math.max(0, 1 - ARC_TOLERANCE / metres));
        this.corners = Math.max(LEAST_CORNERS, (int) Math.ceil(2 * Math.PI / angle));
    }

    /** @return the polygon within the distance of the edge, which may be a point */
    public Geometry of(LineSegment edge) {
        Coordinate[] rim = new Coordinate[2 * corners + 4];
        disc(edge.p0, rim, 0);
        disc(edge.p1, rim, corners);
        strip(edge, rim, 2 * corners);
        return new ConvexHull(rim, FACTORY).getConvexHull();
    }

    private void disc(Coordinate centre, Coordinate[] rim, int start) {
        double drawn = metres / pointScale(centre);
        for (int i = 0; i < corners; i++) {
            rim[start + i] = moved(centre, drawn, 2 * Math.PI * i / corners);
        }
    }

    /** The four corners of the strip along the edge, which need not be corners of the discs. */
    private void strip(LineSegment edge, Coordinate[] rim, int start) {
        Coordinate middle = edge.midPoint();
        double along = Math.atan2(
                (edge.p1.y - edge.p0.y) * metric.metresPerUnitY(middle),
                (edge.p1.x - edge.p0.x) * metric.metresPerUnitX(middle));
        for (int i = 0; i < 4; i++) {
            Coordinate end = edge.getCoordinate(i / 2);
            double side = i % 2 == 0 ? Math.PI / 2 : -Math.PI / 2;
            rim[start + i] = moved(end, metres / pointScale(end), along + side);
        }
    }

    /** Metres per unit of the CRS as they are, against what the metric says in short, which leaves out the projection. */
    private double pointScale(Coordinate at) {
        double half = SCALE_STEP / 2 / metric.metresPerUnitX(at);
        return metric.distance(new Coordinate(at.x - half, at.y), new Coordinate(at.x + half, at.y)) / SCALE_STEP;
    }

    private Coordinate moved(Coordinate from, double distance, double direction) {
        double east = distance * Math.cos(direction);
        double north = distance * Math.sin(direction);
        return moved(from, east, north, moved(from, east / 2, north / 2, from));
    }

    private Coordinate moved(Coordinate from, double east, double north, Coordinate scale) {
        return new Coordinate(
                from.x + east / metric.metresPerUnitX(scale), from.y + north / metric.metresPerUnitY(scale));
    }

    /** @return an envelope of what {@link #of} draws; cheaper */
    public Envelope envelope(LineSegment edge) {
        Envelope envelope = new Envelope(edge.p0, edge.p1);
        Coordinate centre = envelope.centre();
        envelope.expandBy(
                MARGIN * metres / metric.metresPerUnitX(centre), MARGIN * metres / metric.metresPerUnitY(centre));
        return envelope;
    }
}

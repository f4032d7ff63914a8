/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Whether two polygons are contiguous: they have a stretch of border in common, not only a corner.
 *
 * <p>A common stretch is a pair of edges that run along each other, closer than the touch tolerance, for longer than the
 * touch tolerance. With a gap larger than 0, polygons no farther apart than the gap are contiguous too (a ditch or a farm
 * road between fields). Tolerance and gap are in metres.
 *
 * <p>Not detected: overlapping polygons whose borders only cross.
 */
public final class BorderContact {
    private final Metric metric;
    private final double touch;
    private final double gap;

    public BorderContact(Metric metric, double touch, double gap) {
        this.metric = metric;
        this.touch = touch;
        this.gap = gap;
    }

    /** @return the envelope within which the border of a contiguous polygon must come */
    public Envelope reach(Polygon polygon) {
        Envelope envelope = polygon.getEnvelopeInternal().copy();
        double metres = Math.max(touch, gap);
        Coordinate centre = envelope.centre();
        envelope.expandBy(metres / metric.metresPerUnitX(centre), metres / metric.metresPerUnitY(centre));
        return envelope;
    }

    public boolean isContiguous(Polygon a, Polygon b) {
        Envelope window = reach(a).intersection(reach(b));
        if (window.isNull()) {
            return false;
        }
        CornerList edgesA = new CornerList(a, window);
        CornerList edgesB = new CornerList(b, window);
        Coordinate centre = window.centre();
        double sx = metric.metresPerUnitX(centre);
        double sy = metric.metresPerUnitY(centre);
        Edge[] localB = new Edge[edgesB.size()];
        for (int j = 0; j < localB.length; j++) {
            localB[j] = Edge.of(edgesB, j, centre, sx, sy);
        }
        for (int i = 0; i < edgesA.size(); i++) {
            Edge edge = Edge.of(edgesA, i, centre, sx, sy);
            for (Edge other : localB) {
                if (edge.isNear(other, Math.max(touch, gap))
                        && (edge.runsAlong(other, touch) || (gap > 0 && edge.distance(other) <= gap))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An edge in metres around a common origin. */
    private record Edge(Coordinate start, Coordinate end) {
        static Edge of(CornerList corners, int i, Coordinate origin, double sx, double sy) {
            return new Edge(local(corners.vertex(i), origin, sx, sy), local(corners.next(i), origin, sx, sy));
        }

        private static Coordinate local(Coordinate c, Coordinate origin, double sx, double sy) {
            return new Coordinate((c.x - origin.x) * sx, (c.y - origin.y) * sy);
        }

        boolean isNear(Edge other, double metres) {
            return Math.min(start.x, end.x) - metres <= Math.max(other.start.x, other.end.x)
                    && Math.max(start.x, end.x) + metres >= Math.min(other.start.x, other.end.x)
                    && Math.min(start.y, end.y) - metres <= Math.max(other.start.y, other.end.y)
                    && Math.max(start.y, end.y) + metres >= Math.min(other.start.y, other.end.y);
        }

        double distance(Edge other) {
            return Distance.segmentToSegment(start, end, other.start, other.end);
        }

        /** The part of the other edge that lies beside this one is longer than the tolerance and nowhere farther off. */
        boolean runsAlong(Edge other, double tolerance) {
            double length = start.distance(end);
            double ux = (end.x - start.x) / length;
            double uy = (end.y - start.y) / length;
            double t0 = along(other.start, ux, uy);
            double t1 = along(other.end, ux, uy);
            double from = Math.max(0, Math.min(t0, t1));
            double to = Math.min(length, Math.max(t0, t1));
            if (to - from <= tolerance) {
                return false;
            }
            double d0 = across(other.start, ux, uy);
            double d1 = across(other.end, ux, uy);
            double slope = (d1 - d0) / (t1 - t0);
            return Math.abs(d0 + (from - t0) * slope) <= tolerance && Math.abs(d0 + (to - t0) * slope) <= tolerance;
        }

        private double along(Coordinate c, double ux, double uy) {
            return (c.x - start.x) * ux + (c.y - start.y) * uy;
        }

        private double across(Coordinate c, double ux, double uy) {
            return (c.x - start.x) * uy - (c.y - start.y) * ux;
        }
    }
}

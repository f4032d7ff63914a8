/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.List;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.ArrayListVisitor;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * The outline of the ground that many polygons cover, asked which other polygons it certainly does not cut. Such a polygon
 * lies wholly inside or wholly outside the ground, and one point of it tells which, without an overlay.
 *
 * <p><b>Why it is exact.</b> {@link SharedEdges} leaves an edge wherever the number of polygons that cover a place changes.
 * When no edge that is left reaches into the interior of a polygon, that number is the same all over it. An edge does not,
 * when it is an edge of the polygon itself, or when it meets the border of the polygon in nothing but common vertices and one
 * of its ends lies outside. Intersections and locations are decided by exact orientation tests; no tolerance plays a part.
 *
 * <p><b>Not proved</b>, though true: edges that run along a longer or shorter edge of the polygon, and edges between two of
 * its vertices.
 *
 * <p>Built once and then safe for use by several threads.
 */
public final class GroundOutline {
    private final HPRtree edges = new HPRtree();

    /** @param outline what is left of the borders of the polygons that cover the ground */
    public GroundOutline(SharedEdges outline) {
        outline.forEach((a, b) -> edges.insert(new Envelope(a, b), new LineSegment(a, b)));
        edges.build();
    }

    /** @return false when no edge of the outline reaches into the interior of the polygon; true proves nothing */
    public boolean mayCut(Polygon polygon) {
        ArrayListVisitor near = new ArrayListVisitor();
        edges.query(polygon.getEnvelopeInternal(), near);
        @SuppressWarnings("unchecked")
        List<LineSegment> found = near.getItems();
        RobustLineIntersector intersector = new RobustLineIntersector();
        for (LineSegment edge : found) {
            if (!isHarmless(edge, polygon, intersector)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHarmless(LineSegment edge, Polygon polygon, RobustLineIntersector intersector) {
        boolean meetsStart = false;
        boolean meetsEnd = false;
        for (int r = -1; r < polygon.getNumInteriorRing(); r++) {
            LinearRing ring = r < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(r);
            Coordinate[] points = ring.getCoordinates();
            for (int k = 1; k < points.length; k++) {
                Coordinate a = points[k - 1];
                Coordinate b = points[k];
                if (!Envelope.intersects(edge.p0, edge.p1, a, b)) {
                    continue;
                }
                boolean isStart = edge.p0.equals2D(a) || edge.p0.equals2D(b);
                boolean isEnd = edge.p1.equals2D(a) || edge.p1.equals2D(b);
                if (isStart && isEnd) {
                    return true;
                }
                intersector.computeIntersection(edge.p0, edge.p1, a, b);
                boolean isCommonVertex = (isStart || isEnd) && intersector.getIntersectionNum() == 1;
                if (intersector.hasIntersection() && !isCommonVertex) {
                    return false;
                }
                meetsStart |= isStart;
                meetsEnd |= isEnd;
            }
        }
        if (meetsStart && meetsEnd) {
            return false;
        }
        Coordinate free = meetsStart ? edge.p1 : edge.p0;
        return SimplePointInAreaLocator.locatePointInPolygon(free, polygon) == Location.EXTERIOR;
    }
}

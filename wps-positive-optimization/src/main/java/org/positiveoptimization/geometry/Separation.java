/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PolygonNodeTopology;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Proves quickly that the interiors of two valid polygons are disjoint, where they only touch along shared vertices and
 * shared edges or do not touch at all. It is the filter before an overlay: neighbours in a parcel layer are told apart in
 * about a microsecond, where an overlay takes some fifty.
 *
 * <p><b>Why it is exact.</b> Only edges that reach into the common envelope can meet. If any two meet otherwise than in a
 * common end point or as one and the same edge, nothing is proved. At a common vertex the two interiors are wedges; if
 * the wedges share ground, the polygons overlap and nothing is proved. When every contact is harmless, neither boundary
 * enters the other interior; so the interiors are disjoint, or one polygon lies in the other. With a contact the latter
 * would have shown as a shared wedge; without one, a vertex of each is located in the other.
 *
 * <p>Wedges and intersections are decided by exact orientation tests; no tolerance plays a part.
 *
 * <p><b>Not proved</b>, though true: interiors that are disjoint with T-junctions, where the vertices of a common border
 * are not the same on both sides.
 */
public final class Separation {
    /** Above this many pairs of edges an indexed overlay is the better tool. */
    private static final int MAX_EDGE_PAIRS = 100_000;

    private final CornerList cornersA;
    private final CornerList cornersB;
    private final RobustLineIntersector intersector = new RobustLineIntersector();
    private boolean hasContact;

    private Separation(CornerList cornersA, CornerList cornersB) {
        this.cornersA = cornersA;
        this.cornersB = cornersB;
    }

    /** @return whether the interiors are certainly disjoint; false proves nothing */
    public static boolean isProved(Polygon a, Polygon b) {
        Envelope common = a.getEnvelopeInternal().intersection(b.getEnvelopeInternal());
        if (common.isNull() || common.getWidth() == 0 || common.getHeight() == 0) {
            return true;
        }
        CornerList cornersA = new CornerList(a, common);
        CornerList cornersB = new CornerList(b, common);
        if ((long) cornersA.size() * cornersB.size() > MAX_EDGE_PAIRS) {
            return false;
        }
        Separation separation = new Separation(cornersA, cornersB);
        if (!separation.areContactsHarmless()) {
            return false;
        }
        return separation.hasContact || (startsOutside(a, b) && startsOutside(b, a));
    }

    private boolean areContactsHarmless() {
        for (int i = 0; i < cornersA.size(); i++) {
            for (int j = 0; j < cornersB.size(); j++) {
                if (Envelope.intersects(cornersA.vertex(i), cornersA.next(i), cornersB.vertex(j), cornersB.next(j))
                        && !isContactHarmless(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The edges that start in corners i and j meet in nothing but common end points, and the wedges there are apart. */
    private boolean isContactHarmless(int i, int j) {
        Coordinate a0 = cornersA.vertex(i);
        Coordinate a1 = cornersA.next(i);
        Coordinate b0 = cornersB.vertex(j);
        Coordinate b1 = cornersB.next(j);
        if (a0.equals2D(b0)) {
            hasContact = true;
            return !a1.equals2D(b1) && !isFolded(a0, a1, b1) && areWedgesApart(i, j);
        }
        if (a1.equals2D(b1)) {
            return !isFolded(a1, a0, b0);
        }
        if (a0.equals2D(b1)) {
            return a1.equals2D(b0) || !isFolded(a0, a1, b0);
        }
        if (a1.equals2D(b0)) {
            return !isFolded(a1, a0, b1);
        }
        intersector.computeIntersection(a0, a1, b0, b1);
        return !intersector.hasIntersection();
    }

    /** Two edges from one node run along each other. */
    private static boolean isFolded(Coordinate node, Coordinate a, Coordinate b) {
        return Orientation.index(node, a, b) == Orientation.COLLINEAR
                && (a.x - node.x) * (b.x - node.x) + (a.y - node.y) * (b.y - node.y) > 0;
    }

    /** Corners i and j have the same vertex; their edges either coincide or point in different directions. */
    private boolean areWedgesApart(int i, int j) {
        Coordinate node = cornersA.vertex(i);
        Coordinate aIn = cornersA.previous(i);
        Coordinate aOut = cornersA.next(i);
        Coordinate bIn = cornersB.previous(j);
        Coordinate bOut = cornersB.next(j);
        return !isFolded(node, aIn, bIn)
                && !isInside(node, aIn, aOut, bIn)
                && !isInside(node, aIn, aOut, bOut)
                && !isInside(node, bIn, bOut, aIn)
                && !isInside(node, bIn, bOut, aOut);
    }

    private static boolean isInside(Coordinate node, Coordinate in, Coordinate out, Coordinate ray) {
        return !isFolded(node, in, ray)
                && !isFolded(node, out, ray)
                && PolygonNodeTopology.isInteriorSegment(node, in, out, ray);
    }

    private static boolean startsOutside(Polygon a, Polygon b) {
        Coordinate vertex = a.getExteriorRing().getCoordinateN(0);
        return SimplePointInAreaLocator.locatePointInPolygon(vertex, b) == Location.EXTERIOR;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Polygons that hang together across gaps: by the distance of JTS between whole polygons, two by two. */
final class Gaps {
    /** Distances count in whole millimetres. */
    private static final double HALF_MILLIMETRE = 0.0005;

    private static final double METRES = Math.toRadians(6_371_000);

    private Gaps() {}

    /** @return the groups across gaps up to so many metres, each with its polygons */
    static List<List<Polygon>> groups(List<Polygon> polygons, double gap) {
        STRtree tree = new STRtree();
        polygons.forEach(p -> tree.insert(p.getEnvelopeInternal(), p));
        Map<Polygon, Integer> groups =
                Groups.of(polygons, p -> near(tree, p, gap), (a, b) -> distance(a, b) < gap + HALF_MILLIMETRE);
        Map<Integer, List<Polygon>> members = new TreeMap<>();
        groups.forEach(
                (p, g) -> members.computeIfAbsent(g, k -> new ArrayList<>()).add(p));
        return new ArrayList<>(members.values());
    }

    @SuppressWarnings("unchecked")
    private static Collection<Polygon> near(STRtree tree, Geometry ground, double gap) {
        Envelope window = ground.getEnvelopeInternal().copy();
        window.expandBy(2 * (gap + 1) / METRES / Math.cos(Math.toRadians(window.getMaxY())));
        return tree.query(window);
    }

    /** The nearest points on a plane of metres about, their distance on the ellipsoid. */
    private static double distance(Geometry a, Geometry b) {
        double narrow = Math.cos(Math.toRadians(a.getCoordinate().y));
        AffineTransformation plane = AffineTransformation.scaleInstance(narrow, 1);
        Coordinate[] nearest = DistanceOp.nearestPoints(plane.transform(a), plane.transform(b));
        return Ground.distance(
                new Coordinate(nearest[0].x / narrow, nearest[0].y),
                new Coordinate(nearest[1].x / narrow, nearest[1].y));
    }
}

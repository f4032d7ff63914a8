/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Groups of polygons that hang together across gaps no wider than a bridge: the connected components of the graph whose
 * edges join polygons within that distance. Overlapping, touching and nested polygons are joined at any bridge.
 *
 * <p><b>Units.</b> Metres along the ellipsoid, between the nearest points of two borders. <b>Tolerance.</b> Distances
 * count in whole millimetres, half up: with a bridge of 20 m a gap of 20.0004 m is bridged and one of 20.0006 m is not.
 *
 * <p>Edges are looked up in an index and polygons joined by union-find, so that nothing is dissolved and two polygons
 * that are joined already are not measured again.
 */
public final class Bridging {
    private static final double HALF_MILLIMETRE = 0.0005;
    /** The index looks a little farther than the bridge, for metres per unit are those at one end of an edge. */
    private static final double MARGIN = 1.01;

    private static final int POLL = 1024;

    private final List<Polygon> polygons;
    private final Metric metric;
    private final double reach;
    private final Runnable poll;
    private final int[] parent;
    private final List<LineSegment> edges = new ArrayList<>();
    private int[] owner = new int[1024];

    private Bridging(List<Polygon> polygons, Metric metric, double bridge, Runnable poll) {
        this.polygons = polygons;
        this.metric = metric;
        this.reach = bridge + HALF_MILLIMETRE;
        this.poll = poll;
        this.parent = new int[polygons.size()];
        Arrays.setAll(parent, i -> i);
    }

    /**
     * @param polygons valid polygons
     * @param bridge metres, 0 for touching only
     * @param poll called now and then; may throw to end the work
     * @return the group of each polygon; groups are numbered from 0 in the order of their first polygons
     */
    public static int[] groups(List<Polygon> polygons, Metric metric, double bridge, Runnable poll) {
        Bridging bridging = new Bridging(polygons, metric, bridge, poll);
        bridging.collectEdges();
        bridging.joinNear();
        bridging.joinNested();
        return bridging.numbered();
    }

    /** @return how many groups an answer of {@link #groups} has */
    public static int count(int[] groups) {
        return Arrays.stream(groups).max().orElse(-1) + 1;
    }

    private void collectEdges() {
        for (int i = 0; i < polygons.size(); i++) {
            Polygon polygon = polygons.get(i);
            addRing(polygon.getExteriorRing(), i);
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                addRing(polygon.getInteriorRingN(h), i);
            }
        }
    }

    private void addRing(LinearRing ring, int polygon) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int k = 1; k < points.size(); k++) {
            if (edges.size() == owner.length) {
                owner = Arrays.copyOf(owner, 2 * owner.length);
            }
            owner[edges.size()] = polygon;
            edges.add(new LineSegment(points.getCoordinate(k - 1), points.getCoordinate(k)));
        }
    }

    private void joinNear() {
        HPRtree index = new HPRtree();
        for (int i = 0; i < edges.size(); i++) {
            index.insert(new Envelope(edges.get(i).p0, edges.get(i).p1), i);
        }
        for (int i = 0; i < edges.size(); i++) {
            if (i % POLL == 0) {
                poll.run();
            }
            int edge = i;
            index.query(window(edges.get(i)), item -> joinIfNear(edge, (Integer) item));
        }
    }

    private Envelope window(LineSegment edge) {
        Envelope window = new Envelope(edge.p0, edge.p1);
        double metres = MARGIN * reach;
        window.expandBy(metres / metric.metresPerUnitX(edge.p0), metres / metric.metresPerUnitY(edge.p0));
        return window;
    }

    private void joinIfNear(int i, int j) {
        int a = find(owner[i]);
        int b = find(owner[j]);
        if (a != b && distance(edges.get(i), edges.get(j)) < reach) {
            join(a, b);
        }
    }

    /** The nearest points are found on a plane of metres around the edge, their distance is measured on the ellipsoid. */
    private double distance(LineSegment edge, LineSegment other) {
        LocalPlane plane = LocalPlane.at(edge.p0, metric);
        Coordinate[] nearest = plane.toPlane(edge).closestPoints(plane.toPlane(other));
        return metric.distance(plane.toCrs(nearest[0]), plane.toCrs(nearest[1]));
    }

    /** A polygon far inside another has no edge near its border. */
    private void joinNested() {
        HPRtree index = new HPRtree();
        for (int i = 0; i < polygons.size(); i++) {
            index.insert(polygons.get(i).getEnvelopeInternal(), i);
        }
        for (int i = 0; i < polygons.size(); i++) {
            poll.run();
            int inner = i;
            Coordinate vertex = polygons.get(i).getExteriorRing().getCoordinateN(0);
            index.query(new Envelope(vertex), item -> joinIfInside(inner, vertex, (Integer) item));
        }
    }

    private void joinIfInside(int inner, Coordinate vertex, int outer) {
        int a = find(inner);
        int b = find(outer);
        if (a != b && SimplePointInAreaLocator.locatePointInPolygon(vertex, polygons.get(outer)) != Location.EXTERIOR) {
            join(a, b);
        }
    }

    /** The smaller number leads, so that groups do not depend on the order in which edges are found. */
    private void join(int a, int b) {
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private int find(int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private int[] numbered() {
        int[] number = new int[parent.length];
        int count = 0;
        for (int i = 0; i < parent.length; i++) {
            int root = find(i);
            number[i] = root == i ? count++ : number[root];
        }
        return number;
    }
}

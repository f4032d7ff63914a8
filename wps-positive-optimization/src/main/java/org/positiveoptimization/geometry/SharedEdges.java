/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.function.BiConsumer;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The sum of the directed boundaries of many polygons, in which an edge that two of them use in opposite directions
 * cancels. What is left is the boundary of the ground they cover, and every edge at which an overlap, a gap or a
 * T-junction lies: where the number of polygons that cover a place changes, an edge is left. So overlap, gap and outline
 * of a layer of a million parcels are found among some thousand edges.
 *
 * <p>An open-addressing table of edges; memory grows with the number of edges that are unmatched at a time, which for
 * polygons in a spatial order is far below their total. Edges are equal when all four ordinates are exactly equal.
 */
public final class SharedEdges {
    private static final double MAX_LOAD = 0.6;

    private double[] ends = new double[4 * 1024];
    private int[] balance = new int[1024];
    private int used;

    /** Adds the boundary of all polygons of the geometry, shells clockwise and holes counter-clockwise. */
    public void add(Geometry geometry) {
        addAll(geometry, true);
    }

    /** Takes the boundary of all polygons of the geometry away: what both cover alike leaves nothing. */
    public void subtract(Geometry geometry) {
        addAll(geometry, false);
    }

    private void addAll(Geometry geometry, boolean isAdded) {
        for (Polygon polygon : Polygons.of(geometry)) {
            addRing(polygon.getExteriorRing(), isAdded);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                addRing(polygon.getInteriorRingN(i), !isAdded);
            }
        }
    }

    private void addRing(LinearRing ring, boolean isClockwise) {
        Coordinate[] points = ring.getCoordinates();
        int direction = Orientation.isCCW(points) == isClockwise ? -1 : 1;
        for (int i = 1; i < points.length; i++) {
            Coordinate a = points[i - 1];
            Coordinate b = points[i];
            int order = a.compareTo(b);
            if (order < 0) {
                addEdge(a.x, a.y, b.x, b.y, direction);
            } else if (order > 0) {
                addEdge(b.x, b.y, a.x, a.y, -direction);
            }
        }
    }

    private void addEdge(double x0, double y0, double x1, double y1, int direction) {
        int i = find(x0, y0, x1, y1);
        if (balance[i] == 0) {
            int k = 4 * i;
            ends[k] = x0;
            ends[k + 1] = y0;
            ends[k + 2] = x1;
            ends[k + 3] = y1;
            used++;
        }
        balance[i] += direction;
        if (balance[i] == 0) {
            remove(i);
        }
        if (used > MAX_LOAD * balance.length) {
            grow();
        }
    }

    /** Calls back for every edge that is left, with its two ends. The order is that of the table. */
    public void forEach(BiConsumer<Coordinate, Coordinate> action) {
        for (int i = 0; i < balance.length; i++) {
            if (balance[i] != 0) {
                int k = 4 * i;
                action.accept(new Coordinate(ends[k], ends[k + 1]), new Coordinate(ends[k + 2], ends[k + 3]));
            }
        }
    }

    /** @return number of edges that are left */
    public int size() {
        return used;
    }

    private int find(double x0, double y0, double x1, double y1) {
        int mask = balance.length - 1;
        int i = slot(x0, y0, x1, y1, mask);
        while (balance[i] != 0) {
            int k = 4 * i;
            if (ends[k] == x0 && ends[k + 1] == y0 && ends[k + 2] == x1 && ends[k + 3] == y1) {
                return i;
            }
            i = (i + 1) & mask;
        }
        return i;
    }

    /** Takes the edge out and moves later ones of its run up, so that no search stops short of them. */
    private void remove(int hole) {
        int mask = balance.length - 1;
        used--;
        int i = hole;
        int free = hole;
        while (true) {
            i = (i + 1) & mask;
            if (balance[i] == 0) {
                break;
            }
            int k = 4 * i;
            int home = slot(ends[k], ends[k + 1], ends[k + 2], ends[k + 3], mask);
            boolean staysReachable = free <= i ? free < home && home <= i : free < home || home <= i;
            if (!staysReachable) {
                System.arraycopy(ends, k, ends, 4 * free, 4);
                balance[free] = balance[i];
                balance[i] = 0;
                free = i;
            }
        }
        balance[free] = 0;
    }

    private void grow() {
        double[] oldEnds = ends;
        int[] oldBalance = balance;
        ends = new double[2 * oldEnds.length];
        balance = new int[2 * oldBalance.length];
        for (int i = 0; i < oldBalance.length; i++) {
            if (oldBalance[i] != 0) {
                int k = 4 * i;
                int j = find(oldEnds[k], oldEnds[k + 1], oldEnds[k + 2], oldEnds[k + 3]);
                System.arraycopy(oldEnds, k, ends, 4 * j, 4);
                balance[j] = oldBalance[i];
            }
        }
    }

    private static int slot(double x0, double y0, double x1, double y1, int mask) {
        long h = Double.doubleToRawLongBits(x0) * 0x9E3779B97F4A7C15L;
        h = Long.rotateLeft(h ^ Double.doubleToRawLongBits(y0), 31) * 0xBF58476D1CE4E5B9L;
        h = Long.rotateLeft(h ^ Double.doubleToRawLongBits(x1), 29) * 0x94D049BB133111EBL;
        h = Long.rotateLeft(h ^ Double.doubleToRawLongBits(y1), 31) * 0x9E3779B97F4A7C15L;
        return (int) (h ^ (h >>> 32)) & mask;
    }
}

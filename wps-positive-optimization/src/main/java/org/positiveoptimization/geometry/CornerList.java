/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.Arrays;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The corners of a polygon whose outgoing edge reaches into a window. Every ring is run through with the interior of the
 * polygon on the right; repeated points are passed over.
 */
final class CornerList {
    private Coordinate[] previous = new Coordinate[16];
    private Coordinate[] vertex = new Coordinate[16];
    private Coordinate[] next = new Coordinate[16];
    private int size;

    CornerList(Polygon polygon, Envelope window) {
        addRing(polygon.getExteriorRing(), window, true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            addRing(polygon.getInteriorRingN(i), window, false);
        }
    }

    int size() {
        return size;
    }

    /** @return the vertex before corner i */
    Coordinate previous(int i) {
        return previous[i];
    }

    Coordinate vertex(int i) {
        return vertex[i];
    }

    /** @return the vertex after corner i: the end of its outgoing edge */
    Coordinate next(int i) {
        return next[i];
    }

    private void addRing(LinearRing ring, Envelope window, boolean isShell) {
        if (!window.intersects(ring.getEnvelopeInternal())) {
            return;
        }
        Coordinate[] points = ring.getCoordinates();
        boolean isForward = Orientation.isCCW(points) != isShell;
        for (int k = 0; k < points.length - 1; k++) {
            Coordinate a = points[k];
            Coordinate b = points[k + 1];
            if (!window.intersects(a, b) || a.equals2D(b)) {
                continue;
            }
            if (isForward) {
                add(neighbour(points, k, -1), a, b);
            } else {
                add(neighbour(points, k + 1, 1), b, a);
            }
        }
    }

    /** The nearest vertex of the closed ring that differs from vertex k, in the given direction. */
    private static Coordinate neighbour(Coordinate[] points, int k, int step) {
        int n = points.length - 1;
        int i = Math.floorMod(k + step, n);
        while (points[i].equals2D(points[k])) {
            i = Math.floorMod(i + step, n);
        }
        return points[i];
    }

    private void add(Coordinate before, Coordinate at, Coordinate after) {
        if (size == vertex.length) {
            previous = Arrays.copyOf(previous, 2 * size);
            vertex = Arrays.copyOf(vertex, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
        }
        previous[size] = before;
        vertex[size] = at;
        next[size++] = after;
    }
}

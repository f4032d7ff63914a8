/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A grid of irregular cells. A vertex depends on its indices and the seed alone, so that neighbours hold exactly the same
 * coordinates. An edge of a cell has three points between its corners; a cell can be cut into 4 x 4 smaller ones, whose
 * corners on the edges of the cell are just these points, so that coarse and fine cells match edge to edge.
 */
final class CellGrid {
    /** A cell is cut into so many rows and columns. */
    static final int FINE = 4;

    private static final double JITTER = 0.17;
    private static final double WIGGLE = 0.045;

    private final long seed;
    private final double west;
    private final double south;
    private final double dx;
    private final double dy;
    private final int columns;
    private final int rows;
    /** Salt of the vertices that had to be moved because they came too near to an outline. */
    private final Map<Long, Integer> moved = new HashMap<>();

    /** @param size height of a cell in metres, about */
    CellGrid(long seed, Envelope area, double size) {
        this.seed = seed;
        this.dy = size / Lattice.METRES_LAT;
        this.dx = size / Lattice.METRES_LON;
        this.west = area.getMinX() - dx * (1 + Hash.unit(seed, 1, 0, 0));
        this.south = area.getMinY() - dy * (1 + Hash.unit(seed, 2, 0, 0));
        this.columns = (int) Math.ceil((area.getMaxX() - west) / dx) + 1;
        this.rows = (int) Math.ceil((area.getMaxY() - south) / dy) + 1;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** @return height of a cell in metres */
    double size() {
        return dy * Lattice.METRES_LAT;
    }

    /** @return the middle of the cell were it regular */
    Coordinate middle(int i, int j) {
        return new Coordinate(west + (i + 0.5) * dx, south + (j + 0.5) * dy);
    }

    int column(double x) {
        return (int) Math.floor((x - west) / dx);
    }

    int row(double y) {
        return (int) Math.floor((y - south) / dy);
    }

    /** Gives the four corners of the cell another place. */
    void move(int i, int j) {
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                moved.merge(key(i + a, j + b), 1, Integer::sum);
            }
        }
    }

    /** @return the closed ring of the cell, counter-clockwise, 16 points */
    Coordinate[] ring(int i, int j) {
        Coordinate[] ring = new Coordinate[4 * FINE + 1];
        for (int k = 0; k < FINE; k++) {
            ring[k] = fine(i, j, k, 0);
            ring[FINE + k] = fine(i, j, FINE, k);
            ring[2 * FINE + k] = fine(i, j, FINE - k, FINE);
            ring[3 * FINE + k] = fine(i, j, 0, FINE - k);
        }
        ring[4 * FINE] = ring[0];
        return ring;
    }

    /** @return the closed ring of a fine cell, counter-clockwise, 4 points */
    Coordinate[] fineRing(int i, int j, int a, int b) {
        Coordinate first = fine(i, j, a, b);
        return new Coordinate[] {first, fine(i, j, a + 1, b), fine(i, j, a + 1, b + 1), fine(i, j, a, b + 1), first};
    }

    /** @return the point at column a and row b, each 0 to 4, of the cell */
    private Coordinate fine(int i, int j, int a, int b) {
        if (a % FINE == 0 && b % FINE == 0) {
            return vertex(i + a / FINE, j + b / FINE);
        }
        if (b % FINE == 0) {
            return onEdge(i, j + b / FINE, true, a);
        }
        if (a % FINE == 0) {
            return onEdge(i + a / FINE, j, false, b);
        }
        double u = (double) a / FINE;
        double v = (double) b / FINE;
        Coordinate sw = vertex(i, j);
        Coordinate se = vertex(i + 1, j);
        Coordinate ne = vertex(i + 1, j + 1);
        Coordinate nw = vertex(i, j + 1);
        long inner = a * 8L + b;
        double x = (1 - v) * ((1 - u) * sw.x + u * se.x) + v * ((1 - u) * nw.x + u * ne.x);
        double y = (1 - v) * ((1 - u) * sw.y + u * se.y) + v * ((1 - u) * nw.y + u * ne.y);
        return Lattice.snapped(
                x + 0.03 * dx * Hash.signed(seed, 30 + inner, i, j),
                y + 0.03 * dy * Hash.signed(seed, 90 + inner, i, j));
    }

    private Coordinate onEdge(int i, int j, boolean horizontal, int step) {
        Coordinate from = vertex(i, j);
        Coordinate to = horizontal ? vertex(i + 1, j) : vertex(i, j + 1);
        double t = (double) step / FINE;
        double off = WIGGLE * Hash.signed(seed, (horizontal ? 10 : 20) + step, i, j);
        return Lattice.snapped(
                from.x + t * (to.x - from.x) + (horizontal ? 0 : off * dx),
                from.y + t * (to.y - from.y) + (horizontal ? off * dy : 0));
    }

    private Coordinate vertex(int i, int j) {
        long salt = moved.isEmpty() ? 0 : moved.getOrDefault(key(i, j), 0) * 1000L;
        return Lattice.snapped(
                west + (i + JITTER * Hash.signed(seed, salt + 3, i, j)) * dx,
                south + (j + JITTER * Hash.signed(seed, salt + 4, i, j)) * dy);
    }

    private static long key(int i, int j) {
        return ((long) i << 32) | j;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Small polygons for edits inside a leaf, all on the lattice. */
final class Shapes {
    private Shapes() {}

    /**
     * A slightly turned rectangle.
     *
     * @param width and height in metres, about
     */
    static Polygon rectangle(Coordinate centre, double width, double height, double turn) {
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        Coordinate[] ring = new Coordinate[5];
        for (int k = 0; k < 4; k++) {
            double u = (k == 0 || k == 3 ? -0.5 : 0.5) * width;
            double v = (k < 2 ? -0.5 : 0.5) * height;
            ring[k] = Lattice.snapped(
                    centre.x + (u * cos - v * sin) / Lattice.METRES_LON,
                    centre.y + (u * sin + v * cos) / Lattice.METRES_LAT);
        }
        ring[4] = ring[0];
        return polygon(ring);
    }

    /** @return three rectangles in a row from west to east, about; the middle one is as long as both others */
    static Polygon[] row(Coordinate centre, double width, double height) {
        Polygon[] row = new Polygon[3];
        double[] at = {-0.5, -0.25, 0.25, 0.5};
        Coordinate[][] ends = new Coordinate[at.length][2];
        for (int k = 0; k < at.length; k++) {
            double x = centre.x + at[k] * width / Lattice.METRES_LON;
            double up = height / 2 / Lattice.METRES_LAT;
            ends[k] = new Coordinate[] {Lattice.snapped(x, centre.y - up), Lattice.snapped(x, centre.y + up)};
        }
        for (int k = 0; k < row.length; k++) {
            row[k] = polygon(ends[k][0], ends[k + 1][0], ends[k + 1][1], ends[k][1], ends[k][0]);
        }
        return row;
    }

    static Polygon polygon(Coordinate... ring) {
        return Lattice.FACTORY.createPolygon(ring);
    }

    /** @return the polygon without the inner one, which lies inside it */
    static Polygon withHole(Polygon outer, Polygon inner) {
        LinearRing[] holes = new LinearRing[outer.getNumInteriorRing() + 1];
        for (int h = 0; h < holes.length - 1; h++) {
            holes[h] = outer.getInteriorRingN(h);
        }
        holes[holes.length - 1] = inner.reverse().getExteriorRing();
        return Lattice.FACTORY.createPolygon(outer.getExteriorRing(), holes);
    }

    /** @return whole cells only: the two parts along the line between two opposite corners */
    static Polygon[] halves(Leaf leaf) {
        Coordinate[] ring = leaf.polygon().getExteriorRing().getCoordinates();
        int half = (ring.length - 1) / 2;
        Coordinate[] first = new Coordinate[half + 2];
        Coordinate[] second = new Coordinate[half + 2];
        for (int k = 0; k <= half; k++) {
            first[k] = ring[k];
            second[k] = ring[half + k];
        }
        first[half + 1] = first[0];
        second[half + 1] = second[0];
        return new Polygon[] {polygon(first), polygon(second)};
    }

    /**
     * Moves the middle of the eastern edge of a whole cell.
     *
     * @param share of the cell's width; positive moves it out
     * @return the changed cell, and the ground between the old and the new edge
     */
    static Polygon[] bulge(Leaf leaf, double share) {
        Coordinate[] ring = leaf.polygon().getExteriorRing().getCoordinates();
        int middle = CellGrid.FINE + CellGrid.FINE / 2;
        Coordinate old = ring[middle];
        double width = ring[middle].x - leaf.middle.x;
        Coordinate moved = Lattice.snapped(old.x + 2 * share * width, old.y);
        Coordinate before = ring[middle - 1];
        Coordinate after = ring[middle + 1];
        Coordinate[] changed = ring.clone();
        changed[middle] = moved;
        return new Polygon[] {polygon(changed), polygon(before, moved, after, old, before)};
    }
}

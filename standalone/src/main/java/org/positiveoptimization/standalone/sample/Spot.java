/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Makes the small rectangles that edits put into a leaf, with sizes that fit every grid. */
final class Spot {
    private final double cell;
    private final long seed;

    Spot(double cell, long seed) {
        this.cell = cell;
        this.seed = seed;
    }

    /** @return about one hectare, at least 5 mu, in a whole cell */
    Polygon large(Leaf leaf) {
        double side = Math.min(0.38 * cell, 125);
        return rectangle(leaf, side, 0.92 * side);
    }

    /** @return below 5 mu, in a whole cell */
    Polygon small(Leaf leaf) {
        return rectangle(leaf, 46, 41);
    }

    /** @return what fits into a fine leaf */
    Polygon inFine(Leaf leaf) {
        double side = Math.min(0.3 * cell / CellGrid.FINE, 110);
        return rectangle(leaf, side, 0.9 * side);
    }

    /** @return three rectangles in a row that together fit into a fine leaf */
    Polygon[] rowInFine(Leaf leaf) {
        double side = Math.min(0.3 * cell / CellGrid.FINE, 110);
        return Shapes.row(leaf.middle, side, 0.2 * side);
    }

    /** @return two narrow rectangles near the western and the eastern side of a fine leaf, if it is not too askew */
    Polygon[] remainsInFine(Leaf leaf) {
        double side = cell / CellGrid.FINE;
        double away = 0.29 * side / Lattice.METRES_LON;
        double width = Math.min(0.1 * side, 40);
        return new Polygon[] {
            Shapes.rectangle(new Coordinate(leaf.middle.x - away, leaf.middle.y), width, 0.4 * side, 0),
            Shapes.rectangle(new Coordinate(leaf.middle.x + away, leaf.middle.y), width, 0.4 * side, 0)
        };
    }

    Polygon rectangle(Leaf leaf, double width, double height) {
        return Shapes.rectangle(
                leaf.middle, width, height, Hash.unit(seed, 320, leaf.i, leaf.j * 16L + leaf.fine) - 0.5);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** The smallest piece of ground of the sample: a cell, a fine cell, or what a county outline leaves of one. */
final class Leaf {
    final int i;
    final int j;
    /** Place in the 4 x 4 fine cells (row times 4 plus column), -1 for a whole cell. */
    final int fine;

    final int county;
    private final CellGrid grid;
    /** The piece that an outline leaves; null for a whole cell, whose ring the grid gives. */
    private final Polygon cut;

    final Coordinate middle;

    /** Class of planned land use, four digits; in the draft it may be another. */
    String use = "";
    /** Class in the base year. */
    String baseUse = "";
    /** Slope level 1 to 5. */
    int slope = 1;
    /** Grade of cultivated land, 1 to 15, smaller is better. */
    int grade = 8;

    boolean farmland;
    boolean redLine;
    boolean central;
    /** Whether an edit or a deviation happens here: nothing else may. */
    boolean taken;
    /** Whether it is the only one of its zone in its county, in the approved plan. */
    boolean onlyOfItsZone;
    /** Zone outside red line and urban boundary. */
    int ruralZone = 500;
    /** Member code of the urban boundary in the approved plan (410, 420, 430), 0 outside. */
    int member;
    /** The same in the draft. */
    int draftMember;
    /** Whether the draft takes it in as a legacy of article 10. */
    boolean legacy;
    /** Reason of the change of the urban boundary here. */
    String urbanReason = "";
    /** Sequence number of the features that are just this leaf, from 1. */
    int number;

    Leaf(CellGrid grid, int i, int j, int fine, int county, Polygon cut) {
        this.grid = grid;
        this.i = i;
        this.j = j;
        this.fine = fine;
        this.county = county;
        this.cut = cut;
        this.middle = cut == null ? average(ring()) : cut.getCentroid().getCoordinate();
    }

    boolean isCut() {
        return cut != null;
    }

    /** @return whether it is a whole cell of the coarse grid */
    boolean isWhole() {
        return cut == null && fine < 0;
    }

    Polygon polygon() {
        return cut != null ? cut : Lattice.FACTORY.createPolygon(ring());
    }

    /** @return the zone code in the approved plan */
    int zone() {
        return zone(member);
    }

    int draftZone() {
        return zone(draftMember);
    }

    private int zone(int urban) {
        if (redLine) {
            return 100;
        }
        return urban != 0 ? 400 : ruralZone;
    }

    private Coordinate[] ring() {
        return fine < 0 ? grid.ring(i, j) : grid.fineRing(i, j, fine % CellGrid.FINE, fine / CellGrid.FINE);
    }

    private static Coordinate average(Coordinate[] ring) {
        double x = 0;
        double y = 0;
        for (int k = 0; k < ring.length - 1; k++) {
            x += ring[k].x;
            y += ring[k].y;
        }
        return new Coordinate(x / (ring.length - 1), y / (ring.length - 1));
    }
}

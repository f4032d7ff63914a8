/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Polygon;

/** Deviations of the farmland: C1 and P1 to P7. */
final class FarmlandFaults {
    private final Draft draft;

    FarmlandFaults(Draft draft) {
        this.draft = draft;
    }

    void inject() {
        addition("0103", 1, 5, "n");
        addition("0103", 1, 5, "n");
        addition("0201", 1, 5, "y");
        addition("0103", 5, 5, "y");
        addition("0103", 2, 15, "y");
        for (int k = 0; k < 4; k++) {
            Leaf field = draft.sites.field();
            add(field, draft.spot.small(field), "0103", 1, 5, "y");
        }
        outsideReserve();
        onRedLine();
        inTown();
        removal("901", "理由不在永久基本农田清单内");
        removal("101", "项目范围未覆盖");
        loss();
    }

    private void addition(String use, int slope, int grade, String stable) {
        Leaf field = draft.sites.field();
        add(field, draft.spot.large(field), use, slope, grade, stable);
    }

    private void add(Leaf leaf, Polygon ground, String use, int slope, int grade, String stable) {
        draft.approved.add(draft.rows().reserve(leaf, 0, ground));
        draft.farmlandIn(leaf, ground, use, slope, grade, stable).alone = true;
    }

    private void outsideReserve() {
        Leaf field = draft.sites.field();
        FarmlandBook.Piece piece = draft.farmlandIn(field, draft.spot.large(field), "0103", 1, 5, "y");
        piece.alone = true;
        piece.reserve = false;
    }

    private void onRedLine() {
        Leaf leaf = draft.sites.redLine();
        Polygon ground = draft.spot.large(leaf);
        add(leaf, ground, "0103", 2, 5, "y");
        draft.expected.blocking("P7", "YJJBNT", ground, "永久基本农田压生态保护红线", "farmland on the red line");
    }

    private void inTown() {
        Leaf leaf = draft.sites.urban();
        Polygon ground = draft.spot.inFine(leaf);
        add(leaf, ground, "0103", 2, 5, "y");
        draft.expected.blocking("P7", "YJJBNT", ground, "永久基本农田压城镇开发边界", "farmland inside the urban boundary");
    }

    private void removal(String reason, String fault) {
        Leaf field = draft.sites.field();
        Row patch = draft.lonePatch(field, draft.spot.large(field), "0103", 1, 11);
        FarmlandBook.Piece piece = draft.farmlandOut(patch, 1, 11, reason);
        piece.alone = true;
        piece.badReason = fault;
    }

    /** Takes whole cells of the farmland protection zone out until farmland and cultivated land both fall by a third of a cell at least. */
    private void loss() {
        double cell = Math.pow(draft.approved.model().grid().size(), 2);
        while (draft.farmland.balance() > -cell / 3) {
            Leaf leaf = draft.sites.zonedFarmland();
            leaf.grade = 11;
            draft.farmlandOut(draft.rows().farmland(leaf), leaf.slope, leaf.grade, "104");
        }
        while (draft.farmland.cultivatedGain() > -cell / 3) {
            draft.reclassify(draft.sites.field(), "0301", "401");
        }
    }
}

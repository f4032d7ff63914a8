/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Polygon;

/** Deviations of the urban boundary: U1 to U7, with P7 where it takes in farmland. */
final class UrbanFaults {
    private final Draft draft;

    UrbanFaults(Draft draft) {
        this.draft = draft;
    }

    /** The growth that breaks U1, U2 and U3 lies in leaves at the edge of the boundary and has been planned before. */
    void inject() {
        Leaf scattered = draft.sites.wood();
        add(scattered, "206", null);
        add(draft.sites.wood(), "203", null);
        add(draft.sites.wood(), "401", null).badReason = "理由不在城镇开发边界清单内";
        add(draft.sites.wood(), "207", "1").badReason = "历史遗留无批准备案";
        Leaf unfiled = draft.sites.wood();
        UrbanBook.Piece piece = add(unfiled, "207", "2");
        piece.badReason = "已批未建用地无备案号";
        draft.edits.add(draft.approved.archive(unfiled, 0, piece.ground, "未备案建设用地"));

        Leaf farmland = draft.sites.farmland();
        Polygon field = add(farmland, "206", null).ground;
        draft.expected.blocking("U6", "CZKFBJ", field, "调入部分压永久基本农田", "addition lies on farmland");
        draft.expected.blocking("P7", "YJJBNT", field, "永久基本农田压城镇开发边界", "farmland inside the urban boundary");
        Polygon wild = add(draft.sites.redLine(), "206", null).ground;
        draft.expected.blocking("U6", "CZKFBJ", wild, "调入部分压生态保护红线", "addition lies on the red line");
    }

    private UrbanBook.Piece add(Leaf leaf, String reason, String legacyType) {
        Polygon ground = draft.spot.large(leaf);
        draft.edits.add(Row.of("CZKFBJ", 0, leaf.county, ground, "GHFQDM", "410", "KZBSHSLX", legacyType)
                .with(Totals.UNPROVED, true));
        draft.edits.declare("CZKFBJ", leaf.county, ground, "1", reason, legacyType);
        UrbanBook.Piece piece = draft.urban.in(ground, leaf.county, isNewLand(leaf));
        piece.alone = true;
        draft.city.takenIn(leaf, piece.area);
        ZoneBook.urban(draft.expected, leaf, ground);
        return piece;
    }

    private static boolean isNewLand(Leaf leaf) {
        int group = Integer.parseInt(leaf.baseUse.substring(0, 2));
        return group < 7 || group > 16;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/** Edits that every rule lets pass, all declared with a lawful reason. */
final class LawfulEdits {
    private final Draft draft;

    LawfulEdits(Draft draft) {
        this.draft = draft;
    }

    /** The urban boundary has already followed. */
    void apply() {
        farmland();
        landUse();
        centralCity();
        withoutChange();
        heritage();
    }

    private void farmland() {
        loneOut("0103", 4, 12, "104");
        loneOut("0201", 2, 13, "105").cultivated = false;
        loneOut("0103", 3, 11, "106");
        project();
        Leaf lonely = draft.sites.lonelyFarmland();
        draft.farmlandOut(draft.rows().farmland(lonely), lonely.slope, lonely.grade, "102");
        int patches = 0;
        while (patches < 2 || draft.farmland.balance() < 0) {
            Leaf good = draft.sites.besideFarmland();
            draft.approved.add(draft.rows().reserve(good, 0, good.polygon()));
            draft.farmlandIn(good, good.polygon(), "0103", 1, 4, "y");
            patches++;
        }
        Leaf improved = draft.sites.farmland();
        Row before = draft.rows().farmland(improved);
        draft.edits.replace(before, before.with("GDDB", improved.grade - 1L));
        draft.edits.declare("YJJBNT", improved.county, improved.polygon(), "2", "205");
    }

    private FarmlandBook.Piece loneOut(String use, int slope, int grade, String reason) {
        Leaf field = draft.sites.field();
        Row patch = draft.lonePatch(field, draft.spot.small(field), use, slope, grade);
        FarmlandBook.Piece piece = draft.farmlandOut(patch, slope, grade, reason);
        piece.alone = true;
        return piece;
    }

    private void project() {
        Leaf crossed = draft.sites.farmland();
        crossed.grade = 11;
        Polygon footprint = draft.spot.large(crossed);
        Row before = draft.rows().farmland(crossed);
        draft.edits.replace(before, before.with(Shapes.withHole(before.polygon(), footprint)));
        draft.edits.declare("YJJBNT", crossed.county, footprint, "3", "101");
        draft.farmland.out(footprint, crossed.slope, crossed.grade);
        String name = "引松入双供水工程";
        draft.approved.add(
                LawfulProjects.footprint(crossed.county, footprint, name).with("BJWQX", "1"));
        draft.projects.both(draft.projects.project(crossed.county, "02", name, "省级", "2025—2028", footprint));
        draft.projects.balances().add(draft.projects.balance(crossed.county, name, footprint, crossed.grade));
    }

    private void landUse() {
        Leaf reclaimed = draft.sites.wood();
        reclaimed.use = "2301";
        reclaimed.baseUse = "2301";
        draft.reclassify(reclaimed, "0103", "205");
        draft.reclassify(draft.sites.wood(), "0303", "401");
        draft.urbanPlan.out.forEach(l -> draft.reclassify(l, "0103", "205"));
    }

    private void centralCity() {
        // no homes are given up: the share of homes near a park or a school must not fall
        draft.reclassify(draft.sites.central("0901"), "0804", "401");
        cityLine(draft.sites.central("1001"), "1401");
        cityLine(draft.sites.central("1001"), "1303");
    }

    private void cityLine(Leaf leaf, String use) {
        draft.reclassify(leaf, use, "401");
        Row line = draft.edits.add(draft.rows().line(leaf, use));
        draft.edits.declare(line.layer, leaf.county, leaf.polygon(), "1", "501");
    }

    /** Features are cut, joined and renumbered, and nothing changes on the ground. */
    private void withoutChange() {
        Leaf split = draft.sites.wood();
        Row row = draft.rows().landUse(split);
        Polygon[] halves = Shapes.halves(split);
        draft.edits.replace(row, row.with(halves[0]), row.with(halves[1]).numbered(draft.edits.nextNumber("GHYDYH")));
        List<Leaf> pair = draft.sites.woodPair();
        Polygon joined =
                Dissolver.dissolve(List.of(pair.get(0).polygon(), pair.get(1).polygon()));
        draft.edits.replace(
                draft.rows().landUse(pair.get(0)),
                draft.rows().landUse(pair.get(0)).with(joined));
        draft.edits.replace(draft.rows().landUse(pair.get(1)));
        Row renumbered = draft.rows().landUse(draft.sites.wood());
        draft.edits.replace(renumbered, renumbered.numbered(draft.edits.nextNumber("GHYDYH")));
    }

    private void heritage() {
        String[] names = {"七星河汉魏遗址群", "凤林古城", "炮台山古城"};
        for (int k = 0; k < names.length; k++) {
            Leaf leaf = draft.sites.wood();
            Row row = Row.of("LSWHBHX", 0, leaf.county, draft.spot.large(leaf), "MC", names[k], "LB", "1", "JB", "1");
            if (k < 2) {
                draft.heritage.add(draft.approved.add(row));
            } else {
                draft.edits.add(row);
                draft.edits.declare("LSWHBHX", leaf.county, row.polygon(), "1", "401");
                new DeliveredPackage(draft).holds(draft.heritage.get(0), row);
            }
        }
        Leaf reserve = draft.sites.wood();
        draft.approved.add(Row.of("GDHBZYQ", 0, reserve.county, draft.spot.large(reserve), "LX", "其他草地"));
        Leaf park = draft.sites.wood();
        draft.approved.add(Row.of("ZRBHD", 0, park.county, draft.spot.large(park), "MC", "七星砬子东北虎自然保护区", "LX", "020"));
    }
}

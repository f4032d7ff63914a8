/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.EllipsoidalArea;

/** Deviations of the declarations and of the red line: D1, D2, E1. */
final class ChangeFaults {
    private final Draft draft;

    ChangeFaults(Draft draft) {
        this.draft = draft;
    }

    void inject() {
        Leaf silent = draft.sites.wood();
        draft.reclassify(silent, "0303", null);
        draft.expected.blocking("D1", "WHCGHYDYH", silent.polygon(), "维护理由为空", "no reason is given");
        Leaf wrong = draft.sites.wood();
        draft.reclassify(wrong, "0304");
        draft.declareLandUse(wrong, "1", "401");
        draft.expected.blocking("D1", "WHCGHYDYH", wrong.polygon(), "维护类型与实际变化不符", "type contradicts the change");
        Leaf idle = draft.sites.wood();
        Polygon ground = draft.spot.large(idle);
        draft.edits.declare("HLFXKZX", idle.county, ground, "2", "901");
        draft.expected.blocking("D1", "WHCHLFXKZX", ground, "申报而无变化", "declared, yet nothing changed");

        Leaf hidden = draft.sites.wood();
        draft.reclassify(hidden, "0403");
        draft.expected.blocking("D2", "GHYDYH", hidden.polygon(), "变化未申报", "change is not declared");
        Leaf added = draft.sites.wood();
        Polygon heritage = draft.spot.large(added);
        draft.edits.add(Row.of("LSWHBHX", 0, added.county, heritage, "MC", "青龙山古墓群", "LB", "1", "JB", "2"));
        draft.expected.blocking("D2", "LSWHBHX", heritage, "变化未申报", "change is not declared");
        new DeliveredPackage(draft).lacks(heritage);
        redLine();
    }

    private void redLine() {
        int[] owner = draft.approved.components().owners(draft.approved.dissolved("STBHHX"));
        Leaf cut = draft.sites.redLine();
        Component holder = draft.approved.dissolved("STBHHX").get(owner[cut.number - 1]);
        Polygon hole = draft.spot.large(cut);
        Row row = draft.approved.redLine(holder);
        draft.edits.replace(row, row.with(Shapes.withHole(holder.polygon(), hole)));
        draft.expected.blocking("E1", "STBHHX", hole, "生态保护红线调出", "red line gives up ground");
        ZoneBook.redLine(draft.expected, hole);

        Leaf wood = draft.sites.wood();
        Polygon more = draft.spot.large(wood);
        draft.edits.add(Row.of("STBHHX", 0, wood.county, more, "LHLX", "水源涵养"));
        draft.expected.blocking("E1", "STBHHX", more, "生态保护红线调入", "red line takes ground in");
        ZoneBook.redLine(draft.expected, more);

        Component other = holder;
        while (other.number() == holder.number()) {
            other = draft.approved.dissolved("STBHHX").get(owner[draft.sites.redLine().number - 1]);
        }
        Row before = draft.approved.redLine(other);
        draft.edits.replace(before, before.with("LHLX", "水土保持"));
        draft.expected.blocking(
                "E1",
                "STBHHX",
                other.polygon(),
                EllipsoidalArea.of(other.polygon()),
                "红线类型改变",
                "type of the red line changed");
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Polygon;

/** Deviations of the four lines and of other control boundaries: F1 to F5; all are declared. */
final class LineFaults {
    private static final String REASON = "501";

    /** Classes that no other leaf of the sample has. */
    private static final String FIRE_STATION = "1310";

    private static final String RAILWAY = "1206";

    private final Draft draft;
    private final Leaf belt;
    private final Leaf plant;
    private final Leaf station;
    private final Leaf track;
    private final Leaf pond;
    private final Leaf monument;

    /** Takes its places before others do, since the central city has few of some classes. */
    LineFaults(Draft draft) {
        this.draft = draft;
        this.track = draft.sites.inner(l -> isFree(l) && !ends(l).isEmpty());
        List<Leaf> ends = ends(track);
        build(track, RAILWAY);
        ends.forEach(end -> build(end, RAILWAY));
        this.station = draft.sites.central(FIRE_STATION);
        this.belt = draft.sites.central("1402");
        this.plant = draft.sites.central("1301");
        this.pond = draft.sites.central("1701");
        this.monument = draft.sites.central("1504");
    }

    /** {@link LinesBook} accounts for the areas. */
    void inject() {
        hole(belt);
        otherFunction();
        lostStation();
        cutTrack();
        keptLine("F3", pond, "MC", "无名渠");
        keptLine("F4", monument, "LB", "9");
        heritage();
        floodRisk();
    }

    /** A leaf of no city line, but for a road, may be another thing in both versions. */
    private static boolean isFree(Leaf leaf) {
        return LeafRows.lineOf(leaf.use) == null || leaf.use.equals("1207");
    }

    private static void build(Leaf leaf, String use) {
        leaf.use = use;
        leaf.baseUse = use;
        leaf.taken = true;
    }

    /** @return two neighbours of the leaf that do not touch each other, in both versions of a railway; none when there are not */
    private List<Leaf> ends(Leaf leaf) {
        List<Leaf> free = new ArrayList<>();
        for (int number : draft.approved.model().adjacency().neighbours(leaf.number - 1)) {
            Leaf near = draft.approved.model().leaves().get(number);
            if (Sites.isInner(near) && !near.taken && !near.isCut() && isFree(near)) {
                free.add(near);
            }
        }
        for (Leaf a : free) {
            for (Leaf b : free) {
                if (a.polygon().distance(b.polygon()) > 0) {
                    return List.of(a, b);
                }
            }
        }
        return List.of();
    }

    private void hole(Leaf leaf) {
        Row line = draft.rows().line(leaf, leaf.use);
        Polygon hole = draft.spot.inFine(leaf);
        draft.edits.replace(line, line.with(Shapes.withHole(line.polygon(), hole)));
        draft.edits.declare(line.layer, leaf.county, hole, "3", REASON);
        draft.lines.out(line, hole);
    }

    private void otherFunction() {
        Row line = draft.rows().line(plant, plant.use);
        Polygon part = draft.spot.inFine(plant);
        draft.edits.replace(line, line.with(Shapes.withHole(line.polygon(), part)));
        draft.edits.add(line.with(part).with("SSLX", "1309"));
        draft.edits.declare(line.layer, plant.county, part, "2", REASON);
        draft.lines.reclassified(line, part);
        draft.expected.blocking("F2", line.layer, part, "设施类型改变", "facility of another type");
    }

    private void lostStation() {
        removed(station);
        draft.expected.blocking("F2", "ZXCQCSHX", station.polygon(), "设施处数减少", "fewer facilities");
    }

    private void cutTrack() {
        removed(track);
        draft.expected.warning("F2", "ZXCQCSHX", track.polygon(), "轨道交通廊道中断", "railway corridor is cut");
    }

    private void removed(Leaf leaf) {
        Row line = draft.rows().line(leaf, leaf.use);
        draft.edits.replace(line);
        draft.edits.declare(line.layer, leaf.county, leaf.polygon(), "3", REASON);
        draft.lines.out(line, leaf.polygon());
    }

    /** A feature becomes smaller, and what is left of it changes an attribute. */
    private void keptLine(String rule, Leaf leaf, String field, String value) {
        Row line = draft.rows().line(leaf, leaf.use);
        Polygon hole = draft.spot.inFine(leaf);
        Polygon rest = Shapes.withHole(line.polygon(), hole);
        draft.edits.replace(line, line.with(rest).with(field, value));
        draft.edits.declare(line.layer, leaf.county, hole, "3", REASON);
        draft.edits.declare(line.layer, leaf.county, rest, "2", REASON);
        draft.lines.out(line, hole);
        draft.expected.blocking(rule, line.layer, hole, "要素缩小", "feature is smaller");
        draft.expected.blocking(rule, line.layer, rest, "要素属性改变", "feature has another attribute");
    }

    private void heritage() {
        Leaf leaf = draft.sites.wood();
        Polygon ground = draft.spot.large(leaf);
        Row site = draft.approved.add(Row.of("LSWHBHX", 0, leaf.county, ground, "MC", "小南山遗址", "LB", "1", "JB", "1"));
        draft.edits.replace(site, site.with("JB", "2"));
        draft.edits.declare("LSWHBHX", leaf.county, ground, "2", REASON);
        draft.expected.warning("F5", "LSWHBHX", ground, "保护级别改变", "another level of protection");
    }

    private void floodRisk() {
        Leaf leaf = draft.sites.field();
        Polygon ground = leaf.polygon();
        Polygon hole = draft.spot.large(leaf);
        Row bank = draft.approved.add(Row.of("HLFXKZX", 0, leaf.county, ground, "MC", "挠力河蓄滞洪区", "LB", "2"));
        draft.edits.replace(bank, bank.with(Shapes.withHole(ground, hole)));
        draft.edits.declare("HLFXKZX", leaf.county, hole, "3", REASON);
        draft.lines.out(bank, hole);
        draft.expected.warning("F5", "HLFXKZX", hole, "洪涝风险控制线缩小", "flood-risk line is smaller");
    }
}

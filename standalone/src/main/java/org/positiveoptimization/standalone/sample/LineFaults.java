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
    private static final List<String> BUILDABLE = List.of("1001", "0901", "0902", "1101", "16", "0704");

    private final Draft draft;
    private final Leaf belt;
    private final Leaf plant;
    private final Leaf station;
    private final Leaf track;
    private final List<Leaf> blue;
    private final List<Leaf> purple;

    /** Takes its places before others do, since the central city has few of some classes. */
    LineFaults(Draft draft) {
        this.draft = draft;
        this.belt = draft.sites.line("1402");
        this.plant = draft.sites.line("1301");
        this.blue = List.of(draft.sites.line("1701"), draft.sites.line("1701"));
        this.purple = List.of(draft.sites.line("1504"), draft.sites.line("1504"));
        this.station = draft.sites.inner(this::isBuildable);
        build(station, FIRE_STATION);
        this.track = draft.sites.inner(l -> isBuildable(l) && !ends(l).isEmpty());
        List<Leaf> ends = ends(track);
        build(track, RAILWAY);
        ends.forEach(end -> build(end, RAILWAY));
    }

    /** {@link LinesBook} accounts for the areas. */
    void inject() {
        hole(belt);
        otherFunction();
        lostStation();
        cutTrack();
        keptLine("F3", blue, "MC", "无名渠");
        keptLine("F4", purple, "LB", "9");
        heritage();
        floodRisk();
    }

    private boolean isBuildable(Leaf leaf) {
        return BUILDABLE.contains(leaf.use);
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
            if (Sites.isInner(near) && !near.taken && !near.isCut() && isBuildable(near)) {
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

    private Polygon hole(Leaf leaf) {
        Row line = draft.rows().line(leaf, leaf.use);
        Polygon hole = draft.spot.inFine(leaf);
        draft.edits.replace(line, line.with(Shapes.withHole(line.polygon(), hole)));
        draft.edits.declare(line.layer, leaf.county, hole, "3", REASON);
        draft.lines.out(line, hole);
        return hole;
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

    /** One feature becomes smaller, another changes an attribute. */
    private void keptLine(String rule, List<Leaf> features, String field, String value) {
        Polygon hole = hole(features.get(0));
        Leaf other = features.get(1);
        Row line = draft.rows().line(other, other.use);
        draft.expected.blocking(rule, line.layer, hole, "要素缩小", "feature is smaller");
        draft.edits.replace(line, line.with(field, value));
        draft.edits.declare(line.layer, other.county, other.polygon(), "2", REASON);
        draft.expected.blocking(rule, line.layer, other.polygon(), "要素属性改变", "feature has another attribute");
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

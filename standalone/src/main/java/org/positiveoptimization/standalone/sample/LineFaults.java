/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.Arrays;
import org.locationtech.jts.geom.Polygon;

/** Deviations of the four lines and of other control boundaries: F1 to F5; all are declared. */
final class LineFaults {
    private static final String REASON = "501";

    /** Classes that no other leaf of the sample has. */
    private static final String FIRE_STATION = "1310";

    private static final String RAILWAY = "1206";

    private static final String POST_OFFICE = "1307";

    private final Draft draft;
    private final Leaf belt;
    private final Leaf plant;
    private final Leaf station;
    private final Row track;
    private final Row site;
    private final Row bank;
    private final Polygon overflow;
    private final Leaf pond;
    private final Leaf monument;
    private final GreenFaults green;

    /** Takes its places before others do, since the central city has few of some classes. */
    LineFaults(Draft draft) {
        this.draft = draft;
        Row[] railway = railway(draft.sites.centralWorks("0901"));
        this.track = railway[1];
        this.station = draft.sites.centralWorks(FIRE_STATION);
        this.belt = draft.sites.centralWorks("1402");
        this.plant = draft.sites.centralWorks("1301");
        this.pond = draft.sites.centralWorks("1701");
        this.monument = draft.sites.centralWorks("1504");
        Leaf hill = draft.sites.wood();
        this.site = draft.approved.add(
                Row.of("LSWHBHX", 0, hill.county, draft.spot.large(hill), "MC", "小南山遗址", "LB", "1", "JB", "1"));
        Leaf plain = draft.sites.field();
        this.bank = draft.approved.add(Row.of("HLFXKZX", 0, plain.county, plain.polygon(), "MC", "挠力河蓄滞洪区", "LB", "2"));
        this.overflow = draft.spot.large(plain);
        this.green = new GreenFaults(draft);
    }

    /** Three stretches of a railway through a leaf that is no city line. */
    private Row[] railway(Leaf leaf) {
        return Arrays.stream(draft.spot.rowInFine(leaf))
                .map(p -> draft.approved.add(
                        Row.of("ZXCQCSHX", 0, leaf.county, p, "SSMC", "矿区铁路专用线", "SSLX", RAILWAY, "SSDJ", "1")))
                .toArray(Row[]::new);
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
        green.inject();
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
        draft.edits.add(line.with(part).with("SSLX", POST_OFFICE));
        draft.edits.declare(line.layer, plant.county, part, "2", REASON);
        draft.lines.reclassified(line, part);
        draft.expected.blocking("F2", line.layer, part, "设施类型改变", "facility of another type");
    }

    private void lostStation() {
        removed(draft.rows().line(station, station.use));
        draft.expected.blocking("F2", "ZXCQCSHX", station.polygon(), "设施处数减少", "fewer facilities");
    }

    private void cutTrack() {
        removed(track);
        draft.expected.warning("F2", "ZXCQCSHX", track.geometry, "铁路廊道中断", "railway corridor is cut");
    }

    private void removed(Row line) {
        draft.edits.replace(line);
        draft.edits.declare(line.layer, line.county, line.polygon(), "3", REASON);
        draft.lines.out(line, line.polygon());
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
        draft.lines.renamed(line, rest);
        draft.expected.blocking(rule, line.layer, hole, "要素缩小", "feature is smaller");
        draft.expected.blocking(rule, line.layer, rest, "要素属性改变", "feature has another attribute");
    }

    private void heritage() {
        Row after = site.with("JB", "2");
        draft.edits.replace(site, after);
        new DeliveredPackage(draft).changes(site, after);
        draft.edits.declare(site.layer, site.county, site.polygon(), "2", REASON);
        draft.expected.warning("F5", site.layer, site.geometry, "保护级别改变", "another level of protection");
    }

    private void floodRisk() {
        draft.edits.replace(bank, bank.with(Shapes.withHole(bank.polygon(), overflow)));
        draft.edits.declare(bank.layer, bank.county, overflow, "3", REASON);
        draft.lines.out(bank, overflow);
        draft.expected.warning("F5", bank.layer, overflow, "洪涝风险控制线缩小", "flood-risk line is smaller");
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Polygon;

/** Deviations of the four lines and of other control boundaries: F1 to F5; all are declared. */
final class LineFaults {
    private static final String REASON = "501";

    private final Draft draft;

    LineFaults(Draft draft) {
        this.draft = draft;
    }

    /** {@link LinesBook} accounts for the areas. */
    void inject() {
        green();
        otherFunction();
        lostFacility();
        cutCorridor();
        keptLine("F3", "1701", "MC", "无名渠");
        keptLine("F4", "1504", "LB", "9");
        heritage();
        floodRisk();
    }

    /** Ground out of the middle of a protective green belt, of which nothing is added elsewhere. */
    private void green() {
        hole(draft.sites.line(l -> l.use.equals("1402")));
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
        Leaf leaf = draft.sites.line(l -> l.use.startsWith("13") && !l.use.equals("1309"));
        Row line = draft.rows().line(leaf, leaf.use);
        Polygon part = draft.spot.inFine(leaf);
        draft.edits.replace(line, line.with(Shapes.withHole(line.polygon(), part)));
        draft.edits.add(line.with(part).with("SSLX", "1309"));
        draft.edits.declare(line.layer, leaf.county, part, "2", REASON);
        draft.lines.reclassified(line, part);
        draft.expected.blocking("F2", line.layer, part, "设施类型改变", "facility of another type");
    }

    /** A facility of a class of which no other feature touches it. */
    private void lostFacility() {
        Leaf leaf = draft.sites.line(this::standsAlone);
        Row line = draft.rows().line(leaf, leaf.use);
        draft.edits.replace(line);
        draft.edits.declare(line.layer, leaf.county, leaf.polygon(), "3", REASON);
        draft.lines.out(line, leaf.polygon());
        draft.expected.blocking("F2", line.layer, leaf.polygon(), "设施处数减少", "fewer facilities");
    }

    private boolean standsAlone(Leaf leaf) {
        if (!List.of("1301", "1305", "1208").contains(leaf.use)) {
            return false;
        }
        Map<String, Object> values = draft.rows().line(leaf, leaf.use).values;
        return draft.approved.model().leaves().stream()
                .filter(l -> l != leaf && l.central && l.member != 0 && l.use.equals(leaf.use))
                .filter(l -> draft.rows().line(l, l.use).values.get("SSDJ").equals(values.get("SSDJ")))
                .noneMatch(l -> l.polygon().isWithinDistance(leaf.polygon(), 0));
    }

    /** A stretch of road goes out between two that stay. */
    private void cutCorridor() {
        Leaf leaf = draft.sites.line(l -> l.use.equals("1207") && ends(l) == 2);
        for (int number : neighbours(leaf)) {
            draft.approved.model().leaves().get(number).taken = true;
        }
        Row line = draft.rows().line(leaf, leaf.use);
        draft.edits.replace(line);
        draft.edits.declare(line.layer, leaf.county, leaf.polygon(), "3", REASON);
        draft.lines.out(line, leaf.polygon());
        draft.expected.warning("F2", line.layer, leaf.polygon(), "道路廊道中断", "road corridor is cut");
    }

    private long ends(Leaf leaf) {
        long ends = 0;
        for (int number : neighbours(leaf)) {
            Leaf near = draft.approved.model().leaves().get(number);
            ends += near.central && near.member != 0 && near.use.equals("1207") && !near.taken ? 1 : 0;
        }
        return ends;
    }

    private int[] neighbours(Leaf leaf) {
        return draft.approved.model().adjacency().neighbours(leaf.number - 1);
    }

    /** One feature becomes smaller, another changes an attribute. */
    private void keptLine(String rule, String use, String field, String value) {
        Leaf smaller = draft.sites.line(l -> l.use.equals(use));
        Polygon hole = hole(smaller);
        String layer = LeafRows.lineOf(use);
        draft.expected.blocking(rule, layer, hole, "要素缩小", "feature is smaller");
        Leaf other = draft.sites.line(l -> l.use.equals(use));
        Row line = draft.rows().line(other, use);
        draft.edits.replace(line, line.with(field, value));
        draft.edits.declare(layer, other.county, other.polygon(), "2", REASON);
        draft.expected.blocking(rule, layer, other.polygon(), "要素属性改变", "feature has another attribute");
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

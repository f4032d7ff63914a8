/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.plan.Role;

/**
 * Deviations of the green lines as a whole (F1): belts around the city are given up but for two remains each, far apart, so
 * that the system falls into more parts and what is left is spread less evenly.
 */
final class GreenFaults {
    private static final String LAYER = "ZXCQCSLVX";
    private static final String WATERS = "ZXCQCSLX";
    private static final String REASON = "501";

    /** A new park may join as many parts as it has neighbours; that does not make up for so many belts. */
    private static final int FEWEST = 9;

    /** What the index may rise by is half of this. */
    private static final double CERTAIN = 0.01;

    /** Remains are farther apart than the gaps that the check bridges, metres. */
    private static final double APART = 22;

    private final Draft draft;
    private final List<Row> belts = new ArrayList<>();
    private final List<Polygon[]> remains = new ArrayList<>();

    /** Takes as many places as make the city's green space less even, before others do. */
    GreenFaults(Draft draft) {
        this.draft = draft;
        GreenSpread spread = new GreenSpread(draft.city.leaves());
        draft.approved.forEach(LAYER, row -> {
            spread.add(Role.APPROVED, row.polygon());
            spread.add(Role.DRAFT, row.polygon());
        });
        // a lawful edit adds a park: here for the estimate only, where it evens out most
        spread.add(Role.DRAFT, draft.sites.outside(isFit(spread)).polygon());
        while (belts.size() < FEWEST || !isLessEven(spread)) {
            Leaf leaf = draft.sites.outside(isFit(spread));
            Polygon[] rest = draft.spot.remainsInFine(leaf);
            belts.add(draft.approved.add(Row.of(
                    LAYER, 0, leaf.county, leaf.polygon(), "MC", "环城防护绿带", "LX", "G2", "JB", "2", "GKYQ", "严格控制绿地规模")));
            remains.add(rest);
            spread.add(Role.APPROVED, leaf.polygon());
            spread.add(Role.DRAFT, rest[0]);
            spread.add(Role.DRAFT, rest[1]);
        }
    }

    /** After all other edits of the lines. */
    void inject() {
        Polygon lost = null;
        for (int k = 0; k < belts.size(); k++) {
            Row belt = belts.get(k);
            Polygon[] rest = remains.get(k);
            lost = Shapes.withHole(Shapes.withHole(belt.polygon(), rest[0]), rest[1]);
            draft.edits.replace(belt, belt.with(rest[0]), belt.with(rest[1]).numbered(draft.edits.nextNumber(LAYER)));
            draft.edits.declare(LAYER, belt.county, lost, "3", REASON);
            draft.lines.out(belt, lost);
        }
        expect(lost, draft.lines.lost(LAYER), "绿地布局不均衡", "green space is spread less evenly");
        expect(lost, draft.lines.lost(LAYER) + draft.lines.lost(WATERS), "绿地体系不完整", "green system is broken");
    }

    private void expect(Polygon place, double area, String zh, String en) {
        draft.expected.add("F1", LAYER, "W", place, area, zh, en);
    }

    private static boolean isLessEven(GreenSpread spread) {
        return spread.inequality(Role.DRAFT) - spread.inequality(Role.APPROVED) > CERTAIN;
    }

    /** No green space near, and room for two remains. */
    private Predicate<Leaf> isFit(GreenSpread spread) {
        return leaf -> {
            Polygon[] remains = draft.spot.remainsInFine(leaf);
            return !spread.isGreen(leaf.middle)
                    && leaf.polygon().contains(remains[0])
                    && leaf.polygon().contains(remains[1])
                    && Lattice.METRES_LON * remains[0].distance(remains[1]) > APART;
        };
    }
}

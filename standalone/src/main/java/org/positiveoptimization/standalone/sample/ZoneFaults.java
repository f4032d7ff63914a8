/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Polygon;

/** Deviations of the zones and of the control area: A2 and Z3 to Z5. */
final class ZoneFaults {
    private static final String LAYER = "GHFQ";
    /** What the share of farmland in its zone must lose to be seen in four decimals, with room for lawful edits. */
    private static final double VISIBLE_SHARE = 6e-4;

    private static final int FEWEST = 3;
    private static final double CONTROL_ERROR = 500;

    private final Draft draft;
    private final DissolvedEdits dissolved;

    ZoneFaults(Draft draft, DissolvedEdits dissolved) {
        this.draft = draft;
        this.dissolved = dissolved;
    }

    /** Before the deviations of farmland, which make up for what comes in here. */
    void inject() {
        controlArea();
        rezoned();
        secondLevel();
        controlText();
        lostKind();
        farmlandOutside();
    }

    private void controlArea() {
        int county = draft.approved.model().outlines().counties().size() - 1;
        draft.approved.forEach("XZQ", row -> {
            if (row.county == county) {
                draft.edits.replace(row, row.with("JSMJ", RowFinisher.round(RowFinisher.area(row) + CONTROL_ERROR)));
            }
        });
    }

    /** Ground gets another zone of its county, and nothing else changes there. */
    private void rezoned() {
        ZoneSite site = dissolved.site(l -> other(l) != 0);
        Polygon ground = cutOut(site, Integer.toString(other(site.leaf())));
        ZoneBook.unexplained(draft.expected, ground);
    }

    private void secondLevel() {
        ZoneSite site = dissolved.site(l -> kinds(l.county).contains(500));
        Polygon ground = cutOut(site, "530");
        ZoneBook.unexplained(draft.expected, ground);
        draft.expected.blocking("G5", LAYER, ground, "分区代码不在值域内", "zone code is not in the domain");
        draft.expected.blocking("Z5", LAYER, ground, "误填二级分区", "second-level zone");
    }

    private void controlText() {
        ZoneSite site = dissolved.site(l -> true);
        Row row = site.row(draft.approved);
        draft.edits.replace(row, row.with("GKZY", "可适度开发"));
        draft.expected.blocking("Z5", LAYER, site.zone().polygon(), "管控指引改变", "control text changed");
    }

    /** A county gives up its only zone of a kind. */
    private void lostKind() {
        Leaf leaf = draft.approved.model().leaves().stream()
                .filter(l -> l.onlyOfItsZone)
                .findFirst()
                .orElseThrow();
        ZoneSite site = dissolved.siteOf(leaf);
        Row row = site.row(draft.approved);
        Polygon ground = row.polygon();
        draft.edits.replace(row, row.with("GHFQDM", Integer.toString(other(leaf))));
        draft.edits.declare(LAYER, leaf.county, ground, "2", "301");
        ZoneBook.unexplained(draft.expected, ground);
        draft.expected.blocking("Z5", LAYER, ground, "县区失去一类分区", "county loses a kind of zone");
    }

    private Polygon cutOut(ZoneSite site, String code) {
        Polygon ground = draft.spot.large(site.leaf());
        Row row = site.row(draft.approved);
        draft.edits.replace(row, site.rowWithout(draft.approved, ground));
        draft.edits.add(row.with(ground).with("GHFQDM", code));
        draft.edits.declare(LAYER, site.leaf().county, ground, "2", "301");
        return ground;
    }

    /** @return a zone that the county has beside that of the leaf and that follows no line; 0 when there is none */
    private int other(Leaf leaf) {
        Set<Integer> kinds = kinds(leaf.county);
        return List.of(500, 200, 300).stream()
                .filter(k -> k != leaf.zone() && kinds.contains(k))
                .findFirst()
                .orElse(0);
    }

    private Set<Integer> kinds(int county) {
        Set<Integer> kinds = new HashSet<>();
        for (Component zone : draft.approved.dissolved(LAYER)) {
            if (zone.leaf().county == county) {
                kinds.add(zone.leaf().zone());
            }
        }
        return kinds;
    }

    /** Good fields come in, but outside the farmland protection zone. */
    private void farmlandOutside() {
        double[] farmland = new double[1];
        draft.approved.forEach("YJJBNT", row -> farmland[0] += RowFinisher.area(row));
        double wanted = VISIBLE_SHARE * farmland[0];
        for (int n = 0; n < FEWEST || wanted > 0; n++) {
            Leaf leaf = draft.sites.outsideFarmlandZone();
            draft.approved.add(draft.rows().reserve(leaf, 0, leaf.polygon()));
            draft.farmlandIn(leaf, leaf.polygon(), "0103", 1, 4, "y");
            wanted -= UrbanPlan.area(leaf);
        }
    }
}

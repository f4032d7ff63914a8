/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.locationtech.jts.geom.Polygon;

/** Lets the dissolved urban boundary and the zones follow what changed in the leaves, and declares both changes. */
final class DissolvedEdits {
    private final Draft draft;
    private final ApprovedPlan approved;
    private final Set<Long> changedZones = new HashSet<>();
    private int[] zoneOwners;

    DissolvedEdits(Draft draft) {
        this.draft = draft;
        this.approved = draft.approved;
    }

    void apply() {
        List<Component> urban = approved.dissolved("CZKFBJ");
        List<Component> draftUrban = follow(
                urban,
                approved.urbanKey(),
                approved.draftUrbanKey(),
                c -> approved.urban(c, c.leaf().member, null),
                c -> approved.urban(c, c.leaf().draftMember, c.leaf().legacy ? "1" : null),
                new HashSet<>());
        declareUrban(urban, draftUrban);
        List<Component> zones = approved.dissolved("GHFQ");
        List<Component> draftZones = follow(
                zones,
                approved.zoneKey(),
                approved.draftZoneKey(),
                c -> approved.zone(c, c.leaf().zone()),
                c -> approved.zone(c, c.leaf().draftZone()),
                changedZones);
        declareZones(zones, draftZones);
    }

    /** @return a wooded leaf in a zone that is the same in both versions; from now on the zone counts as changed */
    ZoneSite site(Predicate<Leaf> fit) {
        Leaf leaf = draft.sites.wood(fit.and(l -> !changedZones.contains(zone(l).number())));
        return siteOf(leaf);
    }

    /** @return the zone of a leaf that no other edit touches, which from now on counts as changed */
    ZoneSite siteOf(Leaf leaf) {
        Component zone = zone(leaf);
        changedZones.add(zone.number());
        return new ZoneSite(leaf, zone);
    }

    private Component zone(Leaf leaf) {
        List<Component> zones = approved.dissolved("GHFQ");
        if (zoneOwners == null) {
            zoneOwners = approved.components().owners(zones);
        }
        return zones.get(zoneOwners[leaf.number - 1]);
    }

    private List<Component> follow(
            List<Component> before,
            ToIntFunction<Leaf> beforeKey,
            ToIntFunction<Leaf> afterKey,
            Function<Component, Row> beforeRow,
            Function<Component, Row> afterRow,
            Set<Long> changed) {
        List<Component> after = approved.components().next(before, beforeKey, afterKey);
        Map<Long, Component> byNumber = new HashMap<>();
        after.forEach(c -> byNumber.put(c.number(), c));
        for (Component c : before) {
            Component next = byNumber.remove(c.number());
            if (next != c) {
                changed.add(c.number());
                if (next == null) {
                    draft.edits.replace(beforeRow.apply(c));
                } else {
                    draft.edits.replace(beforeRow.apply(c), afterRow.apply(next));
                }
            }
        }
        after.stream().filter(c -> byNumber.containsKey(c.number())).forEach(c -> draft.edits.add(afterRow.apply(c)));
        return after;
    }

    private void declareUrban(List<Component> before, List<Component> after) {
        int[] owner = approved.components().owners(before);
        int[] next = approved.components().owners(after);
        for (int[] piece : pieces(l -> l.member == 0 && l.draftMember != 0, new int[owner.length], next)) {
            Leaf leaf = leaf(piece[0]);
            Polygon ground = approved.components().dissolve(piece);
            draft.edits.declare("CZKFBJ", leaf.county, ground, "1", leaf.urbanReason, leaf.legacy ? "1" : null);
            UrbanBook.Piece entry = draft.urban.in(ground, leaf.county, leaf.baseUse.startsWith("01"));
            entry.excluded = leaf.legacy;
            if (leaf.legacy) {
                approved.add(approved.archive(leaf, 0, ground, "四方台LNG瓶组站"));
            }
        }
        for (int[] piece : pieces(l -> l.member != 0 && l.draftMember == 0, owner, new int[owner.length])) {
            Leaf leaf = leaf(piece[0]);
            Polygon ground = approved.components().dissolve(piece);
            draft.edits.declare("CZKFBJ", leaf.county, ground, "3", leaf.urbanReason);
            draft.urban.out(ground, leaf.county, true);
        }
    }

    private void declareZones(List<Component> before, List<Component> after) {
        int[] owner = approved.components().owners(before);
        int[] next = approved.components().owners(after);
        for (int[] piece : pieces(l -> l.zone() != l.draftZone(), owner, next)) {
            draft.edits.declare(
                    "GHFQ", leaf(piece[0]).county, approved.components().dissolve(piece), "2", "301");
        }
    }

    /** @return connected sets of the leaves concerned, each within one feature before and one after */
    private List<int[]> pieces(Predicate<Leaf> which, int[] before, int[] after) {
        Map<Long, Integer> kinds = new HashMap<>();
        int[] key = new int[before.length];
        boolean any = false;
        for (int k = 0; k < key.length; k++) {
            key[k] = -1;
            if (which.test(leaf(k))) {
                any = true;
                long both = ((long) before[k] << 32) | (after[k] & 0xffffffffL);
                key[k] = kinds.computeIfAbsent(both, b -> kinds.size());
            }
        }
        return any ? approved.model().adjacency().components(k -> key[k]) : new ArrayList<>();
    }

    private Leaf leaf(int index) {
        return approved.model().leaves().get(index);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Hands out places for edits: whole cells, each once, in an order that the seed gives. */
final class Sites {
    private final CellModel model;
    private final List<Leaf> cells = new ArrayList<>();
    private final List<Leaf> fine = new ArrayList<>();

    Sites(CellModel model, long seed) {
        this.model = model;
        for (Leaf leaf : model.leaves()) {
            if (leaf.isWhole()) {
                cells.add(leaf);
            } else if (!leaf.isCut()) {
                fine.add(leaf);
            }
        }
        Comparator<Leaf> order = Comparator.comparingLong(l -> Hash.mix(seed, 300, l.i, l.j * 16L + l.fine));
        cells.sort(order);
        fine.sort(order);
    }

    /** @return a cell of cultivated land that is no farmland of the plan, nor will be */
    Leaf field() {
        return prepared(take(cells, l -> !l.redLine && l.use.startsWith("01")), "0103");
    }

    /** @return a wooded cell outside the red line */
    Leaf wood() {
        return prepared(take(cells, l -> !l.redLine && !l.use.startsWith("01")), "0301");
    }

    /** @return a cell within the red line */
    Leaf redLine() {
        return take(cells, l -> l.redLine);
    }

    /** @return a cell of farmland, cultivated and gentle */
    Leaf farmland() {
        Leaf leaf = field();
        leaf.farmland = true;
        leaf.slope = 2;
        leaf.grade = 7;
        return leaf;
    }

    /** @return a cell of farmland and the one east of it, equal in all that is compared */
    List<Leaf> farmlandPair() {
        return pair("0103", l -> true, true);
    }

    /** @return a cell of farmland in the farmland protection zone, cultivated and gentle */
    Leaf zonedFarmland() {
        Leaf leaf = prepared(take(cells, l -> !l.redLine && l.use.startsWith("01") && l.ruralZone == 300), "0103");
        leaf.farmland = true;
        leaf.grade = 7;
        return leaf;
    }

    /** @return a cell outside the farmland protection zone that is fit to become farmland */
    Leaf outsideFarmlandZone() {
        return prepared(take(cells, l -> !l.redLine && l.ruralZone != 300), "0103");
    }

    /** @return a wooded cell outside the red line that fits */
    Leaf wood(Predicate<Leaf> fit) {
        return prepared(take(cells, fit.and(l -> !l.redLine && !l.use.startsWith("01"))), "0301");
    }

    /** @return two wooded cells, the second east of the first */
    List<Leaf> woodPair() {
        return pair("0301", l -> true, false);
    }

    /** @return a cell of the farmland protection zone that is fit to become farmland, east of a cell of farmland */
    Leaf besideFarmland() {
        return pair("0103", l -> l.ruralZone == 300, true, false).get(1);
    }

    /** @return a cell of poor farmland without any farmland around it */
    Leaf lonelyFarmland() {
        Leaf leaf = prepared(
                take(
                        cells,
                        l -> !l.redLine
                                && l.use.startsWith("01")
                                && around(l).stream().noneMatch(n -> n.taken)),
                "0103");
        leaf.farmland = true;
        leaf.slope = 3;
        leaf.grade = 12;
        around(leaf).forEach(n -> n.taken = true);
        return leaf;
    }

    /** @return a fine leaf of the central city inside the urban boundary, of the class */
    Leaf central(String use) {
        Predicate<Leaf> inner = l -> !l.taken && l.central && l.member != 0 && l.draftMember == l.member;
        if (fine.stream().anyMatch(inner.and(l -> l.use.equals(use)))) {
            return take(fine, inner.and(l -> l.use.equals(use)));
        }
        // a coarse grid has few leaves of each class
        return prepared(take(fine, inner.and(l -> LeafRows.lineOf(l.use) == null || l.use.equals("1207"))), use);
    }

    /** @return the same; a road or works are made another before any leaf that people live in or are served from */
    Leaf centralWorks(String use) {
        Predicate<Leaf> inner = l -> !l.taken && l.central && l.member != 0 && l.draftMember == l.member;
        for (String spare : List.of(use, "1207", "1101", "0902", "16", "0704", "1001", "0901")) {
            if (fine.stream().anyMatch(inner.and(l -> l.use.equals(spare)))) {
                return prepared(take(fine, inner.and(l -> l.use.equals(spare))), use);
            }
        }
        return central(use);
    }

    /** @return a wooded leaf of the central city outside the urban boundary, in both versions */
    Leaf outskirts() {
        return prepared(outside(l -> true), "0301");
    }

    /** @return a leaf of the central city outside the urban boundary, in both versions, that fits; it stays as it is */
    Leaf outside(Predicate<Leaf> fit) {
        return take(fine, fit.and(l -> l.central && l.member == 0 && l.draftMember == 0 && !l.redLine));
    }

    /** @return a fine leaf inside the urban boundary, in both versions */
    Leaf urban() {
        return take(fine, l -> l.member == 410 && l.draftMember == 410);
    }

    /** @return a fine leaf inside the urban boundary, in both versions, that was no cultivated land in the base year */
    Leaf builtUp() {
        return take(fine, l -> l.member == 410 && l.draftMember == 410 && !l.baseUse.startsWith("01"));
    }

    /** @return a cell that is no cultivated land, in a zone that is not open to industry */
    Leaf closedToIndustry() {
        return prepared(
                take(
                        cells,
                        l -> !l.redLine
                                && l.member == 0
                                && !l.use.startsWith("01")
                                && (l.ruralZone == 200 || l.ruralZone == 300)),
                "0301");
    }

    Leaf take(List<Leaf> from, Predicate<Leaf> fit) {
        for (Leaf leaf : from) {
            if (!leaf.taken && fit.test(leaf)) {
                leaf.taken = true;
                return leaf;
            }
        }
        throw new IllegalStateException("no place left");
    }

    /** @return whole cells in the order of the seed */
    List<Leaf> cells() {
        return cells;
    }

    private List<Leaf> pair(String use, Predicate<Leaf> fitEast, boolean... farmland) {
        Leaf first = take(cells, l -> {
            Leaf east = model.whole(l.i + 1, l.j);
            return !l.redLine
                    && east != null
                    && !east.redLine
                    && !east.taken
                    && fitEast.test(east)
                    && east.county == l.county
                    && l.use.startsWith("01") == use.startsWith("01");
        });
        Leaf second = model.whole(first.i + 1, first.j);
        second.taken = true;
        List<Leaf> both = List.of(prepared(first, use), prepared(second, use));
        for (int k = 0; k < 2; k++) {
            Leaf leaf = both.get(k);
            leaf.farmland = farmland[Math.min(k, farmland.length - 1)];
            leaf.slope = 1;
            leaf.grade = 7;
        }
        return both;
    }

    private List<Leaf> around(Leaf leaf) {
        List<Leaf> found = new ArrayList<>();
        for (int u = -1; u <= 1; u++) {
            for (int v = -1; v <= 1; v++) {
                Leaf near = model.whole(leaf.i + u, leaf.j + v);
                if (near != null && near != leaf) {
                    found.add(near);
                }
            }
        }
        return found;
    }

    private static Leaf prepared(Leaf leaf, String use) {
        leaf.use = use;
        leaf.baseUse = use;
        leaf.farmland = false;
        leaf.slope = 2;
        return leaf;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.positiveoptimization.geometry.EllipsoidalArea;

/**
 * The lawful change of the urban boundary: an isolated, long and thin part goes out; two notches of the largest part are
 * filled with no more ground than that, so that the boundary becomes more compact; a third notch is filled as a legacy.
 */
final class UrbanPlan {
    private final List<Leaf> leaves;
    private final Adjacency adjacency;
    private final long seed;

    final List<Leaf> out = new ArrayList<>();
    final List<Leaf> in = new ArrayList<>();
    Leaf legacy;

    UrbanPlan(CellModel model, long seed) {
        this.leaves = model.leaves();
        this.adjacency = model.adjacency();
        this.seed = seed;
    }

    void plan() {
        List<Leaf> notches = notches();
        isolatedPart();
        double freed = out.stream().mapToDouble(UrbanPlan::area).sum();
        for (Leaf notch : notches.subList(0, 2)) {
            if (area(notch) <= freed) {
                freed -= area(notch);
                fill(notch, in.isEmpty() ? "206" : "203", "0701");
                in.add(notch);
            }
        }
        legacy = notches.get(2);
        fill(legacy, "207", "1304");
        legacy.legacy = true;
    }

    /**
     * Ground that the urban boundary may take in at its edge, in the county, first that with least of a neighbour's.
     *
     * @return leaves that touch the boundary of both versions, none beside another edit
     */
    List<Leaf> margin(int county) {
        List<Leaf> found = new ArrayList<>();
        for (int k = 0; k < leaves.size(); k++) {
            Leaf leaf = leaves.get(k);
            if (leaf.county == county && leaf.fine >= 0 && !leaf.isCut() && !leaf.taken && leaf.draftMember == 0) {
                boolean beside = false;
                boolean clear = true;
                for (int n : adjacency.neighbours(k)) {
                    Leaf near = leaves.get(n);
                    beside |= near.member == 410 && near.draftMember == 410 && near.county == county;
                    clear &= !near.taken;
                }
                if (beside && clear) {
                    found.add(leaf);
                }
            }
        }
        found.sort((a, b) -> Long.compare(order(a), order(b)));
        return found;
    }

    private long order(Leaf leaf) {
        return Hash.mix(seed, 410, leaf.i, leaf.j * 16L + leaf.fine);
    }

    private void fill(Leaf notch, String reason, String use) {
        notch.draftMember = 410;
        notch.urbanReason = reason;
        notch.use = use;
        notch.baseUse = "0103";
    }

    /** Takes three leaves out of the largest part of the boundary, those with one open side first. */
    private List<Leaf> notches() {
        int[] largest = adjacency.components(k -> leaves.get(k).member == 0 ? -1 : 0).stream()
                .max(Comparator.comparingDouble(this::area))
                .orElseThrow();
        List<Leaf> chosen = new ArrayList<>();
        Integer[] order = Arrays.stream(largest).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Long.compare(order(leaves.get(a)), order(leaves.get(b))));
        // first with one open side and neighbours of the same county, last a hole between whatever neighbours
        for (int pass = 0; pass < 4; pass++) {
            for (int k : order) {
                if (chosen.size() < 3 && isNotch(k, 3 + pass % 2, pass < 2)) {
                    Leaf leaf = leaves.get(k);
                    leaf.member = 0;
                    leaf.draftMember = 0;
                    leaf.taken = true;
                    for (int n : adjacency.neighbours(k)) {
                        leaves.get(n).taken = true;
                    }
                    chosen.add(leaf);
                }
            }
        }
        return chosen;
    }

    private double area(int[] part) {
        return Arrays.stream(part).mapToDouble(k -> area(leaves.get(k))).sum();
    }

    private boolean isNotch(int k, int sides, boolean strict) {
        Leaf leaf = leaves.get(k);
        int[] near = adjacency.neighbours(k);
        boolean needed = leaf.use.startsWith("15") || leaf.use.startsWith("17");
        if ((strict && leaf.taken) || needed || leaf.isCut() || leaf.member != 410 || near.length != 4) {
            return false;
        }
        int urban = 0;
        for (int n : near) {
            Leaf neighbour = leaves.get(n);
            if (neighbour.taken && neighbour.member == 0) {
                return false;
            }
            if (strict && (neighbour.isCut() || neighbour.taken || neighbour.county != leaf.county)) {
                return false;
            }
            urban += neighbour.member == 0 ? 0 : 1;
        }
        return urban == sides;
    }

    private void isolatedPart() {
        int[] distance = distanceFromTowns();
        for (int need = 4; need >= 2; need--) {
            for (int k = 0; k < leaves.size(); k++) {
                int[] row = row(k, distance, need);
                if (row != null) {
                    for (int member : row) {
                        Leaf leaf = leaves.get(member);
                        leaf.member = 410;
                        leaf.draftMember = 0;
                        leaf.urbanReason = "210";
                        leaf.use = "1001";
                        leaf.baseUse = "2301";
                        leaf.taken = true;
                        out.add(leaf);
                    }
                    return;
                }
            }
        }
        throw new IllegalStateException("no place for an isolated part of the urban boundary");
    }

    /** @return three fine leaves in one row of one cell or its neighbour, far enough from every town; or null */
    private int[] row(int start, int[] distance, int need) {
        if (!isFree(start, distance, need)) {
            return null;
        }
        int[] row = {start, -1, -1};
        for (int step = 1; step < 3; step++) {
            Leaf last = leaves.get(row[step - 1]);
            for (int n : adjacency.neighbours(row[step - 1])) {
                Leaf next = leaves.get(n);
                boolean east = next.j == last.j
                        && next.fine / CellGrid.FINE == last.fine / CellGrid.FINE
                        && next.i * CellGrid.FINE + next.fine % CellGrid.FINE
                                == last.i * CellGrid.FINE + last.fine % CellGrid.FINE + 1;
                if (east && next.county == last.county && isFree(n, distance, need)) {
                    row[step] = n;
                }
            }
            if (row[step] < 0) {
                return null;
            }
        }
        return row;
    }

    private boolean isFree(int k, int[] distance, int need) {
        Leaf leaf = leaves.get(k);
        return leaf.fine >= 0 && !leaf.isCut() && !leaf.taken && distance[k] >= need;
    }

    /** @return steps over edges from the urban boundary, 9 for more than eight */
    private int[] distanceFromTowns() {
        int[] distance = new int[leaves.size()];
        Arrays.fill(distance, 9);
        List<Integer> front = new ArrayList<>();
        for (int k = 0; k < distance.length; k++) {
            if (leaves.get(k).member != 0 || leaves.get(k).draftMember != 0) {
                distance[k] = 0;
                front.add(k);
            }
        }
        for (int step = 1; step < 9; step++) {
            List<Integer> next = new ArrayList<>();
            for (int k : front) {
                for (int n : adjacency.neighbours(k)) {
                    if (distance[n] > step) {
                        distance[n] = step;
                        next.add(n);
                    }
                }
            }
            front = next;
        }
        return distance;
    }

    static double area(Leaf leaf) {
        return EllipsoidalArea.of(leaf.polygon());
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * The expansion multiple of each county and the base area of 2020 that makes it lawful: 1.2 in the fuller of the two
 * versions, and just below the cap in the county where growth is to break it.
 */
final class Multiples {
    private static final double USUAL = 1.2;
    private static final double TIGHT = 1.2499;

    private final double[] approved;
    private final double[] base;
    private final int tightCounty;

    private Multiples(double[] approved, double[] base, int tightCounty) {
        this.approved = approved;
        this.base = base;
        this.tightCounty = tightCounty;
    }

    /** @param tightCounty the county that may hardly grow, -1 for none */
    static Multiples of(List<Leaf> leaves, int counties, int tightCounty) {
        double[] approved = new double[counties];
        double[] lawful = new double[counties];
        for (Leaf leaf : leaves) {
            if (leaf.member != 0 || leaf.draftMember != 0) {
                double area = UrbanPlan.area(leaf);
                approved[leaf.county] += counts(leaf.member) ? area : 0;
                lawful[leaf.county] += counts(leaf.draftMember) && !leaf.legacy ? area : 0;
            }
        }
        double[] base = new double[counties];
        for (int c = 0; c < counties; c++) {
            double most = Math.max(approved[c], lawful[c]);
            double exact = c == tightCounty ? most / TIGHT : most / USUAL;
            // hectares to four decimals are whole square metres
            base[c] = Math.ceil(exact);
        }
        return new Multiples(approved, base, tightCounty);
    }

    private static boolean counts(int member) {
        return member == 410 || member == 420;
    }

    double[] approved() {
        return approved;
    }

    /** @return square metres, whole */
    double[] base() {
        return base;
    }

    /**
     * Takes so much ground at the edge of the tight county that total, multiple and new land exceed their limits.
     *
     * @return whether there was room for that; if not, nothing is taken
     */
    boolean grow(UrbanPlan plan) {
        double wanted = 0.002 * base[tightCounty];
        for (Leaf leaf : plan.out) {
            wanted += 1.5 * UrbanPlan.area(leaf);
        }
        List<Leaf> chosen = new ArrayList<>();
        for (Leaf leaf : plan.margin(tightCounty)) {
            if (wanted > 0) {
                chosen.add(leaf);
                wanted -= UrbanPlan.area(leaf);
            }
        }
        if (wanted > 0) {
            return false;
        }
        for (Leaf leaf : chosen) {
            leaf.draftMember = 410;
            leaf.urbanReason = "206";
            leaf.use = "0103";
            leaf.baseUse = "0103";
            leaf.taken = true;
        }
        return true;
    }
}

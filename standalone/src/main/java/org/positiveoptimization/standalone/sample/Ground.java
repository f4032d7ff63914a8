/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.Comparator;
import java.util.List;

/** Gives the leaves their attributes: terrain, land class, red line, urban boundary, central city. */
final class Ground {
    private final CellModel model;
    private final Towns towns;
    private final long seed;

    Ground(CellModel model, Towns towns, long seed) {
        this.model = model;
        this.towns = towns;
        this.seed = seed;
    }

    void describe() {
        for (Leaf leaf : model.leaves()) {
            leaf.member = towns.member(leaf);
            leaf.draftMember = leaf.member;
            leaf.central = towns.isCentral(leaf);
            countryside(leaf);
            if (leaf.member != 0) {
                town(leaf);
            }
            leaf.baseUse = leaf.member != 0 && Hash.unit(seed, 210, leaf.i, leaf.j * 16L + leaf.fine) < 0.3
                    ? "0103"
                    : leaf.use;
        }
        atLeastSome();
    }

    /** When farmland and urban boundary are settled: in one county the zone of mining is a single wooded cell from now on. */
    static void concentrateMining(CellModel model, long seed) {
        Leaf mine = model.leaves().stream()
                .filter(l -> l.isWhole() && !l.redLine && !l.taken && l.member == 0 && l.draftMember == 0)
                .filter(l -> l.use.startsWith("03"))
                .min(Comparator.comparingLong(l -> Hash.mix(seed, 240, l.i, l.j)))
                .orElseThrow();
        model.leaves().stream()
                .filter(l -> l.county == mine.county && l.ruralZone == 700)
                .forEach(l -> l.ruralZone = 500);
        mine.ruralZone = 700;
        mine.onlyOfItsZone = true;
        mine.taken = true;
    }

    private void countryside(Leaf leaf) {
        var middle = model.grid().middle(leaf.i, leaf.j);
        double height = 0.65 * Hash.smooth(seed, 80, middle.x / 0.22, middle.y / 0.16)
                + 0.35 * Hash.smooth(seed, 81, middle.x / 0.07, middle.y / 0.05);
        double wet = Hash.smooth(seed, 82, middle.x / 0.17, middle.y / 0.12);
        double wild = Hash.smooth(seed, 83, middle.x / 0.3, middle.y / 0.2);
        double mining = Hash.smooth(seed, 84, middle.x / 0.13, middle.y / 0.1);
        double dice = Hash.unit(seed, 200, leaf.i, leaf.j * 16L + leaf.fine);
        leaf.slope = height < 0.36 ? 1 : height < 0.48 ? 2 : height < 0.56 ? 3 : height < 0.64 ? 4 : 5;
        leaf.grade = 5 + (int) (7 * Hash.smooth(seed, 85, middle.x / 0.05, middle.y / 0.04));
        if (height > 0.6) {
            leaf.use = dice < 0.75 ? "0301" : dice < 0.9 ? "0303" : "0304";
            leaf.ruralZone = 200;
            leaf.redLine = leaf.fine < 0 && wild > 0.45;
        } else if (wet > 0.76) {
            leaf.use = dice < 0.5 ? "0504" : dice < 0.7 ? "0506" : "1701";
            leaf.ruralZone = 200;
            leaf.redLine = leaf.fine < 0 && wild > 0.35;
        } else if (height > 0.555) {
            leaf.use = dice < 0.5 ? "0403" : dice < 0.75 ? "0201" : "0304";
            leaf.ruralZone = mining > 0.9 ? 700 : 500;
        } else {
            leaf.use = field(dice, wet);
            leaf.ruralZone = mining > 0.9 ? 700 : mining > 0.2 ? 300 : 500;
        }
    }

    private static String field(double dice, double wet) {
        if (dice > 0.07) {
            return wet > 0.5 ? "0101" : "0103";
        }
        if (dice < 0.03) {
            return "0703";
        }
        return dice < 0.04 ? "1202" : dice < 0.045 ? "1002" : dice < 0.055 ? "2301" : "0201";
    }

    private void town(Leaf leaf) {
        double dice = Hash.unit(seed, 220, leaf.i, leaf.j * 16L + leaf.fine);
        if (leaf.fine % CellGrid.FINE == 1 && Hash.unit(seed, 221, leaf.i, 0) < 0.5) {
            leaf.use = "1207";
        } else if (leaf.member == 430) {
            leaf.use = dice < 0.5 ? "1402" : dice < 0.8 ? "1401" : "1701";
        } else {
            String[] uses = {
                "0701", "0701", "0701", "0701", "0701", "1001", "1001", "1001", "0901", "0902", "0801", "0804", "0806",
                        "0803",
                "1101", "1401", "1401", "1402", "1403", "1208", "1301", "1303", "1305", "1309", "1701", "16", "0704",
                        "0805"
            };
            leaf.use = uses[(int) (dice * uses.length)];
        }
    }

    /** Classes that a layer needs get a few leaves each, however coarse the grid is. */
    private void atLeastSome() {
        List<Leaf> inner = model.leaves().stream()
                .filter(l -> l.central && l.member == 410 && !l.isCut())
                .toList();
        String[] needed = {
            "1504", "1504", "1504", "1401", "1402", "1701", "1701", "1301", "1303", "1202", "1201", "0701", "0701"
        };
        for (int k = 0; k < needed.length; k++) {
            Leaf leaf = inner.get((int) ((k + 0.5) / needed.length * inner.size()));
            leaf.use = needed[k];
            leaf.baseUse = needed[k];
        }
        for (int k = 0; k < inner.size(); k += 60) {
            if (Hash.unit(seed, 230, k, 0) < 0.4 && inner.get(k).use.equals("0901")) {
                inner.get(k).use = "1504";
            }
        }
    }
}

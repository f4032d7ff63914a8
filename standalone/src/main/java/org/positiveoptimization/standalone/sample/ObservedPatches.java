/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.EllipsoidalArea;
import org.positiveoptimization.standalone.sample.ObservedPatch.Expected;

/**
 * Places patches on the ground of the approved plan, each wholly on one leaf, so that its attributes tell what it breaks.
 * Leaves on which edits or deviations happen are left alone.
 */
final class ObservedPatches {
    private static final Expected FARMLAND = new Expected("YJJBNT", "RED");
    private static final Expected RED_LINE = new Expected("STBHHX", "RED");
    private static final Expected OUTSIDE = new Expected("CZKFBJ", "ORANGE");
    private static final Expected FLOOD = new Expected("HLFXKZX", "YELLOW");

    private final List<Leaf> leaves;
    private final List<Polygon> reserves;
    private final Spot spot;
    private final Set<Leaf> used = new HashSet<>();
    private final List<ObservedPatch> patches = new ArrayList<>();

    ObservedPatches(CellModel model, List<Polygon> reserves, long seed) {
        this.reserves = reserves;
        this.spot = new Spot(model.grid().size(), seed);
        this.leaves = new ArrayList<>(model.leaves());
        leaves.removeIf(l -> l.taken || l.isCut());
        leaves.sort(Comparator.comparingLong(l -> Hash.mix(seed, 900, l.i, l.j * 16L + l.fine)));
    }

    List<ObservedPatch> place() {
        Predicate<Leaf> open = l -> l.isWhole() && l.member == 0 && !l.central && !l.use.equals("1701");
        Predicate<Leaf> field = open.and(l -> l.farmland && !l.redLine);
        Predicate<Leaf> plain = open.and(l -> !l.farmland && !l.redLine);
        add(field, "1", "20250412", FARMLAND, OUTSIDE);
        add(field, "3", "20250803", FARMLAND);
        add(open.and(l -> l.redLine && !l.farmland && !isReserve(l)), "4", "20250520", RED_LINE);
        add(plain, "2", "20250911", OUTSIDE);
        add(plain, "4", "20250930");
        add(plain, "1", "20240610", OUTSIDE);
        addIfThere(
                l -> l.isWhole() && l.use.equals("1701") && l.member == 0 && !l.central && !l.redLine && !l.farmland,
                "4",
                "20250702",
                FLOOD);
        addIfThere(l -> l.fine >= 0 && l.member == 410 && !l.central && !l.redLine, "1", "20250318");
        return patches;
    }

    private void add(Predicate<Leaf> fit, String kind, String date, Expected... warnings) {
        if (!addIfThere(fit, kind, date, warnings)) {
            throw new IllegalStateException("no place for an observed patch");
        }
    }

    private boolean addIfThere(Predicate<Leaf> fit, String kind, String date, Expected... warnings) {
        for (Leaf leaf : leaves) {
            if (fit.test(leaf) && used.add(leaf)) {
                Polygon ground = leaf.isWhole() ? spot.large(leaf) : spot.inFine(leaf);
                patches.add(new ObservedPatch(
                        patches.size() + 1,
                        leaf.county,
                        kind,
                        date,
                        ground,
                        EllipsoidalArea.of(ground),
                        List.of(warnings),
                        leaf.member != 0));
                return true;
            }
        }
        return false;
    }

    private boolean isReserve(Leaf leaf) {
        Polygon ground = leaf.polygon();
        return reserves.stream().anyMatch(r -> r.intersects(ground));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.EllipsoidalArea;

/** Edits of the central city's land use: lawful ones that keep its figures, and deviations of L1 to L4, U5 and U8. */
final class CityEdits {
    /** Squares that are given up until the figures fall. */
    private static final int SQUARES = 12;

    private static final List<String> BUILDABLE = List.of("1001", "0901", "0902", "1101", "16", "0704", "0701");

    private final Draft draft;

    CityEdits(Draft draft) {
        this.draft = draft;
    }

    /** The last of the lawful edits: parks and schools where homes lack them, until no coverage has fallen. */
    void balance() {
        balance(CityBook.GREEN, CityBook.GREEN_WALK, "1401");
        balance(CityBook.PUBLIC, CityBook.PUBLIC_WALK, "0804");
    }

    /** An independent site outside the boundary that the list holds. */
    void listedSite() {
        Leaf site = draft.sites.outskirts();
        draft.reclassify(site, "1001", "401");
        draft.approved.add(Row.of(
                "DLCZJSYD",
                0,
                site.county,
                site.polygon(),
                "MC",
                "双鸭山危险品仓库",
                "PZWH",
                "黑自然资函〔2025〕37号",
                "LY",
                "有安全距离要求"));
    }

    private void balance(List<String> services, double walk, String use) {
        CityCoverage coverage = draft.city.coverage(draft.city::after, services, walk);
        while (coverage.share() < 1 && draft.city.coverageGain(services, walk) < CityCoverage.CERTAIN) {
            Optional<Leaf> place = best(coverage);
            if (place.isEmpty()) {
                return;
            }
            Leaf best = place.get();
            best.taken = true;
            draft.reclassify(best, use, "401");
            if (LeafRows.lineOf(use) != null) {
                Row line = draft.edits.add(draft.rows().line(best, use));
                draft.edits.declare(line.layer, best.county, best.polygon(), "1", "501");
            }
            coverage = draft.city.coverage(draft.city::after, services, walk);
        }
    }

    /** @return where a place serves most homes; among homes themselves only when there is nothing else to build on */
    private Optional<Leaf> best(CityCoverage coverage) {
        List<Leaf> candidates = new ArrayList<>();
        for (Leaf leaf : draft.city.leaves()) {
            boolean isInner = leaf.member != 0 && leaf.draftMember == leaf.member && !leaf.taken;
            if (isInner && !leaf.isCut() && BUILDABLE.contains(leaf.use) && coverage.gain(leaf) > 0) {
                candidates.add(leaf);
            }
        }
        return candidates.stream()
                .max(Comparator.<Leaf>comparingInt(l -> l.use.equals("0701") ? 0 : 1)
                        .thenComparingDouble(coverage::gain)
                        .thenComparingInt(l -> l.number));
    }

    /** The first of the deviations, while there is room in the city. */
    void inject() {
        gap();
        overlap();
        Leaf site = draft.sites.outskirts();
        draft.reclassify(site, "0901", "401");
        draft.expected.warning(
                "U8", "ZXCQGHYDYH", site.polygon(), "开发边界外新增城镇用地", "new urban land outside the boundary");
        for (int k = 0; k < SQUARES && !isPoorer(); k++) {
            CityCoverage coverage = draft.city.coverage(draft.city::after, CityBook.GREEN, CityBook.GREEN_WALK);
            best(coverage).ifPresent(this::giveUpSquare);
        }
        balance(CityBook.PUBLIC, CityBook.PUBLIC_WALK, "0804");
    }

    /** The leaf was a square in the approved plan, where homes need one. */
    private void giveUpSquare(Leaf leaf) {
        leaf.taken = true;
        leaf.use = "1403";
        leaf.baseUse = "1403";
        draft.reclassify(leaf, "0901", "401");
    }

    private boolean isPoorer() {
        return draft.city.isShareLower(List.of("1403"))
                && draft.city.isInsideShareLower(CityBook.GREEN)
                && draft.city.coverageGain(CityBook.GREEN, CityBook.GREEN_WALK) < -CityCoverage.CERTAIN;
    }

    private void gap() {
        Leaf leaf = draft.sites.central("1001");
        Polygon hole = draft.spot.inFine(leaf);
        Row row = draft.rows().centralLandUse(leaf);
        draft.edits.replace(row, row.with(Shapes.withHole(row.polygon(), hole)));
        draft.edits.declare("ZXCQGHYDYH", leaf.county, hole, "3", "901");
        draft.city.grown(-EllipsoidalArea.of(hole));
        draft.expected.blocking("L2", "ZXCQGHYDYH", hole, "中心城区用地缝隙", "gap in the central city");
        draft.expected.blocking("G4", "ZXCQGHYDYH", hole, "中心城区用地缝隙", "gap in the central city");
    }

    /** A parcel on top of another: it counts twice, so that its class does not balance. */
    private void overlap() {
        Leaf leaf = draft.sites.central("1001");
        Polygon patch = draft.spot.inFine(leaf);
        draft.edits.add(draft.rows().centralLandUse(leaf).with(patch).with("YDYHFLDM", "0901"));
        draft.city.grown(EllipsoidalArea.of(patch));
        draft.expected.blocking("L2", "ZXCQGHYDYH", patch, "中心城区用地重叠", "overlap in the central city");
        draft.expected.blocking("G4", "ZXCQGHYDYH", patch, "中心城区用地重叠", "overlap in the central city");
        draft.expected.add(
                "L1", "ZXCQGHYDYH", "I", null, EllipsoidalArea.of(patch), "转移矩阵收支不平衡", "matrix does not balance");
    }
}

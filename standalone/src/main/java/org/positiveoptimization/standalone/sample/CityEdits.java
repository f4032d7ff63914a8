/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.EllipsoidalArea;

/** Edits of the central city's land use: a lawful site outside the urban boundary, and deviations of L1 to L4, U5 and U8. */
final class CityEdits {
    /** Squares that are given up until the figures fall. */
    private static final int SQUARES = 40;

    private final Draft draft;

    CityEdits(Draft draft) {
        this.draft = draft;
    }

    private static boolean isInner(Leaf leaf) {
        return leaf.member != 0 && leaf.draftMember == leaf.member && !leaf.taken && !leaf.isCut();
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

    /** The first of the deviations, while there is room in the city. */
    void inject() {
        gap();
        overlap();
        Leaf site = draft.sites.outskirts();
        draft.reclassify(site, "0901", "401");
        draft.expected.warning(
                "U8", "ZXCQGHYDYH", site.polygon(), "开发边界外新增城镇用地", "new urban land outside the boundary");
        for (int k = 0; k < SQUARES && !isPoorer(); k++) {
            square().ifPresent(this::giveUpSquare);
        }
    }

    /** @return where a square serves most homes that have none */
    private Optional<Leaf> square() {
        CityCoverage coverage = draft.city.coverage(draft.city::after, CityBook.GREEN, CityBook.GREEN_WALK);
        return draft.city.leaves().stream()
                .filter(l -> isInner(l) && LeafRows.lineOf(l.use) == null && !l.use.equals("0701"))
                .filter(l -> coverage.gain(l) > 0)
                .max(Comparator.comparingDouble(coverage::gain).thenComparingInt(l -> l.number))
                .or(this::besideNewHome);
    }

    /** In a small city no such place may be left: then new homes stand beside the square, in both versions. */
    private Optional<Leaf> besideNewHome() {
        List<Leaf> free = draft.city.leaves().stream()
                .filter(l -> !l.taken && !l.isCut() && !l.redLine && !l.farmland && l.draftMember == l.member)
                .filter(l -> LeafRows.lineOf(l.use) == null && !l.use.equals("0701"))
                .sorted(Comparator.comparing(Leaf::isWhole))
                .toList();
        for (Leaf leaf : free) {
            for (Leaf home : free) {
                if (home != leaf && leaf.polygon().intersection(home.polygon()).getDimension() == 1) {
                    home.taken = true;
                    home.use = "0701";
                    home.baseUse = "0701";
                    return Optional.of(leaf);
                }
            }
        }
        return Optional.empty();
    }

    /** The leaf was a square in the approved plan, where homes need one. */
    private void giveUpSquare(Leaf leaf) {
        leaf.taken = true;
        leaf.use = "1403";
        leaf.baseUse = "1403";
        draft.reclassify(leaf, "0901", "401");
        // the homes that lose it stay homes, whatever is edited later
        draft.city.leaves().stream()
                .filter(l -> l.use.equals("0701"))
                .filter(l -> CityCoverage.isWithin(leaf, l, CityBook.GREEN_WALK))
                .forEach(l -> l.taken = true);
    }

    private boolean isPoorer() {
        return draft.city.isShareLower(List.of("1403"))
                && draft.city.coverageGain(CityBook.GREEN, CityBook.GREEN_WALK) < -CityCoverage.CERTAIN;
    }

    private void gap() {
        Leaf leaf = draft.sites.outskirts();
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
        Leaf leaf = draft.sites.outskirts();
        Polygon patch = draft.spot.inFine(leaf);
        draft.edits.add(draft.rows().centralLandUse(leaf).with(patch).with("YDYHFLDM", "0403"));
        draft.city.grown(EllipsoidalArea.of(patch));
        draft.expected.blocking("L2", "ZXCQGHYDYH", patch, "中心城区用地重叠", "overlap in the central city");
        draft.expected.blocking("G4", "ZXCQGHYDYH", patch, "中心城区用地重叠", "overlap in the central city");
        draft.expected.add(
                "L1", "ZXCQGHYDYH", "I", null, EllipsoidalArea.of(patch), "转移矩阵收支不平衡", "matrix does not balance");
    }
}

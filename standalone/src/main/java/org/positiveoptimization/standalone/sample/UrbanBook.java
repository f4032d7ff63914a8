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
import org.positiveoptimization.geometry.EllipsoidalArea;

/** Account of the ground that the urban boundary takes in and gives up, and what U1 to U7 must say of it. */
final class UrbanBook {
    private static final String LAYER = "CZKFBJ";
    private static final double CAP = 1.25;
    private static final double TOLERANCE = 1e-4;

    /** A piece that goes in or out. */
    static final class Piece {
        final Polygon ground;
        final double area;
        final int county;
        /** Whether the base-year class is no construction land. */
        final boolean newLand;
        /** Whether it is a proven legacy, which does not count. */
        boolean excluded;
        /** Whether it touches nothing of the boundary that stays. */
        boolean alone;
        /** Whether the piece counts in the expansion multiple. */
        boolean inMultiple = true;

        String badReason = "";

        Piece(Polygon ground, int county, boolean newLand) {
            this.ground = ground;
            this.area = EllipsoidalArea.of(ground);
            this.county = county;
            this.newLand = newLand;
        }
    }

    private final List<Piece> in = new ArrayList<>();
    private final List<Piece> out = new ArrayList<>();

    Piece in(Polygon ground, int county, boolean newLand) {
        Piece piece = new Piece(ground, county, newLand);
        in.add(piece);
        return piece;
    }

    Piece out(Polygon ground, int county, boolean newLand) {
        Piece piece = new Piece(ground, county, newLand);
        out.add(piece);
        return piece;
    }

    /**
     * @param numerator area per county that counts in the multiple, in the approved plan
     * @param base area per county that it is divided by
     */
    void expect(Expectations expected, double[] numerator, double[] base) {
        List<Piece> counted = in.stream().filter(p -> !p.excluded).toList();
        double growth = sum(counted, p -> true) - sum(out, p -> true);
        if (growth > 0) {
            expected.blocking("U1", LAYER, counted.get(0).ground, growth, "城镇开发边界总量增加", "urban boundary grows");
        }
        for (int c = 0; c < base.length; c++) {
            int county = c;
            double after = numerator[c]
                    + sum(counted, p -> p.county == county && p.inMultiple)
                    - sum(out, p -> p.county == county && p.inMultiple);
            if (after / base[c] > CAP + TOLERANCE) {
                Piece place = counted.stream()
                        .filter(p -> p.county == county)
                        .findFirst()
                        .orElseThrow();
                expected.blocking(
                        "U2",
                        LAYER,
                        place.ground,
                        after - CAP * base[c],
                        "扩展倍数超过1.25",
                        "expansion multiple above 1.25");
            }
        }
        double newLand = sum(counted, p -> p.newLand) - sum(out, p -> p.newLand);
        if (newLand > 0) {
            Piece place = counted.stream().filter(p -> p.newLand).findFirst().orElseThrow();
            expected.blocking("U3", LAYER, place.ground, newLand, "新增城镇建设用地增加", "new urban construction land grows");
        }
        for (Piece piece : in) {
            if (piece.alone) {
                expected.warning("U4", LAYER, piece.ground, "孤立调入，布局分散", "isolated addition, layout scatters");
            }
            if (!piece.badReason.isEmpty()) {
                expected.blocking(
                        "U7",
                        LAYER,
                        piece.ground,
                        "调入理由不成立：" + piece.badReason,
                        "reason of addition does not hold: " + piece.badReason);
            }
        }
    }

    private static double sum(List<Piece> pieces, Predicate<Piece> which) {
        return pieces.stream().filter(which).mapToDouble(p -> p.area).sum();
    }
}

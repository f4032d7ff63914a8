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

/** Account of the farmland that goes in and out, and what P1 to P6 and C1 must say of it. */
final class FarmlandBook {
    private static final String LAYER = "YJJBNT";
    private static final double FIVE_MU = 5 * 2000 / 3.0;

    /** A piece of farmland that goes in or out, with what the rules ask of it. */
    static final class Piece {
        final Polygon ground;
        final double area;
        final int slope;
        final int grade;
        boolean cultivated = true;
        boolean stable = true;
        boolean reserve = true;
        /** Whether it lies in the farmland protection zone. */
        boolean zoned = true;
        /** Whether it touches no other farmland. */
        boolean alone;
        /** Why the reason of an outgoing piece does not hold; empty if it does. */
        String badReason = "";

        Piece(Polygon ground, int slope, int grade) {
            this.ground = ground;
            this.area = EllipsoidalArea.of(ground);
            this.slope = slope;
            this.grade = grade;
        }

        boolean isSmall() {
            return alone && area < FIVE_MU;
        }
    }

    private final List<Piece> in = new ArrayList<>();
    private final List<Piece> out = new ArrayList<>();
    /** Ground that the layer counts twice in the draft. */
    private double doubled;
    /** Net cultivated area that land-use parcels gain, negative for a loss; and a place where it is lost. */
    private double cultivatedGain;

    private Polygon cultivatedLoss;

    Piece in(Polygon ground, int slope, int grade) {
        Piece piece = new Piece(ground, slope, grade);
        in.add(piece);
        return piece;
    }

    Piece out(Polygon ground, int slope, int grade) {
        Piece piece = new Piece(ground, slope, grade);
        out.add(piece);
        return piece;
    }

    void countedTwice(double area) {
        doubled += area;
    }

    void cultivated(double gain, Polygon ground) {
        cultivatedGain += gain;
        if (gain < 0) {
            cultivatedLoss = ground;
        }
    }

    double balance() {
        return sum(in) - sum(out);
    }

    /** @return ground that came in outside the farmland protection zone */
    List<Polygon> outsideZone() {
        return in.stream().filter(p -> !p.zoned).map(p -> p.ground).toList();
    }

    double cultivatedGain() {
        return cultivatedGain;
    }

    void expect(Expectations expected) {
        quantity(expected);
        quality(expected);
        contiguity(expected);
        in.forEach(p -> eligibility(p, expected));
        out.stream()
                .filter(p -> !p.badReason.isEmpty())
                .forEach(p -> expected.blocking(
                        "P5",
                        LAYER,
                        p.ground,
                        "调出理由不成立：" + p.badReason,
                        "reason of removal does not hold: " + p.badReason));
        unfit(expected);
    }

    private void quantity(Expectations expected) {
        double deficit = -balance();
        if (deficit > 0) {
            Polygon place = out.get(out.size() - 1).ground;
            expected.blocking("P1", LAYER, place, deficit, "调入少于调出", "less goes in than out");
        }
        if (deficit - doubled > 0) {
            Polygon place = out.get(out.size() - 1).ground;
            expected.blocking("C1", LAYER, place, deficit - doubled, "永久基本农田面积减少", "farmland area falls");
        }
        if (cultivatedGain < 0) {
            expected.blocking("C1", "GHYDYH", cultivatedLoss, -cultivatedGain, "耕地面积减少", "cultivated land falls");
        }
    }

    private void quality(Expectations expected) {
        double gradeOut = grade(out);
        double gentleIn = gentle(in);
        boolean steep = in.stream().anyMatch(p -> p.slope == 5);
        if (grade(in) > gradeOut || gentleIn < gentle(out) || steep) {
            in.stream()
                    .filter(p -> p.grade > gradeOut || p.slope == 5)
                    .forEach(p -> expected.blocking(
                            "P2",
                            LAYER,
                            p.ground,
                            "调入地块等别低或坡度大于25度",
                            "incoming land is of worse grade or steeper than 25 degrees"));
        }
    }

    private void contiguity(Expectations expected) {
        long smallIn = in.stream().filter(Piece::isSmall).count();
        long smallOut = out.stream().filter(Piece::isSmall).count();
        if (smallIn > smallOut) {
            in.stream()
                    .filter(Piece::isSmall)
                    .forEach(p -> expected.warning("P3", LAYER, p.ground, "孤立小图斑调入", "small isolated patch goes in"));
        }
    }

    private static void eligibility(Piece piece, Expectations expected) {
        if (!piece.cultivated || !piece.stable || piece.slope > 4) {
            expected.blocking("P4", LAYER, piece.ground, "调入地块不符合条件", "incoming land is not eligible");
        } else if (!piece.reserve) {
            expected.warning("P4", LAYER, piece.ground, "调入地块不在储备区内", "incoming land lies outside the reserve");
        }
    }

    private void unfit(Expectations expected) {
        boolean more = sum(in, p -> !p.cultivated) > sum(out, p -> !p.cultivated);
        boolean steeper = sum(in, p -> p.slope >= 4) > sum(out, p -> p.slope >= 4);
        in.stream()
                .filter(p -> (more && !p.cultivated) || (steeper && p.slope >= 4))
                .forEach(p -> expected.warning(
                        "P6", LAYER, p.ground, "非耕地或坡耕地增加", "farmland that is not cultivated, or steep, grows"));
    }

    private static double grade(List<Piece> pieces) {
        return pieces.stream().mapToDouble(p -> p.grade * p.area).sum() / sum(pieces);
    }

    private static double gentle(List<Piece> pieces) {
        return sum(pieces, p -> p.slope <= 3) / sum(pieces);
    }

    private static double sum(List<Piece> pieces) {
        return sum(pieces, p -> true);
    }

    private static double sum(List<Piece> pieces, Predicate<Piece> which) {
        return pieces.stream().filter(which).mapToDouble(p -> p.area).sum();
    }
}

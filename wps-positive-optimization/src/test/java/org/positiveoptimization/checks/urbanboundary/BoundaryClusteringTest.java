/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class BoundaryClusteringTest {
    private static final double PART = area(1, 3, 5, 5);

    private final TinyPlan plan = TinyPlan.conforming();

    private static double compactness(String... boxes) {
        double weighted = 0;
        double sum = 0;
        for (String box : boxes) {
            double area = area(Grid.read(box));
            double perimeter = Grid.perimeter(Grid.read(box));
            weighted += area * 4 * Math.PI * area / perimeter / perimeter;
            sum += area;
        }
        return weighted / sum;
    }

    @Test
    void boundary_thatDidNotChange_passes() {
        plan.draft("CZKFBJ").set(2, "GHFQDM", "410");

        assertThatResult(plan.check("U4")).passes().hasReason("U4.unchanged");
    }

    @Test
    void parts_thatGrowTogether_pass() {
        plan.with("udb.cluster.pp_slack", 0.3).draft("CZKFBJ").add(box(5, 3, 7, 5));

        assertThatResult(plan.check("U4"))
                .passes()
                .measures("part_count", 2d, 1d)
                .measures("mean_part_area", PART, area(1, 3, 11, 5))
                .measures("largest_part_share", 0.5, 1d)
                .measures("small_part_count", 0d, 0d)
                .measures("hole_count", 0d, 0d)
                .measures("adjacent_in_share", null, 1d);
    }

    @Test
    void compactness_isTheAreaWeightedMeanOverDissolvedParts() {
        plan.draft("CZKFBJ").reshape(4, box(10, 3, 11, 4));

        assertThatResult(plan.check("U4"))
                .measures(
                        "compactness",
                        compactness(box(1, 3, 5, 5), box(7, 3, 11, 5)),
                        compactness(box(1, 3, 5, 5), "POLYGON((7 3, 11 3, 11 4, 10 4, 10 5, 7 5, 7 3))"));
    }

    @Test
    void landFarFromTheBoundary_needsAStatement() {
        plan.draft("CZKFBJ").add(box(1, 1, 1.5, 1.5)).add(box(5, 3, 5.5, 5));
        double apart = area(1, 1, 1.5, 1.5);

        assertThatResult(plan.check("U4"))
                .is(Verdict.WARN)
                .hasReason("U4.worse")
                .hasFindings(1)
                .measures("part_count", 2d, 3d)
                .measures("small_part_count", 0d, 1d)
                .measures("small_part_area", 0d, apart)
                .measures("adjacent_in_share", null, area(5, 3, 5.5, 5) / (area(5, 3, 5.5, 5) + apart))
                .finding(0)
                .isOn("CZKFBJ")
                .says("U4.apart")
                .hasDraft("CZKFBJ.5")
                .hasGround(box(1, 1, 1.5, 1.5))
                .hasArea(apart);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.75, 1})
    void part_thatMovesAsItIs_isNoMoreClustered(double by) {
        plan.draft("CZKFBJ").reshape(3, box(7 + by, 3, 10, 5)).reshape(4, box(10, 3, 11 + by, 5));

        assertThatResult(plan.check("U4"))
                .is(Verdict.WARN)
                .hasReason("U4.not_better")
                .hasFindings(0);
    }

    @ParameterizedTest
    @CsvSource({"1e-6, 1", "-1e-6, 0"})
    void land_thatBordersJustEnough_isAdjacent(double beyond, int findings) {
        // borders the retained boundary along its left side only, and is too thin to make the layout better
        plan.draft("CZKFBJ").add(box(5, 3.5, 5.8, 3.7));
        Geometry piece = Grid.read(box(5, 3.5, 5.8, 3.7));
        Geometry flat = Grid.read(box(5, 3.5, 5.8, 3.5000001));
        double side = (Grid.perimeter(piece) - Grid.perimeter(flat)) / 2;
        plan.with("udb.adjacent_ratio", side / Grid.perimeter(piece) + beyond).with("udb.touch_m", 1e-6);

        assertThatResult(plan.check("U4")).is(Verdict.WARN).hasFindings(findings);
    }

    @Test
    void land_besideGroundThatWentOut_isApart() {
        plan.draft("CZKFBJ").remove(4).add(box(11, 3, 12, 5), "GHFQDM", "430");

        assertThatResult(plan.check("U4"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .hasDraft("CZKFBJ.5");
    }

    @ParameterizedTest
    @CsvSource({"1e-6, WARN", "-1e-6, PASS"})
    void compactness_thatFallsByItsSlack_isDecidedByIt(double less, Verdict expected) {
        plan.draft("CZKFBJ").add(box(5, 3, 7, 5));
        double before = compactness(box(1, 3, 5, 5), box(7, 3, 11, 5));
        // figures are compared with four decimals: the limit is put half-way between two of them
        double after = Math.floor(1e4 * compactness(box(1, 3, 11, 5)) + 0.5) / 1e4 + 0.5e-4;
        plan.with("udb.cluster.pp_slack", (before - after - less) / before);

        assertThatResult(plan.check("U4")).is(expected);
    }

    @Test
    void gap_thinnerThanTheTouchTolerance_joinsAll() {
        plan.with("udb.cluster.pp_slack", 0.3).draft("CZKFBJ").add(box(5 + 5e-6, 3, 7 - 5e-6, 5));

        assertThatResult(plan.check("U4")).passes().measures("part_count", 2d, 1d);
    }

    @Test
    void hole_isCountedWithItsArea() {
        plan.draft("CZKFBJ").reshape(1, "POLYGON((1 3, 4 3, 4 5, 1 5, 1 3), (2 3.5, 3 3.5, 3 4, 2 4, 2 3.5))");

        assertThatResult(plan.check("U4")).measures("hole_count", 0d, 1d).measures("hole_area", 0d, area(2, 3.5, 3, 4));
    }

    @Test
    void boundary_thatBecomesMoreCompact_passes() {
        plan.draft("CZKFBJ").add(box(1, 2, 5, 3));

        assertThatResult(plan.check("U4")).is(Verdict.PASS).measures("part_count", 2d, 2d);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "CZKFBJ").drop();
        assertThatResult(plan.check("U4")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(0);
        assertThatResult(plan.check("U4")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("U4")).isIncomplete("unusable");
    }
}

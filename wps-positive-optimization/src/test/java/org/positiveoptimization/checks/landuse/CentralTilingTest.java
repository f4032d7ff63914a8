/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class CentralTilingTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void city_thatIsTiled_passes() {
        plan.draft("ZXCQGHYDYH").reshape(1, box(1, 3, 2, 5)).add(box(2, 3, 3, 5), "YDYHFLDM", "1401");

        assertThatResult(plan.check("L2"))
                .passes()
                .measures("gap_area", "ZXCQGHYDYH", 0d, 0d)
                .measures("overlap_area", "ZXCQGHYDYH", 0d, 0d)
                .measures("outside_area", "ZXCQGHYDYH", 0d, 0d);
    }

    @Test
    void gap_isOneFinding() {
        plan.draft("ZXCQGHYDYH").reshape(1, box(1.5, 3, 3, 5));

        assertThatResult(plan.check("L2"))
                .is(Verdict.FAIL)
                .measures("gap_area", "ZXCQGHYDYH", 0d, area(1, 3, 1.5, 5))
                .hasFindings(1)
                .finding(0)
                .isOn("ZXCQGHYDYH")
                .says("L2.gap")
                .hasGround(box(1, 3, 1.5, 5))
                .hasArea(area(1, 3, 1.5, 5));
    }

    @Test
    void overlap_isOneFindingForThePair() {
        plan.draft("ZXCQGHYDYH").reshape(1, box(1, 3, 3.5, 5));

        assertThatResult(plan.check("L2"))
                .is(Verdict.FAIL)
                .measures("overlap_area", "ZXCQGHYDYH", 0d, area(3, 3, 3.5, 5))
                .hasFindings(1)
                .finding(0)
                .says("L2.overlap")
                .hasDraft("ZXCQGHYDYH.1", "ZXCQGHYDYH.2")
                .hasArea(area(3, 3, 3.5, 5));
    }

    @Test
    void ground_outsideTheExtent_isOneFinding() {
        plan.draft("ZXCQGHYDYH").reshape(1, box(0.75, 3, 3, 5));

        assertThatResult(plan.check("L2"))
                .is(Verdict.FAIL)
                .measures("outside_area", "ZXCQGHYDYH", 0d, area(0.75, 3, 1, 5))
                .hasFindings(1)
                .finding(0)
                .says("L2.outside")
                .hasDraft("ZXCQGHYDYH.1")
                .hasArea(area(0.75, 3, 1, 5));
    }

    @Test
    void extent_thatGrowsWithoutItsLandUse_leavesAGap() {
        plan.draft("ZXCQFW").reshape(1, box(1, 3, 5, 5.5));

        assertThatResult(plan.check("L2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("L2.gap")
                .hasArea(area(1, 5, 5, 5.5));
    }

    @Test
    void approvedPlan_thatDoesNotTile_isOnlyShown() {
        plan.approved("ZXCQGHYDYH").reshape(1, box(1.5, 3, 3, 5));

        assertThatResult(plan.check("L2")).passes().measures("gap_area", "ZXCQGHYDYH", area(1, 3, 1.5, 5), 0d);
    }

    @ParameterizedTest
    @CsvSource({"-0.01, FAIL", "0.01, PASS"})
    void gap_atTheTolerance_isDecidedByIt(double more, Verdict expected) {
        plan.draft("ZXCQGHYDYH").reshape(1, box(1.0005, 3, 3, 5));
        plan.with("tol.overlap_m2", area(1, 3, 1.0005, 5) + more);

        assertThatResult(plan.check("L2")).is(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.99, FAIL", "1.01, PASS"})
    void gap_asNarrowAsTheTolerance_isDecidedByIt(double times, Verdict expected) {
        plan.draft("ZXCQGHYDYH").reshape(1, box(1.000001, 3, 3, 5));
        plan.with("tol.overlap_m2", 0d).with("tol.gap_m", times * CentralCity.metres(1, 4, 1.000001, 4));

        assertThatResult(plan.check("L2")).is(expected);
    }
}

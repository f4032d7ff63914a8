/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import static org.positiveoptimization.checks.landuse.CentralCity.metres;
import static org.positiveoptimization.checks.landuse.CentralCity.parcels;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class GreenWithinWalkTest {
    private final TinyPlan plan = TinyPlan.conforming();

    /** Housing 3, park 4, shops 5, square 6, from west to east; a walk of 50 m. */
    @BeforeEach
    void city() {
        parcels(
                plan,
                box(1, 3, 2.5, 5),
                "0701",
                box(2.5, 3, 3, 5),
                "1401",
                box(3, 3, 4.5, 5),
                "0901",
                box(4.5, 3, 5, 5),
                "1403");
        plan.with("svc.walk_m", 50d);
    }

    @Test
    void city_thatIsNotEdited_passes() {
        double served = 50 * metres(2.5, 3, 2.5, 5);
        assertThatResult(plan.check("L4"))
                .passes()
                .measures("served_area", "green", served, served)
                .measures("residential_area", "green", area(1, 3, 2.5, 5), area(1, 3, 2.5, 5));
    }

    @Test
    void park_thatIsBuiltOver_isAFinding() {
        plan.draft("ZXCQGHYDYH").set(4, "YDYHFLDM", "0901");

        assertThatResult(plan.check("L4"))
                .is(Verdict.WARN)
                .hasReason("L4.fail")
                .measures("served_area", "green", 50 * metres(2.5, 3, 2.5, 5), 0d)
                .measures("served_share", "green", 50 * metres(2.5, 3, 2.5, 5) / area(1, 3, 2.5, 5), 0d)
                .hasFindings(1)
                .finding(0)
                .isOn("ZXCQGHYDYH")
                .says("L4.cause")
                .hasDraft("ZXCQGHYDYH.4")
                .hasApproved("ZXCQGHYDYH.4")
                .hasGround(box(2.5, 3, 3, 5))
                .hasArea(area(2.5, 3, 3, 5));
    }

    @Test
    void housing_thatIsNewAndFarFromAnyPark_isAFinding() {
        plan.draft("ZXCQGHYDYH")
                .set(6, "YDYHFLDM", "0801")
                .reshape(5, box(3, 3, 3.7, 5))
                .add(box(3.7, 3, 4.5, 5), "YDYHFLDM", "0701");

        assertThatResult(plan.check("L4")).is(Verdict.WARN).hasFindings(2);
        assertThatResult(plan.check("L4")).finding(0).hasDraft("ZXCQGHYDYH.6").hasArea(area(4.5, 3, 5, 5));
        assertThatResult(plan.check("L4")).finding(1).hasDraft("ZXCQGHYDYH.7").hasArea(area(3.7, 3, 4.5, 5));
    }

    @Test
    void housing_thatWasServedAndIsGivenUp_isTheCauseWhenNothingElseIs() {
        plan.draft("ZXCQGHYDYH").reshape(3, box(1, 3, 2, 5)).add(box(2, 3, 2.5, 5), "YDYHFLDM", "0804");

        assertThatResult(plan.check("L4"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .says("L4.cause")
                .hasGround(box(2, 3, 2.5, 5))
                .hasArea(area(2, 3, 2.5, 5));
    }

    @Test
    void parks_thatGrow_pass() {
        plan.draft("ZXCQGHYDYH").set(5, "YDYHFLDM", "1401");
        assertThatResult(plan.check("L4")).passes();

        plan.draft("ZXCQGHYDYH").reshape(3, box(1.2, 3, 2.5, 5)).add(box(1, 3, 1.2, 5), "YDYHFLDM", "1403");
        assertThatResult(plan.check("L4")).passes();
    }

    /** The park is cut back from the housing by some tenths of a millimetre, or not. */
    @ParameterizedTest
    @CsvSource({"0.000002, WARN", "0, PASS"})
    void park_thatMovesAway_isDecidedByTheServedArea(double away, Verdict expected) {
        plan.draft("ZXCQGHYDYH").reshape(4, box(2.5 + away, 3, 3, 5));

        assertThatResult(plan.check("L4")).is(expected);
    }

    @Test
    void city_withoutHousing_passes() {
        plan.draft("ZXCQGHYDYH").set(3, "YDYHFLDM", "0901");

        assertThatResult(plan.check("L4")).is(Verdict.PASS).hasReason("L4.none");
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

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

class FunctionalQualityTest {
    private final TinyPlan plan = TinyPlan.conforming();

    /** Housing 3, school 4, park 5, shops 6, from west to east; the boundary ends at x = 4.5. */
    @BeforeEach
    void city() {
        parcels(
                plan,
                box(1, 3, 2, 5),
                "0701",
                box(2, 3, 3, 5),
                "0804",
                box(3, 3, 4, 5),
                "1401",
                box(4, 3, 5, 5),
                "0901");
        plan.both("CZKFBJ", l -> l.reshape(2, box(4, 3, 4.5, 5)));
        plan.with("svc.walk_m", 120d).with("svc.public_walk_m", 40d);
    }

    @Test
    void city_thatIsNotEdited_passes() {
        double inside = area(1, 3, 4.5, 5);
        assertThatResult(plan.check("U5"))
                .passes()
                .measures("inside_area", "service", area(2, 3, 4, 5), area(2, 3, 4, 5))
                .measures("inside_share", "service", area(2, 3, 4, 5) / inside, area(2, 3, 4, 5) / inside)
                .measures("inside_area", "green", area(3, 3, 4, 5), area(3, 3, 4, 5))
                .measures("served_area", "public", 40 * metres(2, 3, 2, 5), 40 * metres(2, 3, 2, 5));
    }

    @Test
    void school_thatBecomesShops_lowersShareAndCoverage() {
        plan.draft("ZXCQGHYDYH").set(4, "YDYHFLDM", "0901");

        assertThatResult(plan.check("U5"))
                .is(Verdict.WARN)
                .hasFindings(2)
                .measures("inside_area", "service", area(2, 3, 4, 5), area(3, 3, 4, 5))
                .measures("served_area", "public", 40 * metres(2, 3, 2, 5), 0d)
                .finding(0)
                .isOn("ZXCQGHYDYH")
                .says("U5.loss")
                .hasDraft("ZXCQGHYDYH.4")
                .hasGround(box(2, 3, 3, 5))
                .hasArea(area(2, 3, 3, 5));
        assertThatResult(plan.check("U5")).finding(1).says("U5.cause").hasArea(area(2, 3, 3, 5));
    }

    @Test
    void park_thatBecomesASchool_lowersOnlyTheGreenFigures() {
        plan.draft("ZXCQGHYDYH").set(5, "YDYHFLDM", "0804");

        assertThatResult(plan.check("U5")).is(Verdict.WARN).hasFindings(2);
        assertThatResult(plan.check("U5")).finding(0).says("U5.loss").hasGround(box(3, 3, 4, 5));
        assertThatResult(plan.check("U5")).finding(1).says("U5.cause").hasGround(box(3, 3, 4, 5));
    }

    @Test
    void parcel_onTheRim_countsWithWhatLiesInside() {
        plan.both("ZXCQGHYDYH", l -> l.set(6, "YDYHFLDM", "1302"));

        assertThatResult(plan.check("U5"))
                .passes()
                .measures("inside_area", "service", area(2, 3, 4.5, 5), area(2, 3, 4.5, 5));
    }

    @Test
    void land_outsideTheBoundary_countsForNothing() {
        plan.both("ZXCQGHYDYH", l -> l.reshape(6, box(4, 3, 4.5, 5)).add(box(4.5, 3, 5, 5), "YDYHFLDM", "1401"));
        plan.draft("ZXCQGHYDYH").set(7, "YDYHFLDM", "0901");
        plan.with("svc.walk_m", 400d);

        assertThatResult(plan.check("U5"))
                .passes()
                .measures("inside_area", "green", area(3, 3, 4, 5), area(3, 3, 4, 5));
    }

    /** Shops come into the boundary: the shares are diluted, and no ground lost its class. */
    @Test
    void boundary_thatTakesInShops_isDiluted() {
        plan.draft("CZKFBJ").reshape(2, box(4, 3, 5, 5));

        double dilution = area(1, 3, 5, 5) / area(1, 3, 4.5, 5) - 1;
        assertThatResult(plan.check("U5"))
                .is(Verdict.WARN)
                .hasFindings(2)
                .finding(0)
                .says("U5.diluted")
                .hasArea(area(2, 3, 4, 5) * dilution);
        assertThatResult(plan.check("U5")).finding(1).hasArea(area(3, 3, 4, 5) * dilution);
    }

    @ParameterizedTest
    @CsvSource({"0.0001, WARN", "-0.0001, PASS"})
    void share_thatLosesAStrip_isDecidedByItsArea(double less, Verdict expected) {
        plan.draft("ZXCQGHYDYH").reshape(5, box(3, 3, 4 - less, 5)).reshape(6, box(4 - less, 3, 5, 5));

        assertThatResult(plan.check("U5")).is(expected);
    }
}

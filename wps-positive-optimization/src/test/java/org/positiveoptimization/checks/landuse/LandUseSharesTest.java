/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import static org.positiveoptimization.checks.landuse.CentralCity.parcels;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class LandUseSharesTest {
    private final TinyPlan plan = TinyPlan.conforming();

    /** Housing 3, school 4, park 5, square 6, road 7, from west to east. */
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
                box(4, 3, 4.5, 5),
                "1403",
                box(4.5, 3, 5, 5),
                "1207");
    }

    @Test
    void shares_thatStay_pass() {
        assertThatResult(plan.check("L3"))
                .passes()
                .measures("land_use_share", "08", 0.25, 0.25)
                .measures("land_use_share", "1401", 0.25, 0.25)
                .measures("land_use_share", "1403", 0.125, 0.125)
                .measures("land_use_share", "1207", 0.125, 0.125)
                .measures("kept_class_area", "08", area(2, 3, 3, 5), area(2, 3, 3, 5));
    }

    @ParameterizedTest
    @CsvSource({"4, 0901, 2, 3", "5, 0804, 3, 4", "6, 1401, 4, 4.5", "5, 1402, 3, 4"})
    void class_thatLosesGround_isAFindingAtIt(long fid, String now, double x0, double x1) {
        plan.draft("ZXCQGHYDYH").set(fid, "YDYHFLDM", now);

        assertThatResult(plan.check("L3"))
                .is(Verdict.WARN)
                .hasReason("L3.fail")
                .hasFindings(1)
                .finding(0)
                .isOn("ZXCQGHYDYH")
                .says("L3.loss")
                .hasDraft("ZXCQGHYDYH." + fid)
                .hasApproved("ZXCQGHYDYH." + fid)
                .hasGround(box(x0, 3, x1, 5))
                .hasArea(area(x0, 3, x1, 5));
    }

    @Test
    void roads_thatShrink_areOnlyShown() {
        plan.draft("ZXCQGHYDYH").set(7, "YDYHFLDM", "0701");

        assertThatResult(plan.check("L3")).passes().measures("land_use_share", "1207", 0.125, 0d);
    }

    @Test
    void class_thatMovesElsewhere_passes() {
        plan.draft("ZXCQGHYDYH").set(3, "YDYHFLDM", "1401").set(5, "YDYHFLDM", "0701");

        assertThatResult(plan.check("L3")).passes();
    }

    /** A hundredth of a square metre decides, not a rounded share. */
    @ParameterizedTest
    @CsvSource({"0.0001, WARN", "-0.0001, PASS"})
    void class_thatLosesAStrip_isDecidedByItsArea(double less, Verdict expected) {
        plan.draft("ZXCQGHYDYH").reshape(4, box(2 + less, 3, 3, 5)).reshape(3, box(1, 3, 2 + less, 5));

        assertThatResult(plan.check("L3")).is(expected);
    }

    @Test
    void city_thatGrowsByHousing_dilutesTheShares() {
        plan.draft("ZXCQFW").reshape(1, box(1, 3, 6, 5));
        plan.draft("ZXCQGHYDYH").add(box(5, 3, 6, 5), "YDYHFLDM", "0701");

        assertThatResult(plan.check("L3"))
                .is(Verdict.WARN)
                .hasFindings(3)
                .finding(0)
                .says("L3.diluted")
                .hasArea(area(2, 3, 3, 5) * (area(1, 3, 6, 5) / area(1, 3, 5, 5) - 1));
    }

    @Test
    void classes_areThoseOfTheRuleSet() {
        plan.draft("ZXCQGHYDYH").set(7, "YDYHFLDM", "0701");
        plan.with("landuse.kept_classes", List.of("12"));

        assertThatResult(plan.check("L3")).is(Verdict.WARN).hasFindings(1);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class ZoneChangesTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void zones_thatDoNotChange_pass() {
        assertThatResult(plan.check("Z4"))
                .passes()
                .measures("zone_changed_area", null, 0d)
                .measures("zone_unexplained_area", null, 0d);
    }

    @Test
    void zone_thatChangesAlone_isFound() {
        plan.draft("GHFQ").set(3, "GHFQDM", "200");

        assertThatResult(plan.check("Z4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("zone_changed_area", null, area(0, 5, 6, 6))
                .measures("zone_unexplained_area", null, area(0, 5, 6, 6))
                .finding(0)
                .isOn("GHFQ")
                .says("Z4.unexplained")
                .hasGround(box(0, 5, 6, 6))
                .hasArea(area(0, 5, 6, 6))
                .hasApproved("GHFQ.3")
                .hasDraft("GHFQ.3")
                .isIn(TinyPlan.WEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YJJBNT", "STBHHX", "CZKFBJ", "GHYDYH", "ZXCQGHYDYH"})
    void zone_thatChangesWithALineOrLandUse_passesAsFarAsThatGoes(String cause) {
        plan.draft("GHFQ").set(3, "GHFQDM", "200");
        if (cause.equals("GHYDYH")) {
            plan.draft(cause).reshape(3, box(0, 5, 4, 6)).add(box(4, 5, 6, 6), "YDYHFLDM", "0301");
        } else {
            plan.draft(cause).add(box(4, 5, 6, 6));
        }

        assertThatResult(plan.check("Z4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("zone_unexplained_area", null, area(0, 5, 4, 6))
                .finding(0)
                .hasGround(box(0, 5, 4, 6))
                .hasArea(area(0, 5, 4, 6));
    }

    @Test
    void zone_thatFollowsTheBoundaryOut_passes() {
        plan.draft("CZKFBJ").remove(2);
        plan.draft("GHFQ").reshape(2, box(1, 3, 4, 5)).add(box(4, 3, 5, 5), "GHFQDM", "500");

        assertThatResult(plan.check("Z4")).passes().measures("zone_changed_area", null, area(4, 3, 5, 5));
    }

    @Test
    void causes_thatTogetherCoverTheChange_pass() {
        plan.draft("GHFQ").set(3, "GHFQDM", "300");
        plan.draft("YJJBNT").add(box(0, 5, 3, 6));
        plan.draft("GHYDYH").reshape(3, box(0, 5, 2, 6)).add(box(2, 5, 6, 6), "YDYHFLDM", "0103");

        assertThatResult(plan.check("Z4")).passes();
    }

    @Test
    void remainder_inTwoPlaces_isTwoFindings() {
        plan.draft("GHFQ").set(3, "GHFQDM", "300");
        plan.draft("YJJBNT").add(box(2, 5, 3, 6));

        assertThatResult(plan.check("Z4"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("zone_unexplained_area", null, area(0, 5, 2, 6) + area(3, 5, 6, 6));
    }

    @Test
    void zone_thatGoesOut_isAChangeToo() {
        plan.draft("GHFQ").remove(3);

        assertThatResult(plan.check("Z4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasGround(box(0, 5, 6, 6))
                .hasApproved("GHFQ.3")
                .hasDraft();
    }

    @ParameterizedTest
    @CsvSource({"0.0004, PASS", "0.002, FAIL"})
    void remainder_withinTheNoise_passes(double gridWidth, Verdict expected) {
        plan.draft("GHFQ").reshape(6, box(5, 3, 5.1, 5)).add(box(5.1, 3, 6, 5), "GHFQDM", "200");
        plan.draft("YJJBNT").add(box(5.1 + gridWidth, 3, 6, 5));
        plan.with("tol.change_m2", 10d);

        assertThatResult(plan.check("Z4")).is(expected);
    }

    @Test
    void zones_thatAreCutOtherwise_doNotChange() {
        plan.draft("GHFQ").reshape(3, box(0, 5, 3, 6)).add(box(3, 5, 6, 6), "GHFQDM", "500", "BSM", "9");

        assertThatResult(plan.check("Z4")).passes();
    }

    @Test
    void code_thatIsBlank_isAChange() {
        plan.draft("GHFQ").set(3, "GHFQDM", null);

        assertThatResult(plan.check("Z4")).is(Verdict.FAIL).hasFindings(1);
    }
}

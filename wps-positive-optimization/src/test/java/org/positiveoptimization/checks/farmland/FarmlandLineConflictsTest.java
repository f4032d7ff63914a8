/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

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
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class FarmlandLineConflictsTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void lines_thatDoNotCross_pass() {
        assertThatResult(plan.check("P7"))
                .passes()
                .measures("farmland_overlap", "STBHHX", 0d, 0d)
                .measures("farmland_overlap", "CZKFBJ", 0d, 0d);
    }

    @Test
    void lines_thatShareABorder_pass() {
        plan.draft("YJJBNT").add(box(1, 2, 4, 3)).add(box(0, 5, 6, 6));

        assertThatResult(plan.check("P7")).passes();
    }

    @Test
    void farmland_behindTheRedLine_isOneFinding() {
        plan.draft("YJJBNT").add(box(0, 5.5, 1, 6.5));

        assertThatResult(plan.check("P7"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("farmland_overlap", "STBHHX", 0d, area(0, 6, 1, 6.5))
                .finding(0)
                .isOn("YJJBNT")
                .says("P7.overlap")
                .hasDraft("YJJBNT.12", "STBHHX.1")
                .hasApproved()
                .hasGround(box(0, 6, 1, 6.5))
                .hasArea(area(0, 6, 1, 6.5));
    }

    @Test
    void farmland_insideTwoMembersOfTheBoundary_isOneFindingPerPair() {
        plan.draft("YJJBNT").add(box(3, 2.5, 5, 3.5));

        assertThatResult(plan.check("P7"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("farmland_overlap", "CZKFBJ", 0d, area(3, 3, 5, 3.5))
                .finding(0)
                .hasDraft("YJJBNT.12", "CZKFBJ.1")
                .hasArea(area(3, 3, 4, 3.5))
                .finding(1)
                .hasDraft("YJJBNT.12", "CZKFBJ.2")
                .hasArea(area(4, 3, 5, 3.5));
    }

    @Test
    void overlap_inTwoPieces_isOneFindingOfTheirSum() {
        plan.draft("YJJBNT").add("POLYGON((0 5.5, 3 5.5, 3 6.5, 2 6.5, 2 5.8, 1 5.8, 1 6.5, 0 6.5, 0 5.5))");

        assertThatResult(plan.check("P7"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasArea(area(0, 6, 1, 6.5) + area(2, 6, 3, 6.5));
    }

    @Test
    void overlap_inTheApprovedPlan_isOnlyMeasured() {
        plan.approved("YJJBNT").add(box(0, 5.5, 1, 6.5));

        assertThatResult(plan.check("P7")).passes().measures("farmland_overlap", "STBHHX", area(0, 6, 1, 6.5), 0d);
    }

    @ParameterizedTest
    @CsvSource({
        // a strip of 0.10 m: S/P just below and above 0.05 m; then squares of 0.99 and 1.01 m2
        "1, 0.0008, PASS",
        "1, 0.0010, FAIL",
        "0.013, 0.00894, PASS",
        "0.013, 0.00913, FAIL",
    })
    void overlap_atTheLimits_countsWhenLargeAndWide(double width, double height, Verdict expected) {
        plan.draft("YJJBNT").add(box(0, 5.5, width, 6 + height));

        assertThatResult(plan.check("P7"))
                .is(expected)
                .measures(
                        "farmland_overlap", "STBHHX", 0d, expected == Verdict.PASS ? 0 : area(0, 6, width, 6 + height));
    }

    @ParameterizedTest
    @CsvSource({"1e-6, PASS", "-1e-6, FAIL"})
    void overlap_exactlyOfTheSmallestSize_doesNotCount(double beyond, Verdict expected) {
        plan.draft("YJJBNT").add(box(0, 5.5, 0.1, 6.1));
        plan.with("tol.line_overlap_m2", area(0, 6, 0.1, 6.1) + beyond).with("tol.line_overlap_county_m2", 1e6);

        assertThatResult(plan.check("P7")).is(expected);
    }

    @Test
    void slivers_ofACounty_countTogetherAboveTheirLimit() {
        plan.draft("YJJBNT").add(box(0, 5.5, 1, 6.0008)).add(box(7, 5.5, 8, 6.0008));
        assertThatResult(plan.check("P7")).passes();

        plan.draft("YJJBNT").add(box(2, 5.5, 3, 6.0008));
        double slivers = area(0, 6, 1, 6.0008) + area(2, 6, 3, 6.0008);
        assertThatResult(plan.check("P7"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("farmland_overlap", "STBHHX", 0d, slivers)
                .finding(0)
                .isOn("YJJBNT")
                .says("P7.slivers")
                .isIn(TinyPlan.WEST)
                .hasArea(slivers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STBHHX", "CZKFBJ"})
    void line_thatIsMissing_isIncomplete(String code) {
        plan.draft(code).drop();

        assertThatResult(plan.check("P7")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "YJJBNT").drop();
        assertThatResult(plan.check("P7")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(0);
        assertThatResult(plan.check("P7")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("P7")).isIncomplete("unusable");
    }
}

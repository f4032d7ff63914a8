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

class ZoneLinesTest {
    private static final double STRIP = 0.001;

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void zones_ofAConformingPlan_followTheLines() {
        assertThatResult(plan.check("Z2"))
                .passes()
                .measures("zone_line_difference", "STBHHX", 0d, 0d)
                .measures("zone_line_difference", "CZKFBJ", 0d, 0d);
    }

    @Test
    void boundary_thatGrowsWithoutItsZone_isFound() {
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5));

        assertThatResult(plan.check("Z2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("zone_line_difference", "CZKFBJ", 0d, area(5, 3, 6, 5))
                .finding(0)
                .isOn("GHFQ")
                .says("Z2.line")
                .hasGround(box(5, 3, 6, 5))
                .hasArea(area(5, 3, 6, 5))
                .hasDraft("CZKFBJ.5")
                .isIn(TinyPlan.WEST);
    }

    @Test
    void boundary_thatGrowsWithItsZone_passes() {
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5));
        plan.draft("GHFQ").set(6, "GHFQDM", "400");

        assertThatResult(plan.check("Z2")).passes();
    }

    @Test
    void boundary_thatShrinksWithoutItsZone_isFound() {
        plan.draft("CZKFBJ").remove(2);

        assertThatResult(plan.check("Z2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("Z2.zone")
                .hasGround(box(4, 3, 5, 5))
                .hasArea(area(4, 3, 5, 5))
                .hasDraft("GHFQ.2");
    }

    @Test
    void zone_thatLeavesTheRedLine_isFoundOnBothSides() {
        plan.draft("STBHHX").reshape(1, box(0, 6.5, 6, 8)).add(box(0, 5, 1, 5.5));

        assertThatResult(plan.check("Z2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("zone_line_difference", "STBHHX", 0d, area(0, 6, 6, 6.5) + area(0, 5, 1, 5.5))
                .finding(0)
                .says("Z2.line")
                .hasGround(box(0, 5, 1, 5.5))
                .hasDraft("STBHHX.3")
                .finding(1)
                .says("Z2.zone")
                .hasGround(box(0, 6, 6, 6.5))
                .hasDraft("GHFQ.4");
    }

    @Test
    void difference_inTheApprovedPlan_isOnlyMeasured() {
        plan.approved("CZKFBJ").add(box(5, 3, 6, 5));

        assertThatResult(plan.check("Z2")).passes().measures("zone_line_difference", "CZKFBJ", area(5, 3, 6, 5), 0d);
    }

    @Test
    void difference_inBothVersions_isMeasuredInBoth() {
        plan.both("CZKFBJ", l -> l.add(box(5, 3, 6, 5)));

        assertThatResult(plan.check("Z2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("zone_line_difference", "CZKFBJ", area(5, 3, 6, 5), area(5, 3, 6, 5));
    }

    @Test
    void features_thatAreCutOtherwise_areTheSameGround() {
        plan.draft("CZKFBJ").remove(1).remove(2).add(box(1, 3, 2.5, 5)).add(box(2.5, 3, 5, 5));
        plan.draft("GHFQ").reshape(2, box(1, 3, 3, 5)).add(box(3, 3, 5, 5), "GHFQDM", "400");

        assertThatResult(plan.check("Z2")).passes();
    }

    @Test
    void boundary_onTheRedLine_yields() {
        plan.draft("CZKFBJ").add(box(1, 6, 2, 7));

        assertThatResult(plan.check("Z2")).passes();
    }

    @Test
    void boundary_onFarmlandInTheFarmlandZone_yieldsWhereTheFarmlandIs() {
        plan.draft("CZKFBJ").add(box(0, 0.5, 1, 1.5));

        assertThatResult(plan.check("Z2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("Z2.line")
                .hasGround(box(0, 1, 1, 1.5))
                .hasArea(area(0, 1, 1, 1.5));
    }

    @Test
    void boundary_onFarmlandInAnotherZone_doesNotYield() {
        plan.draft("CZKFBJ").add(box(0, 5, 1, 6));
        plan.draft("YJJBNT").add(box(0, 5, 1, 6));

        assertThatResult(plan.check("Z2")).is(Verdict.FAIL).hasFindings(1);
    }

    @Test
    void boundary_inAnEcologicalZoneWithoutRedLine_doesNotYield() {
        plan.draft("STBHHX").reshape(1, box(0, 6, 6, 7));
        plan.draft("CZKFBJ").add(box(0, 7, 6, 8));

        assertThatResult(plan.check("Z2")).is(Verdict.FAIL).hasFindings(2);
    }

    @Test
    void sliver_countsOnlyInTheSumOfTheCounty() {
        plan.draft("CZKFBJ").reshape(2, box(4, 3, 5 + STRIP, 5));
        double sliver = area(5, 3, 5 + STRIP, 5);

        assertThatResult(plan.check("Z2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("Z2.slivers")
                .hasNoPlace()
                .hasArea(sliver)
                .isIn(TinyPlan.WEST);
        assertThatResult(plan.with("tol.line_overlap_county_m2", sliver + 1e-6).check("Z2"))
                .passes();
        assertThatResult(plan.with("tol.line_overlap_county_m2", sliver - 1e-6).check("Z2"))
                .is(Verdict.FAIL);
        assertThatResult(plan.with("tol.line_sliver_m", 0.03).check("Z2"))
                .is(Verdict.FAIL)
                .finding(0)
                .says("Z2.line")
                .hasDraft("CZKFBJ.2");
    }

    @ParameterizedTest
    @CsvSource({"1e-6, PASS", "-1e-6, FAIL"})
    void difference_atTheAreaTolerance_isDecidedByIt(double beyond, Verdict expected) {
        plan.draft("CZKFBJ").reshape(2, "POLYGON((4 3, 5 3, 5 4, 5.01 4, 5.01 4.01, 5 4.01, 5 5, 4 5, 4 3))");
        plan.with("tol.line_overlap_m2", area(5, 4, 5.01, 4.01) + beyond);

        assertThatResult(plan.check("Z2")).is(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"410", "414", "430"})
    void secondLevelZone_isOfItsFirstLevel(String code) {
        plan.draft("GHFQ").set(2, "GHFQDM", code);

        assertThatResult(plan.check("Z2")).passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999", "4", "499", "400000"})
    void zone_ofAnUnknownCode_isOfNoKind(String code) {
        plan.draft("GHFQ").set(2, "GHFQDM", code);

        assertThatResult(plan.check("Z2"))
                .is(Verdict.FAIL)
                .measures("zone_line_difference", "CZKFBJ", 0d, area(1, 3, 5, 5));
    }

    @Test
    void plan_withoutAnyUrbanZone_isFound() {
        plan.both("GHFQ", l -> l.set(2, "GHFQDM", "500").set(8, "GHFQDM", "500"));

        assertThatResult(plan.check("Z2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures(
                        "zone_line_difference",
                        "CZKFBJ",
                        area(1, 3, 5, 5) + area(7, 3, 11, 5),
                        area(1, 3, 5, 5) + area(7, 3, 11, 5));
    }
}

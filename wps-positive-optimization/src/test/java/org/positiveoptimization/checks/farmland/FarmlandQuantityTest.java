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
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class FarmlandQuantityTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void farmland_thatDidNotChange_passes() {
        double all = area(0, 0, 5, 1) + area(6, 0, 11, 1) + area(10.5, 2.25, 11, 2.5);

        assertThatResult(plan.check("P1"))
                .passes()
                .measures("in_area", null, 0d)
                .measures("farmland_area", all, all);
    }

    @Test
    void farmland_swappedForGroundOfTheSameSize_passes() {
        plan.draft("YJJBNT").remove(1).add(box(5, 0, 6, 1));

        assertThatResult(plan.check("P1"))
                .passes()
                .measures("in_area", null, area(5, 0, 6, 1))
                .measures("out_area", null, area(0, 0, 1, 1))
                .hasLimit("in_area", area(0, 0, 1, 1));
    }

    @Test
    void farmland_swappedForTheCellNorthOfIt_failsByAFewSquareDecimetres() {
        plan.draft("YJJBNT").remove(3).add(box(2, 1, 3, 2));

        assertThatResult(plan.check("P1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("YJJBNT")
                .says("P1.deficit")
                .hasApproved("YJJBNT.3")
                .hasDraft()
                .hasGround(box(2, 0, 3, 1))
                .hasArea(area(2, 0, 3, 1) - area(2, 1, 3, 2))
                .isIn(TinyPlan.WEST);
    }

    @Test
    void deficit_isOneFindingWithAllPiecesThatWentOut() {
        plan.draft("YJJBNT").remove(1).remove(10).reshape(3, box(2, 0, 2.5, 1));

        assertThatResult(plan.check("P1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("out_area", null, area(0, 0, 1, 1) + area(10, 0, 11, 1) + area(2.5, 0, 3, 1))
                .finding(0)
                .hasApproved("YJJBNT.1", "YJJBNT.3", "YJJBNT.10")
                .hasArea(area(0, 0, 1, 1) + area(10, 0, 11, 1) + area(2.5, 0, 3, 1));
    }

    @Test
    void farmland_thatGrows_passes() {
        plan.draft("YJJBNT").add(box(2, 1, 3, 2));

        assertThatResult(plan.check("P1")).passes();
    }

    @ParameterizedTest
    @CsvSource({"1.06, PASS", "1.05, PASS", "1.04, FAIL"})
    void increase_thatAProjectDemands_isHeldAgainst(double factor, Verdict expected) {
        plan.with("pbf.min_increase_ratio", 0.05)
                .draft("YJJBNT")
                .remove(1)
                .add(box(11, 0, 11.5, 1))
                .add(box(11.5, 0, 11 + factor, 1));

        assertThatResult(plan.check("P1")).is(expected).hasLimit("in_area", 1.05 * area(0, 0, 1, 1));
    }

    @Test
    void featuresSplitAndRenumbered_areNoChange() {
        plan.draft("YJJBNT").remove(1).add(box(0, 0, 0.5, 1)).add(box(0.5, 0, 1, 1));

        assertThatResult(plan.check("P1"))
                .passes()
                .measures("in_area", null, 0d)
                .measures("out_area", null, 0d);
    }

    @Test
    void ground_thatIsFarmlandTwice_comesInOnce() {
        plan.draft("YJJBNT").remove(1).add(box(5, 0, 5.5, 1)).add(box(5, 0, 5.5, 1));

        assertThatResult(plan.check("P1"))
                .is(Verdict.FAIL)
                .measures("in_area", null, area(5, 0, 5.5, 1))
                .finding(0)
                .hasArea(area(0, 0, 0.5, 1));
    }

    @Test
    void parameter_thatIsAbsent_isIncomplete() {
        assertThatResult(plan.without("pbf.min_increase_ratio").check("P1")).isIncomplete("parameter.absent");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "YJJBNT").drop();
        assertThatResult(plan.check("P1")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(0);
        assertThatResult(plan.check("P1")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("P1")).isIncomplete("unusable");
    }
}

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

class FarmlandQualityTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void farmland_thatDidNotChange_passes() {
        assertThatResult(plan.check("P2")).passes();
    }

    @Test
    void grade_thatIsTheSame_passes() {
        plan.draft("YJJBNT").remove(1).add(box(5, 0, 6, 1));

        assertThatResult(plan.check("P2"))
                .passes()
                .measures("mean_grade", 5d, 5d)
                .measures("gentle_share", 1d, 1d)
                .measures("in_area_over_25", null, 0d);
    }

    @Test
    void grade_isWeightedWithArea() {
        plan.draft("YJJBNT").remove(1).remove(7).add(box(5, 0, 6, 1), "GDDB", 3).add(box(11, 0, 11.5, 1), "GDDB", 9);

        assertThatResult(plan.check("P2")).passes().measures("mean_grade", 5d, 5d);
    }

    @Test
    void grade_thatIsWorseOnAverage_isAFindingPerPieceWorseThanWhatWentOut() {
        plan.draft("YJJBNT").remove(1).add(box(5, 0, 6, 1), "GDDB", 4).add(box(2, 1, 4, 2), "GDDB", 6);
        double in = area(5, 0, 6, 1) + area(2, 1, 4, 2);

        assertThatResult(plan.check("P2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("mean_grade", 5d, (4 * area(5, 0, 6, 1) + 6 * area(2, 1, 4, 2)) / in)
                .finding(0)
                .isOn("YJJBNT")
                .says("P2.piece")
                .hasDraft("YJJBNT.13")
                .hasApproved()
                .hasGround(box(2, 1, 4, 2))
                .hasArea(area(2, 1, 4, 2));
    }

    @Test
    void grade_whereLargerIsBetter_isHeldTheOtherWay() {
        plan.with("quality.grade_smaller_is_better", false)
                .draft("YJJBNT")
                .remove(1)
                .add(box(5, 0, 6, 1), "GDDB", 4);
        assertThatResult(plan.check("P2")).is(Verdict.FAIL).hasFindings(1);

        plan.draft("YJJBNT").set(12, "GDDB", 6);
        assertThatResult(plan.check("P2")).passes();
    }

    @Test
    void gentleShare_thatFalls_failsWithoutAPieceToBlameWhenGradesAreBetter() {
        plan.draft("YJJBNT")
                .remove(1)
                .add(box(5, 0, 6, 1), "GDDB", 1, "GDPDJB", "4")
                .add(box(2, 1, 3, 2), "GDDB", 1);
        double in = area(5, 0, 6, 1) + area(2, 1, 3, 2);

        assertThatResult(plan.check("P2"))
                .is(Verdict.FAIL)
                .hasFindings(0)
                .measures("gentle_share", 1d, area(2, 1, 3, 2) / in);
    }

    @Test
    void gentleShare_isUpToLevelThree() {
        plan.draft("YJJBNT").remove(1).add(box(5, 0, 6, 1), "GDPDJB", "3");

        assertThatResult(plan.check("P2")).passes().measures("gentle_share", 1d, 1d);
    }

    @Test
    void steepLand_thatComesIn_failsEvenWhenNothingWentOut() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1), "GDPDJB", "5", "GDDB", 1).add(box(2, 1, 3, 2), "GDPDJB", "4");

        assertThatResult(plan.check("P2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("in_area_over_25", null, area(5, 0, 6, 1))
                .finding(0)
                .hasDraft("YJJBNT.12")
                .hasArea(area(5, 0, 6, 1));
    }

    @Test
    void steepLand_amongLandThatWentOut_isAFindingToo() {
        plan.approved("YJJBNT").set(1, "GDPDJB", "5", "GDDB", 15);
        plan.draft("YJJBNT").remove(1).add(box(5, 0, 6, 1), "GDPDJB", "5", "GDDB", 1);

        assertThatResult(plan.check("P2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasDraft("YJJBNT.12");
    }

    @Test
    void worseLand_whenNothingWentOut_passes() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1), "GDDB", 15);

        assertThatResult(plan.check("P2")).passes();
    }

    @ParameterizedTest
    @CsvSource({"GDDB", "GDPDJB"})
    void value_thatIsBlankOnAPiece_isIncomplete(String field) {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1), field, null);
        assertThatResult(plan.check("P2")).isIncomplete("P2.unknown");

        plan.draft("YJJBNT").remove(12).remove(1);
        plan.approved("YJJBNT").set(1, field, null);
        assertThatResult(plan.check("P2")).isIncomplete("P2.unknown");
    }

    @Test
    void value_thatIsBlankElsewhere_doesNotMatter() {
        plan.both("YJJBNT", l -> l.set(4, "GDDB", null, "GDPDJB", null))
                .draft("YJJBNT")
                .remove(1)
                .add(box(5, 0, 6, 1));

        assertThatResult(plan.check("P2")).passes();
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, GDDB", "DRAFT, GDDB", "DRAFT, GDPDJB"})
    void field_thatIsMissing_isIncomplete(Role role, String field) {
        plan.layer(role, "YJJBNT").dropField(field);

        assertThatResult(plan.check("P2")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "YJJBNT").drop();
        assertThatResult(plan.check("P2")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(0);
        assertThatResult(plan.check("P2")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("P2")).isIncomplete("unusable");
    }
}

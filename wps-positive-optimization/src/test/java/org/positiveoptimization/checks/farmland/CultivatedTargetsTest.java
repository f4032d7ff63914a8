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

class CultivatedTargetsTest {
    private static final double FARMLAND = area(0, 0, 5, 1) + area(6, 0, 11, 1) + area(10.5, 2.25, 11, 2.5);
    private static final double CULTIVATED = area(0, 0, 12, 3) + area(0, 5, 12, 6);

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void targets_thatAreKept_pass() {
        assertThatResult(plan.check("C1"))
                .passes()
                .measures("farmland_area", FARMLAND, FARMLAND)
                .measures("farmland_target", null, 80_000d)
                .measures("cultivated_area", CULTIVATED, CULTIVATED)
                .measures("cultivated_target", null, 400_000d)
                .hasLimit("farmland_area", FARMLAND)
                .hasLimit("cultivated_area", CULTIVATED);
    }

    @Test
    void farmland_thatShrinksAboveItsTarget_stillFallsShortOfTheApprovedPlan() {
        plan.draft("YJJBNT").remove(11);

        assertThatResult(plan.check("C1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("YJJBNT")
                .says("C1.deficit")
                .hasApproved("YJJBNT.11")
                .hasDraft()
                .hasGround(box(10.5, 2.25, 11, 2.5))
                .hasArea(area(10.5, 2.25, 11, 2.5));
    }

    @Test
    void farmland_belowItsTarget_failsThoughNothingChanged() {
        plan.approved("GHZBFJB").set(1, "YJJBNTBHMJ", 6d);

        assertThatResult(plan.check("C1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("YJJBNT")
                .hasArea(100_000 - FARMLAND)
                .hasNoPlace();
    }

    @Test
    void farmland_swappedForGroundOfTheSameSize_passes() {
        plan.draft("YJJBNT").remove(1).add(box(5, 0, 6, 1));

        assertThatResult(plan.check("C1")).passes();
    }

    @ParameterizedTest
    @CsvSource({"0, PASS", "0.01, FAIL"})
    void cultivatedLand_exactlyAtItsTarget_passes(double less, Verdict expected) {
        plan.both("GHYDYH", l -> l.set(1, "TBDLMJ", 100_000d)
                .set(3, "TBDLMJ", 100_000d)
                .set(5, "TBDLMJ", 100_000d)
                .set(7, "TBDLMJ", 100_000d));
        assertThatResult(plan.check("C1")).passes();

        plan.both("GHYDYH", l -> l.set(7, "TBDLMJ", 100_000d - less));
        assertThatResult(plan.check("C1")).is(expected);
    }

    @Test
    void cultivatedLand_thatIsReclassified_fallsShort() {
        plan.draft("GHYDYH").set(3, "YDYHFLDM", "0701");

        assertThatResult(plan.check("C1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("cultivated_area", CULTIVATED, CULTIVATED - area(0, 5, 6, 6))
                .finding(0)
                .isOn("GHYDYH")
                .hasApproved("GHYDYH.3")
                .hasDraft("GHYDYH.3")
                .hasGround(box(0, 5, 6, 6))
                .hasArea(area(0, 5, 6, 6));
    }

    @Test
    void class_thatIsUnknown_isNotCultivatedWhateverItBeginsWith() {
        plan.draft("GHYDYH").set(3, "YDYHFLDM", "0199");

        assertThatResult(plan.check("C1"))
                .is(Verdict.FAIL)
                .measures("cultivated_area", CULTIVATED, CULTIVATED - area(0, 5, 6, 6));
    }

    @Test
    void cultivatedLand_thatIsReplacedByOtherParcels_passes() {
        plan.draft("GHYDYH")
                .set(3, "YDYHFLDM", "0301")
                .reshape(4, box(0, 7, 6, 8))
                .add(box(0, 6, 6, 7), "YDYHFLDM", "0103", "TBDLMJ", area(0, 5, 6, 6));

        assertThatResult(plan.check("C1")).passes();
    }

    @Test
    void netArea_thatShrinksWithoutAChangeOfGround_failsWithoutPlace() {
        plan.draft("GHYDYH").set(1, "TBDLMJ", area(0, 0, 6, 3) - 250);

        assertThatResult(plan.check("C1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasArea(250)
                .hasNoPlace();
    }

    @Test
    void bothQuantities_thatFallShort_areTwoFindings() {
        plan.draft("YJJBNT").remove(11);
        plan.draft("GHYDYH").set(3, "YDYHFLDM", "0701");

        assertThatResult(plan.check("C1")).is(Verdict.FAIL).hasFindings(2);
    }

    @Test
    void targets_ofTheDraft_doNotMatter() {
        plan.draft("GHZBFJB").set(1, "GDBYL", 9_999d, "YJJBNTBHMJ", 9_999d);

        assertThatResult(plan.check("C1")).passes();
    }

    @Test
    void row_ofTheWholeCity_isNotAddedToThoseOfItsCounties() {
        plan.approved("GHZBFJB").row("XZQDM", "230500", "GDBYL", 40d, "YJJBNTBHMJ", 8d);

        assertThatResult(plan.check("C1")).passes().measures("farmland_target", null, 80_000d);
    }

    @Test
    void rows_withCodesOfTwelveDigits_areCounties() {
        plan.approved("GHZBFJB").set(1, "XZQDM", "230521000000").set(2, "XZQDM", "230522000000");

        assertThatResult(plan.check("C1")).passes().measures("farmland_target", null, 80_000d);
    }

    @Test
    void table_withoutARowOfACounty_isIncomplete() {
        plan.approved("GHZBFJB").clear().row("XZQDM", "230500", "GDBYL", 40d, "YJJBNTBHMJ", 8d);

        assertThatResult(plan.check("C1")).isIncomplete("C1.no_target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GDBYL", "YJJBNTBHMJ"})
    void target_thatIsBlank_isIncomplete(String field) {
        plan.approved("GHZBFJB").set(2, field, null);

        assertThatResult(plan.check("C1")).isIncomplete("C1.no_target");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void netArea_thatIsBlank_isIncomplete(Role role) {
        plan.layer(role, "GHYDYH").set(5, "TBDLMJ", null);

        assertThatResult(plan.check("C1")).isIncomplete("C1.no_net_area");
    }

    @Test
    void tableOrField_thatIsMissing_isIncomplete() {
        plan.draft("GHYDYH").dropField("TBDLMJ");
        assertThatResult(plan.check("C1")).isIncomplete("unusable");

        TinyPlan other = TinyPlan.conforming();
        other.approved("GHZBFJB").drop();
        assertThatResult(other.check("C1")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "YJJBNT").drop();
        assertThatResult(plan.check("C1")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(0);
        assertThatResult(plan.check("C1")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("C1")).isIncomplete("unusable");
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.Role;

class RequiredContentTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void content_ofAConformingPlan_isComplete() {
        assertThatResult(plan.check("G1")).passes().measures("structure_faults", null, 0d);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingInEitherVersion_isOneFindingWithoutPlace(Role role) {
        plan.layer(role, "ZXCQFW").drop();

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("structure_faults", null, 1d)
                .measures("value_faults", null, 0d)
                .finding(0)
                .isOn("ZXCQFW")
                .says("G1.layer")
                .mentions("layer.missing")
                .hasNoPlace();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GHZBB", "GHZBFJB", "ZDXMAPB"})
    void table_thatIsMissing_isOneFinding(String code) {
        plan.draft(code).drop();

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn(code);
    }

    @Test
    void layer_thatIsNotRequired_mayBeMissingButNotIncomplete() {
        assertThatResult(plan.check("G1")).passes();

        plan.draft("LSWHBHX").add(box(1, 3, 2, 4)).dropField("MC");

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("LSWHBHX")
                .mentions("layer.field_missing");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_withoutRows_isOneFindingUnlessItMayBeEmpty(Role role) {
        plan.layer(role, "YJJBNTCBQ").clear();

        assertThatResult(plan.check("G1")).passes();

        plan.layer(role, "STBHHX").clear();

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("STBHHX")
                .mentions("layer.empty");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void field_thatIsMissing_isOneFindingWhenMandatory(Role role) {
        plan.layer(role, "YJJBNT").dropField("BZ");

        assertThatResult(plan.check("G1")).passes();

        plan.layer(role, "YJJBNT").dropField("DLBM");

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("YJJBNT")
                .mentions("layer.field_missing")
                .hasNoPlace();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void field_ofAnotherType_isOneFinding(Role role) {
        plan.layer(role, "CZKFBJ").retype("MJ", FieldType.TEXT);

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("CZKFBJ")
                .mentions("layer.field_type");
    }

    @Test
    void field_ofWholeNumbers_mayStandForDecimalOnesButNotTheOtherWayRound() {
        plan.draft("GHZBFJB").retype("GDBYL", FieldType.INTEGER);

        assertThatResult(plan.check("G1")).passes();

        plan.draft("YJJBNT").retype("GDDB", FieldType.REAL);

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("YJJBNT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void mandatoryText_thatIsBlank_isOneFindingWithThePlaceOfTheFeature(String blank) {
        plan.draft("YJJBNT").set(4, "DLMC", blank);

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("value_faults", null, 1d)
                .finding(0)
                .isOn("YJJBNT")
                .says("G1.blank")
                .hasDraft("YJJBNT.4")
                .hasApproved()
                .hasGround(box(3, 0, 4, 1))
                .hasArea(area(3, 0, 4, 1))
                .isIn(TinyPlan.WEST);
    }

    @Test
    void mandatoryValues_thatAreNull_areOneFindingPerFeatureAndField() {
        plan.draft("YJJBNT").set(1, "DLBM", null, "YJJBNTTBMJ", null).set(9, "DLBM", null);

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(3)
                .finding(0)
                .hasDraft("YJJBNT.1")
                .finding(1)
                .hasDraft("YJJBNT.9")
                .isIn(TinyPlan.EAST)
                .finding(2)
                .hasDraft("YJJBNT.1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void mandatoryNumber_thatIsNotFinite_isBlank(double value) {
        plan.draft("CZKFBJ").set(2, "MJ", value);

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("G1.blank")
                .hasDraft("CZKFBJ.2");
    }

    @Test
    void blankValue_inTheApprovedPlanOrAnOptionalField_isNoFinding() {
        plan.approved("YJJBNT").set(4, "DLMC", null);
        plan.draft("YJJBNT").set(4, "GDLX", null);

        assertThatResult(plan.check("G1")).passes();
    }

    @Test
    void blankValue_ofAFeatureWithoutGeometry_isAFindingWithoutPlace() {
        plan.draft("YJJBNT").reshape(4, (Geometry) null).set(4, "DLMC", null);

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasDraft("YJJBNT.4")
                .hasNoPlace();
    }

    @Test
    void blankValue_ofATable_isAFindingWithoutPlace() {
        plan.draft("GHZBFJB").set(2, "GDBYL", null);

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("GHZBFJB")
                .says("G1.blank")
                .hasNoPlace();
    }

    @Test
    void blankValue_ofALedger_isOneFinding() {
        plan.declare("YJJBNT", box(0, 0, 1, 1), "3", "102").draft("WHCYJJBNT").set(1, "WHLX", null);

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("WHCYJJBNT");
    }

    @Test
    void text_ofExactlyTheLongestLength_passesAndOneMoreDoesNot() {
        plan.draft("YJJBNT").set(2, "TBBH", "12345678");

        assertThatResult(plan.check("G1")).passes();

        plan.draft("YJJBNT").set(2, "TBBH", "123456789");

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("G1.long")
                .hasDraft("YJJBNT.2")
                .hasArea(area(1, 0, 2, 1));
    }

    @Test
    void text_isCountedInCharacters_notInHalvesOfThem() {
        plan.draft("YJJBNT").set(2, "TBBH", "𠮷".repeat(8));

        assertThatResult(plan.check("G1")).passes();

        plan.draft("YJJBNT").set(2, "TBBH", "𠮷".repeat(9));

        assertThatResult(plan.check("G1")).is(Verdict.FAIL).hasFindings(1);
    }
}

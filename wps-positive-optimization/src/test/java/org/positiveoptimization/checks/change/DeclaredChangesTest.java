/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.change;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class DeclaredChangesTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private TinyPlan farmlandIn() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1));
        return plan;
    }

    @Test
    void declarations_thatAreWhatHappened_pass() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1)).remove(1).set(3, "GDDB", 4);
        plan.declare("YJJBNT", box(5, 0, 6, 1), "1", "110");
        plan.declare("YJJBNT", box(0, 0, 1, 1), "3", "103");
        plan.declare("YJJBNT", box(2, 0, 3, 1), "2", "901");

        assertThatResult(plan.check("D1"))
                .passes()
                .measures("change_in", "YJJBNT", null, area(5, 0, 6, 1))
                .measures("change_out", "YJJBNT", null, area(0, 0, 1, 1))
                .measures("change_reclassified", "YJJBNT", null, area(2, 0, 3, 1));
    }

    @Test
    void nothing_declaredAndNothingChanged_passes() {
        assertThatResult(plan.check("D1")).passes();
    }

    @ParameterizedTest
    @CsvSource({",D1.no_reason", "' ',D1.no_reason", "999,D1.reason"})
    void reason_thatIsBlankOrUnknown_isOneFinding(String reason, String says) {
        farmlandIn().declare("YJJBNT", box(5, 0, 6, 1), "1", reason);

        assertThatResult(plan.check("D1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("WHCYJJBNT")
                .says(says)
                .hasDraft("WHCYJJBNT.1")
                .hasGround(box(5, 0, 6, 1))
                .hasArea(area(5, 0, 6, 1));
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "''"})
    void kind_thatIsNotWhatHappened_isOneFinding(String kind) {
        farmlandIn().declare("YJJBNT", box(5, 0, 6, 1), kind, "110");

        assertThatResult(plan.check("D1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("WHCYJJBNT")
                .says("D1.kind")
                .hasArea(area(5, 0, 6, 1));
    }

    @Test
    void declaration_overTwoKindsOfChange_isOfTheWrongKind() {
        farmlandIn().draft("YJJBNT").remove(5);
        plan.declare("YJJBNT", box(4, 0, 6, 1), "1", "110");

        assertThatResult(plan.check("D1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("D1.kind");
    }

    @Test
    void declaration_whereNothingChanged_isOneFindingOfThatGround() {
        farmlandIn().declare("YJJBNT", box(5, 0, 6, 1.5), "1", "110");

        assertThatResult(plan.check("D1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("D1.unchanged")
                .hasDraft("WHCYJJBNT.1")
                .hasGround(box(5, 1, 6, 1.5))
                .hasArea(area(5, 1, 6, 1.5));
    }

    @ParameterizedTest
    @CsvSource({
        // a strip of 0.06 mm, then of 9 cm but 7 m2, then a square of 0.3 m2 but 0.3 m wide, then one of 0.08 m
        "1, 1.0000005, PASS",
        "1, 1.0008, FAIL",
        "0.007, 1.005, FAIL",
        "0.001, 1.0007, PASS",
    })
    void declaration_whereNothingChanged_isNoiseOnlyWhenSmallAndNarrow(double width, double to, Verdict expected) {
        farmlandIn()
                .declare(
                        "YJJBNT",
                        "POLYGON((5 0, 6 0, 6 1, " + (5 + width) + " 1, " + (5 + width) + " " + to + ", 5 " + to
                                + ", 5 0))",
                        "1",
                        "110");

        assertThatResult(plan.check("D1")).is(expected);
    }

    @Test
    void declaration_withThreeFaults_isThreeFindings() {
        farmlandIn().declare("YJJBNT", box(5, 0, 6, 1.5), "3", null);

        assertThatResult(plan.check("D1"))
                .is(Verdict.FAIL)
                .hasFindings(3)
                .finding(0)
                .says("D1.no_reason")
                .finding(1)
                .says("D1.kind")
                .finding(2)
                .says("D1.unchanged");
    }

    @Test
    void declaration_inALayerThatNeedNotBeThere_isJudgedToo() {
        plan.draft("LSWHBHX").add(box(1, 3, 2, 4));
        plan.declare("LSWHBHX", box(1, 3, 2, 4), "3", "901");

        assertThatResult(plan.check("D1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("WHCLSWHBHX");
    }

    @Test
    void ledger_thatIsUnsoundOrLacksAField_isIncomplete() {
        farmlandIn().declare("YJJBNT", "POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))", "1", "110");
        assertThatResult(plan.check("D1")).isIncomplete("unusable");

        plan.draft("WHCYJJBNT").clear().dropField("WHLY");
        assertThatResult(plan.check("D1")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissing_isIncomplete(Role role) {
        plan.layer(role, "ZXCQCSZX").drop();

        assertThatResult(plan.check("D1")).isIncomplete("unusable");
    }
}

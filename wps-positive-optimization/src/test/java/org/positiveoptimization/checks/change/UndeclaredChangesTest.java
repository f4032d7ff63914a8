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
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class UndeclaredChangesTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void nothing_thatChanged_passes() {
        assertThatResult(plan.check("D2")).passes().measures("undeclared_area", null, 0d);
    }

    @Test
    void change_thatIsDeclared_passes() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1)).remove(1);
        plan.declare("YJJBNT", box(5, 0, 6, 1), "1", "110").declare("YJJBNT", box(0, 0, 1, 1), "3", "103");

        assertThatResult(plan.check("D2")).passes();
    }

    @Test
    void changes_withoutALedger_areOneFindingPerPiece() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1)).remove(1).set(7, "GDPDJB", "3");

        assertThatResult(plan.check("D2"))
                .is(Verdict.FAIL)
                .hasFindings(3)
                .measures("undeclared_area", null, area(5, 0, 6, 1) + area(0, 0, 1, 1) + area(7, 0, 8, 1))
                .finding(0)
                .isOn("YJJBNT")
                .hasDraft("YJJBNT.12")
                .hasApproved()
                .hasGround(box(5, 0, 6, 1))
                .hasArea(area(5, 0, 6, 1))
                .finding(1)
                .hasApproved("YJJBNT.1")
                .hasDraft()
                .hasArea(area(0, 0, 1, 1))
                .finding(2)
                .hasApproved("YJJBNT.7")
                .hasDraft("YJJBNT.7")
                .hasGround(box(7, 0, 8, 1))
                .isIn(TinyPlan.EAST);
    }

    @Test
    void change_thatIsPartlyDeclared_leavesTheRest() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1));
        plan.declare("YJJBNT", box(5, 0, 6, 0.75), "1", "110");

        assertThatResult(plan.check("D2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasGround(box(5, 0.75, 6, 1))
                .hasArea(area(5, 0.75, 6, 1));
    }

    @Test
    void change_whoseMiddleIsDeclared_leavesTwoFindings() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1));
        plan.declare("YJJBNT", box(5, 0.25, 6, 0.75), "1", "110");

        assertThatResult(plan.check("D2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("undeclared_area", null, area(5, 0, 6, 0.25) + area(5, 0.75, 6, 1));
    }

    @Test
    void change_declaredWithAnotherKind_isLeftToD1() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1));
        plan.declare("YJJBNT", box(5, 0, 6, 1), "3", "103");

        assertThatResult(plan.check("D2")).passes();
    }

    @Test
    void change_declaredInTheLedgerOfAnotherLayer_isUndeclared() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1));
        plan.declare("GHFQ", box(5, 0, 6, 1), "1", "110");

        assertThatResult(plan.check("D2")).is(Verdict.FAIL).hasFindings(1);
    }

    @Test
    void change_ofTheOutlineOrTheCentralCity_isNeverLawful() {
        plan.draft("XZQ").reshape(1, box(0, 0, 6, 7.5));
        plan.draft("ZXCQFW").reshape(1, box(1, 3, 5.5, 5));

        assertThatResult(plan.check("D2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .isOn("XZQ")
                .hasApproved("XZQ.1")
                .hasArea(area(0, 7.5, 6, 8))
                .finding(1)
                .isOn("ZXCQFW")
                .hasDraft("ZXCQFW.1")
                .hasArea(area(5, 3, 5.5, 5));
    }

    @Test
    void change_ofRedLineEvidenceOrOtherFields_isNotItsConcern() {
        plan.draft("STBHHX").reshape(1, box(0, 6, 5, 8));
        plan.draft("YJJBNTCBQ").clear();
        plan.draft("YJJBNT").setAll("BZ", "x", "TBBH", "9").set(1, "BSM", "new");

        assertThatResult(plan.check("D2")).passes();
    }

    @ParameterizedTest
    @CsvSource({
        // 0.06 mm along a cell, then 9 cm but 7 m2, then 0.4 m2 but 0.3 m wide, then 0.01 m2
        "1, 5e-7, PASS",
        "1, 8e-4, FAIL",
        "0.007, 0.005, FAIL",
        "0.001, 7e-4, PASS",
    })
    void change_belowBothNoiseLimits_isSummedUpOnly(double width, double height, Verdict expected) {
        plan.draft("YJJBNT").add(box(5, 0, 5 + width, height));
        double noise = expected == Verdict.PASS ? area(5, 0, 5 + width, height) : 0;

        assertThatResult(plan.check("D2")).is(expected).measures("noise_area", null, noise);
    }

    @Test
    void features_splitMergedOrInAnotherOrder_areNoChange() {
        plan.draft("YJJBNT")
                .reshape(1, box(0, 0, 2, 1))
                .remove(2)
                .reshape(6, box(6, 0, 6.5, 1))
                .add(box(6.5, 0, 7, 1));
        plan.draft("GHFQ").remove(1).add(box(0, 0, 6, 3));

        assertThatResult(plan.check("D2")).passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XZQ", "ZXCQFW", "GHYDYH", "ZXCQCSHX"})
    void layer_thatIsMissingOrUnsound_isIncomplete(String code) {
        plan.draft(code).drop();
        assertThatResult(plan.check("D2")).isIncomplete("unusable");

        plan.draft(code);
        plan.approved(code).reshape(1, (Geometry) null);
        assertThatResult(plan.check("D2")).isIncomplete("unusable");
    }

    @Test
    void ledger_thatIsUnsound_isIncomplete() {
        plan.declare("YJJBNT", "POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))", "1", "110");

        assertThatResult(plan.check("D2")).isIncomplete("unusable");
    }
}

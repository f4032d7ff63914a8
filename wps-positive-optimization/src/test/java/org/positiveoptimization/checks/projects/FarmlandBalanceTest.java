/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class FarmlandBalanceTest {
    private static final String FOOTPRINTS = "ZDXMFW";

    private final TinyPlan plan = TinyPlan.conforming();

    /** Puts the only project elsewhere; outside the boundary it is lawful as linear infrastructure. */
    private TinyPlan site(String gridWkt, Object... values) {
        plan.draft(FOOTPRINTS).reshape(1, gridWkt).set(1, "BJWQX", "1").set(1, values);
        return plan;
    }

    private void balance(double hectares) {
        plan.draft("XMZBPHB")
                .row(
                        "XMMC", "高速公路", "ZYMJ", hectares, "ZYSTMJ", hectares, "ZYDB", 5d, "BCMJ", hectares, "BCSTMJ",
                        hectares, "BCDB", 5d, "BCWZ", "东县");
    }

    @Test
    void project_onCultivatedLand_needsABalance() {
        site(box(2, 5, 3, 6));

        assertThatResult(plan.check("K3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("cultivated_occupied", null, area(2, 5, 3, 6))
                .measures("paddy_occupied", null, area(2, 5, 3, 6))
                .measures("projects_unbalanced", null, 1d)
                .finding(0)
                .isOn("XMZBPHB")
                .says("K3.balance_missing")
                .hasGround(box(2, 5, 3, 6))
                .hasArea(area(2, 5, 3, 6));
    }

    @Test
    void land_ofTheApprovedPlan_isWhatIsOccupied() {
        site(box(2, 5, 3, 6));
        plan.draft("GHYDYH").setAll("JQDLDM", "0701");

        assertThatResult(plan.check("K3")).is(Verdict.FAIL).finding(0).says("K3.balance_missing");
    }

    @Test
    void balance_thatIsEven_passes() {
        site(box(2, 5, 3, 6));
        balance(area(2, 5, 3, 6) / 10_000);

        assertThatResult(plan.check("K3")).passes().measures("projects_unbalanced", null, 0d);
    }

    @Test
    void occupation_isCountedByClass_overSeveralParcelsAndFootprints() {
        plan.approved("GHYDYH").reshape(3, box(0, 5, 2.5, 6)).add(box(2.5, 5, 6, 6), "JQDLDM", "010300");
        site(box(2, 4.5, 3, 5.5));
        plan.draft(FOOTPRINTS).add(box(2, 5.25, 3, 6), "XMMC", "高速公路", "BJWQX", "1");

        assertThatResult(plan.check("K3"))
                .is(Verdict.FAIL)
                .measures("cultivated_occupied", null, area(2, 5, 3, 6))
                .measures("paddy_occupied", null, area(2, 5, 2.5, 6))
                .finding(0)
                .says("K3.balance_missing")
                .hasArea(area(2, 5, 3, 6));
    }

    @ParameterizedTest
    @CsvSource({"0.99, PASS", "-0.99, PASS", "1.02, FAIL", "-1.02, FAIL"})
    void area_thatIsStated_agreesWithWhatIsMeasured(double off, Verdict expected) {
        site(box(2, 5, 3, 6));
        balance((area(2, 5, 3, 6) + off) / 10_000);
        plan.draft("XMZBPHB").set(1, "ZYSTMJ", area(2, 5, 3, 6) / 10_000 - 1e-9, "BCSTMJ", 2d, "BCMJ", 2d);
        if (off < 0) {
            plan.draft("XMZBPHB").set(1, "ZYSTMJ", (area(2, 5, 3, 6) + off) / 10_000);
        }

        assertThatResult(plan.check("K3")).is(expected);
    }

    @Test
    void area_thatIsStatedWrongly_isTheDifference() {
        site(box(2, 5, 3, 6));
        balance(area(2, 5, 3, 6) / 10_000);
        plan.draft("XMZBPHB").set(1, "ZYMJ", area(2, 5, 3, 6) / 10_000 + 0.5, "BCMJ", 3d);

        assertThatResult(plan.check("K3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("XMZBPHB")
                .says("K3.balance_area")
                .hasGround(box(2, 5, 3, 6))
                .hasArea(5_000);
    }

    @ParameterizedTest
    @CsvSource({
        "BCMJ, 0.5, K3.balance_quantity",
        "BCSTMJ, 0.5, K3.balance_paddy",
        "BCDB, 5.0001, K3.balance_quality",
        "ZYSTMJ, 0.5, K3.balance_paddy_area",
        "BCMJ, -1, K3.balance_value",
        "ZYDB, NaN, K3.balance_value",
        "BCMJ, Infinity, K3.balance_value",
        "BCMJ, 1e308, K3.balance_value",
        "ZYSTMJ, 900, K3.balance_more_paddy",
        "BCWZ, ' ', K3.balance_place",
    })
    void balance_thatFallsShort_isOneFinding(String field, String value, String says) {
        site(box(2, 5, 3, 6));
        balance(area(2, 5, 3, 6) / 10_000);
        plan.draft("XMZBPHB").set(1, field, field.equals("BCWZ") ? (Object) value : Double.valueOf(value));
        if (field.equals("BCMJ") && value.equals("0.5")) {
            plan.draft("XMZBPHB").set(1, "ZYSTMJ", 0d, "BCSTMJ", 0d);
            plan.approved("GHYDYH").setAll("JQDLDM", "0103");
        }

        assertThatResult(plan.check("K3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("projects_unbalanced", null, 1d)
                .finding(0)
                .isOn("XMZBPHB")
                .says(says)
                .hasGround(box(2, 5, 3, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZYMJ", "ZYSTMJ", "ZYDB", "BCMJ", "BCSTMJ", "BCDB"})
    void figure_thatIsBlank_isNoFigure(String field) {
        site(box(2, 5, 3, 6));
        balance(area(2, 5, 3, 6) / 10_000);
        plan.draft("XMZBPHB").set(1, field, null);

        assertThatResult(plan.check("K3")).is(Verdict.FAIL).finding(0).says("K3.balance_value");
    }

    @Test
    void quantity_thatFallsShort_isTheDeficit() {
        site(box(2, 5, 3, 6));
        double hectares = area(2, 5, 3, 6) / 10_000;
        balance(hectares);
        plan.draft("XMZBPHB").set(1, "BCMJ", hectares - 0.25, "BCSTMJ", hectares - 0.25);

        assertThatResult(plan.check("K3"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .says("K3.balance_quantity")
                .hasArea(2_500)
                .finding(1)
                .says("K3.balance_paddy")
                .hasArea(2_500);
    }

    @ParameterizedTest
    @CsvSource({"true, 4, PASS", "true, 6, FAIL", "false, 4, FAIL", "false, 6, PASS"})
    void grade_isBetterTheWayTheRuleSetSays(boolean isSmallerBetter, double grade, Verdict expected) {
        site(box(2, 5, 3, 6));
        balance(area(2, 5, 3, 6) / 10_000);
        plan.draft("XMZBPHB").set(1, "BCDB", grade);
        plan.with("quality.grade_smaller_is_better", isSmallerBetter);

        assertThatResult(plan.check("K3")).is(expected);
    }

    @Test
    void rows_ofOneProject_addUp_gradesByArea() {
        site(box(2, 5, 3, 6));
        double half = area(2, 5, 3, 6) / 20_000;
        balance(half);
        balance(half);
        plan.draft("XMZBPHB").set(1, "BCDB", 4d).set(2, "BCDB", 6d);
        assertThatResult(plan.check("K3")).passes();

        plan.draft("XMZBPHB").set(2, "BCDB", 6.001);
        assertThatResult(plan.check("K3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("K3.balance_quality");
    }

    @Test
    void balance_ofAProjectThatOccupiesNothing_isStatedWrongly() {
        balance(1);

        assertThatResult(plan.check("K3"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .says("K3.balance_area")
                .hasArea(10_000)
                .hasNoPlace();
    }

    @Test
    void balance_ofNothing_passes() {
        balance(0);

        assertThatResult(plan.check("K3")).passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "010199", "01", "99"})
    void class_thatIsNotKnown_isIncomplete(String code) {
        site(box(2, 3, 3, 4));
        plan.approved("GHYDYH").set(2, "JQDLDM", code);

        assertThatResult(plan.check("K3")).isIncomplete("K3.unknown");
    }

    @Test
    void ground_withoutAParcel_isIncomplete() {
        plan.approved("GHYDYH").reshape(2, box(0, 3, 6, 4));

        assertThatResult(plan.check("K3")).isIncomplete("K3.unknown");
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class CurrentCodesTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private PlanFeature draft(String code, String name) {
        plan.draft("GHYDYH").set(1, "YDYHFLDM", code, "YDYHFLMC", name);
        return plan.load().draft().features("GHYDYH").get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "0602, 种植设施建设用地, 060201, 种植设施建设用地",
        "060200, 种植设施建设用地, 060201, 种植设施建设用地",
        "0603, 畜禽养殖设施建设用地, 060202, 畜禽养殖设施建设用地",
        "0604, 水产养殖设施建设用地, 060203, 水产养殖设施建设用地",
        "060102, 村庄内部道路用地, 1207, 城镇村道路用地",
        "0204, 其他园地, 0205, 其他园地",
        "020400, 其他园地, 0205, 其他园地",
        "090301, 娱乐用地, 0903, 娱乐用地",
        "090302, 康体用地, 0903, 娱乐用地",
    })
    void code_ofTheTrialList_isReadAsTheOneThatReplacedIt(String code, String name, String now, String nameNow) {
        PlanFeature feature = draft(code, name);

        assertThat(feature.text("YDYHFLDM")).isEqualTo(now);
        assertThat(feature.text("YDYHFLMC")).isEqualTo(nameNow);
        assertThat(feature.isUpdated()).isTrue();
        assertThat(feature.storedText("YDYHFLDM")).isEqualTo(code);
        assertThat(feature.storedText("YDYHFLMC")).isEqualTo(name);
        assertThat(feature.stored(feature.schema().indexOf("YDYHFLDM"))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "0602, 设施农用地",
        "060102, 田间道",
        "0204, 油料园地",
        "0204, ''",
        "0602, 水田",
        "0101, 水田",
        "0101, 其他园地",
        "999999, 村庄内部道路用地",
        "'', 其他园地",
    })
    void code_ofTheListInForce_staysWhateverTheTrialListMeantByIt(String code, String name) {
        PlanFeature feature = draft(code, name);

        assertThat(feature.isUpdated()).isFalse();
        assertThat(feature.text("YDYHFLDM")).isEqualTo(code);
        assertThat(feature.text("YDYHFLMC")).isEqualTo(name);
    }

    @Test
    void code_thatOnlyTheTrialListHas_isReplacedWithoutItsName_andAWrongNameStays() {
        assertThat(draft("0603", null).text("YDYHFLDM")).isEqualTo("060202");

        PlanFeature misnamed = draft("0603", "水田");
        assertThat(misnamed.text("YDYHFLDM")).isEqualTo("060202");
        assertThat(misnamed.text("YDYHFLMC")).isEqualTo("水田");
        assertThatResult(plan.check("G5")).is(Verdict.FAIL).hasFindings(1);
    }

    @Test
    void baseYearClass_withoutANameBesideIt_isReplacedOnlyWhereItIsCertain() {
        plan.draft("GHYDYH").set(1, "JQDLDM", "0604").set(2, "JQDLDM", "0204");

        PlanVersion draft = plan.load().draft();
        assertThat(draft.features("GHYDYH").get(0).text("JQDLDM")).isEqualTo("060203");
        assertThat(draft.features("GHYDYH").get(1).text("JQDLDM")).isEqualTo("0204");
    }

    @Test
    void plans_onTheTwoLists_showNoChange_andTheReportSaysSo() {
        plan.approved("GHYDYH").set(3, "YDYHFLDM", "060102", "YDYHFLMC", "村庄内部道路用地");
        plan.draft("GHYDYH").set(3, "YDYHFLDM", "120700", "YDYHFLMC", "城镇村道路用地");

        assertThat(plan.pair().delta("GHYDYH").pieces()).isEmpty();
        assertThatResult(plan.check("G5"))
                .is(Verdict.PASS)
                .hasReason("and")
                .measures("updated_codes", "GHYDYH", 1.0, 0.0);
    }

    @Test
    void change_betweenCodesThatTheListsMeanDifferently_isAChange() {
        plan.approved("GHYDYH").set(3, "YDYHFLDM", "060102", "YDYHFLMC", "村庄内部道路用地");
        plan.draft("GHYDYH").set(3, "YDYHFLDM", "060102", "YDYHFLMC", "田间道");

        assertThat(plan.pair().delta("GHYDYH").pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.before().text("YDYHFLDM")).isEqualTo("1207");
            assertThat(piece.after().text("YDYHFLDM")).isEqualTo("060102");
        });
    }

    @Test
    void codes_thatDifferOnlyInPadding_areNoChange_otherCodesAre() {
        plan.draft("GHYDYH").set(1, "YDYHFLDM", "010100");
        assertThat(plan.pair().delta("GHYDYH").pieces()).isEmpty();

        plan.draft("GHYDYH").set(1, "YDYHFLDM", "010000");
        assertThat(plan.pair().delta("GHYDYH").pieces()).hasSize(1);
    }

    @Test
    void digest_isOfWhatIsStored() {
        String before = plan.load().draft().layer("GHYDYH").orElseThrow().sha256();
        plan.draft("GHYDYH").set(3, "YDYHFLDM", "090302");
        String trial = plan.load().draft().layer("GHYDYH").orElseThrow().sha256();
        plan.draft("GHYDYH").set(3, "YDYHFLDM", "0903");

        assertThat(trial)
                .isNotEqualTo(before)
                .isNotEqualTo(plan.load().draft().layer("GHYDYH").orElseThrow().sha256());
    }

    @Test
    void unknownCode_isStillReported_andCountsAsNothing() {
        plan.draft("GHYDYH").set(1, "YDYHFLDM", "0199");
        plan.draft("GHYDYH").add(box(0, 2, 1, 3), "YDYHFLDM", "ABC", "YDYHFLMC", "种植设施建设用地");

        assertThatResult(plan.check("G5")).is(Verdict.FAIL);
        assertThat(plan.load().draft().features("GHYDYH").get(0).text("YDYHFLDM"))
                .isEqualTo("0199");
    }
}

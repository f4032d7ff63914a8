/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class TextNumbersTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private TextNumbersTest say(String text) {
        plan.draft("GHWB").row("WDMC", "说明", "WBNR", text);
        return this;
    }

    @Test
    void textOfTheConformingPlan_passes() {
        assertThatResult(plan.check("N2"))
                .passes()
                .hasReason("N2.pass")
                .measures("text_mentions", null, 5d)
                .measures("text_faults", null, 0d);
    }

    @ParameterizedTest
    @CsvSource({
        "41公顷, PASS",
        "39公顷, PASS",
        "41.0001公顷, WARN",
        "38.9999公顷, WARN",
        "0.41平方公里, PASS",
        "0.42平方公里, WARN",
        "615亩, PASS",
        "615.1亩, WARN",
        "0.0615万亩, PASS",
        "410000平方米, PASS",
        "410001平方米, WARN"
    })
    void area_mayDifferByOneHectareInAnyUnit(String number, Verdict expected) {
        say("全市耕地保有量不低于" + number + "。");

        assertThatResult(plan.check("N2")).is(expected).hasFindings(expected == Verdict.PASS ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"1.25, PASS", "1.3倍, PASS", "1.250倍, PASS", "1.2倍, WARN", "1.26倍, WARN", "125%, PASS", "1.24, WARN"})
    void ratio_agreesToTheLastDigitOfTheText(String number, Verdict expected) {
        say("扩展倍数为" + number + "。");

        assertThatResult(plan.check("N2")).is(expected);
    }

    @Test
    void number_beyondAllMeasure_isAFinding() {
        say("耕地保有量为" + "9".repeat(400) + "公顷，扩展倍数为" + "9".repeat(400) + "倍。");

        assertThatResult(plan.check("N2")).is(Verdict.WARN).hasFindings(2);
    }

    @Test
    void finding_namesDocumentPlaceAndTable() {
        say("前言。\n永久基本农田保护面积不低于12公顷。");

        assertThatResult(plan.check("N2"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .isOn("GHWB")
                .says("N2.mention")
                .mentions("N2.differs")
                .hasNoPlace();
    }

    @Test
    void county_isHeldAgainstItsOwnRow() {
        plan.both(
                "GHZBB",
                l -> l.row("XZQDM", TinyPlan.WEST, "ZBDM", "Z01", "ZBMC", "永久基本农田保护面积", "ZBDW", "公顷", "GHMBZ", 4d));
        say("其中西县永久基本农田保护面积不低于4公顷。");
        assertThatResult(plan.check("N2")).passes();

        say("西县永久基本农田保护面积不低于8公顷。");
        assertThatResult(plan.check("N2"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .isIn(TinyPlan.WEST);
    }

    @Test
    void mention_ofWhatTheTableHasNot_isAFinding() {
        say("西县2020年现状城镇建设用地为7公顷。");
        assertThatResult(plan.check("N2")).passes();

        say("全市林地保有量不低于500公顷。");
        assertThatResult(plan.check("N2")).hasFindings(1).finding(0).mentions("N2.no_figure");
    }

    @Test
    void value_ofTheBaseYear_isThatColumn() {
        plan.draft("GHZBB").set(4, "JQZ", 45d);
        say("现状耕地保有量为45公顷。");
        assertThatResult(plan.check("N2")).passes();

        say("近期耕地保有量为45公顷。");
        assertThatResult(plan.check("N2")).hasFindings(1).finding(0).mentions("N2.no_figure");
    }

    @Test
    void indicator_thatTheTextDoesNotMention_isAFinding() {
        plan.draft("GHWB").set(1, "WBNR", "耕地保有量不低于40公顷，永久基本农田保护面积不低于8公顷。");

        assertThatResult(plan.check("N2"))
                .is(Verdict.WARN)
                .hasFindings(3)
                .measures("unmentioned_indicators", null, 3d)
                .finding(0)
                .says("N2.unmentioned");
    }

    @Test
    void text_thatIsNotThere_isIncomplete() {
        plan.draft("GHWB").drop();
        assertThatResult(plan.check("N2")).isIncomplete("unusable");

        plan.draft("GHWB").clear();
        assertThatResult(plan.check("N2")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void document_withoutText_isIncomplete(String text) {
        say(text);

        assertThatResult(plan.check("N2")).isIncomplete("N2.no_text");
    }

    @Test
    void textOfTheApprovedPlan_doesNotMatter() {
        plan.approved("GHWB").drop();

        assertThatResult(plan.check("N2")).passes();
    }

    @Test
    void synonyms_areThoseOfTheRuleSet() {
        say("永久基本农田保护目标为80公顷。");
        assertThatResult(plan.check("N2")).is(Verdict.WARN).hasFindings(1);

        plan.with(
                "indicator.names",
                List.of(
                        "J01 现状城镇建设用地",
                        "Z01 永久基本农田保护面积",
                        "Z02 耕地保有量",
                        "Z03 生态保护红线面积",
                        "Z04 城镇开发边界面积",
                        "Z05 城镇开发边界扩展倍数/扩展倍数"));
        assertThatResult(plan.check("N2")).passes();
    }
}

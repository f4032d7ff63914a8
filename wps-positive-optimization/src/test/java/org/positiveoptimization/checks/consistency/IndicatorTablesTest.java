/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class IndicatorTablesTest {
    private static final double FARMLAND = area(0, 0, 5, 1) + area(6, 0, 11, 1) + area(10.5, 2.25, 11, 2.5);
    private static final double RED_LINE = area(0, 6, 12, 8);
    private static final double CULTIVATED = area(0, 0, 12, 3) + area(0, 5, 12, 6);
    private static final double BOUNDARY = area(1, 3, 5, 5) + area(7, 3, 11, 5);
    private static final double MULTIPLE = (area(1, 3, 5, 5) + area(7, 3, 10, 5)) / 120_000;

    /** Rows of GHZBB: two of J01, then those of the city. */
    private static final int FARMLAND_ROW = 3;

    private static final int CULTIVATED_ROW = 4;
    private static final int RED_LINE_ROW = 5;
    private static final int BOUNDARY_ROW = 6;
    private static final int MULTIPLE_ROW = 7;

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void conformingPlan_passes_withTheFiguresOfTheCity() {
        assertThatResult(plan.check("N1"))
                .passes()
                .measures("indicator_figure", "Z01", null, FARMLAND)
                .measures("indicator_figure", "Z02", null, CULTIVATED)
                .measures("indicator_figure", "Z03", null, RED_LINE)
                .measures("indicator_figure", "Z04", null, BOUNDARY)
                .measures("indicator_figure", "Z05", null, MULTIPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "ZBDM, X99, N1.code",
        "ZBDM, '', N1.code",
        "ZBMC, 耕地保有量, N1.name",
        "ZBMC, '', N1.name",
        "ZBDW, 顷, N1.unit",
        "ZBDW, '', N1.unit",
        "ZBDW, 倍, N1.unit",
        "ZBDW, 万人, N1.unit",
        "ZBSX, 一般, N1.kind",
        "XZQDM, 230600, N1.area",
        "XZQDM, 230599, N1.area",
        "XZQDM, '', N1.area",
    })
    void row_thatCannotBeReliedOn_isAFinding(String field, String value, String fault) {
        plan.draft("GHZBB").row("XZQDM", TinyPlan.WEST, "ZBDM", "Z01", "ZBMC", "永久基本农田保护面积", "ZBDW", "公顷", "GHMBZ", 4d);
        assertThatResult(plan.check("N1")).passes();

        plan.draft("GHZBB").set(8, field, value);
        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("GHZBB")
                .says("N1.row")
                .mentions(fault)
                .hasNoPlace();
    }

    @ParameterizedTest
    @CsvSource({"JQZ, -1", "JQMBZ, NaN", "GHMBZ, -0.01", "GHMBZ, Infinity", "GHMBZ, 1e308", "GHMBZ, NaN"})
    void value_thatIsNegativeOrNoNumber_isAFinding(String field, double value) {
        plan.draft("GHZBB").set(FARMLAND_ROW, field, value);

        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .finding(0)
                .says("N1.row")
                .mentions("N1.value")
                .isIn(TinyPlan.CITY);
    }

    @Test
    void row_thatStandsTwice_isAFindingWhateverItSays() {
        plan.draft("GHZBB")
                .row("XZQDM", "230500000000", "ZBDM", "Z01", "ZBMC", "永久基本农田保护面积", "ZBDW", "公顷", "GHMBZ", 1d);

        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .mentions("N1.repeated");
    }

    @Test
    void indicator_withoutARowOfTheCity_isMissing() {
        plan.both("GHZBB", l -> l.remove(RED_LINE_ROW));

        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("N1.missing");

        plan.with("indicator.required", List.of("Z01"));
        assertThatResult(plan.check("N1")).passes();
    }

    @Test
    void indicator_thatNoLayerTells_mayHaveAnotherUnit() {
        plan.both(
                "GHZBB",
                l -> l.row("XZQDM", TinyPlan.CITY, "ZBDM", "Z10", "ZBMC", "用水总量", "ZBDW", "亿立方米", "GHMBZ", 12.5));
        assertThatResult(plan.check("N1")).passes();

        plan.draft("GHZBB").set(8, "ZBDW", "立方");
        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .mentions("N1.unit");
    }

    @ParameterizedTest
    @CsvSource({"0, PASS", "0.02, FAIL"})
    void area_ofALayer_isHeldAgainstItsTargetWithinTheTolerance(double beyond, Verdict expected) {
        double limit = FARMLAND + 100;
        plan.both("GHZBB", l -> l.set(FARMLAND_ROW, "GHMBZ", (limit + beyond) / 10_000));

        assertThatResult(plan.check("N1")).is(expected);
    }

    @ParameterizedTest
    @CsvSource({"公顷, 10000", "平方公里, 1000000", "亩, 666.6666666666666", "万亩, 6666666.666666667", "平方米, 1"})
    void target_inAnyUnit_isConvertedExactly(String unit, double squareMetres) {
        plan.both("GHZBB", l -> l.set(FARMLAND_ROW, "ZBDW", unit, "GHMBZ", (FARMLAND + 99.99) / squareMetres));
        assertThatResult(plan.check("N1")).passes();

        plan.both("GHZBB", l -> l.set(FARMLAND_ROW, "GHMBZ", (FARMLAND + 100.02) / squareMetres));
        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("GHZBB")
                .says("N1.below")
                .isIn(TinyPlan.CITY)
                .hasArea(100.02);
    }

    @ParameterizedTest
    @ValueSource(ints = {FARMLAND_ROW, CULTIVATED_ROW, RED_LINE_ROW})
    void layer_belowItsTarget_isAFindingOfItsSize(int row) {
        double figure = row == FARMLAND_ROW ? FARMLAND : row == CULTIVATED_ROW ? CULTIVATED : RED_LINE;
        plan.both("GHZBB", l -> l.set(row, "GHMBZ", (figure + 2_500) / 10_000));

        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("N1.below")
                .hasArea(2_500);
    }

    @Test
    void boundary_aboveItsTarget_isAFinding_unlessTheExcessIsProvedLegacy() {
        plan.both("GHZBB", l -> l.set(BOUNDARY_ROW, "GHMBZ", BOUNDARY / 10_000));
        plan.draft("CZKFBJ").add(box(0, 3, 1, 5), "KZBSHSLX", "1");
        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .finding(0)
                .isOn("GHZBB")
                .says("N1.above")
                .hasArea(area(0, 3, 1, 5));

        plan.draft("YPJSYD").add(box(0, 3, 1, 5));
        assertThatResult(plan.check("N1")).passes();
    }

    @ParameterizedTest
    @CsvSource({"-0.0001, PASS", "-0.0003, FAIL"})
    void multiple_isHeldWithinItsTolerance(double beyond, Verdict expected) {
        plan.both("GHZBB", l -> l.set(MULTIPLE_ROW, "GHMBZ", Math.round(MULTIPLE * 1e4) / 1e4 + beyond));

        assertThatResult(plan.check("N1")).is(expected);
    }

    @Test
    void county_isHeldAgainstItsOwnRow() {
        plan.both(
                "GHZBB",
                l -> l.row(
                        "XZQDM",
                        TinyPlan.EAST,
                        "ZBDM",
                        "Z03",
                        "ZBMC",
                        "生态保护红线面积",
                        "ZBDW",
                        "公顷",
                        "GHMBZ",
                        area(6, 6, 12, 8) / 10_000));
        assertThatResult(plan.check("N1")).passes();

        plan.draft("STBHHX").reshape(2, box(6, 6.5, 12, 8));
        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .finding(0)
                .isIn(TinyPlan.CITY)
                .finding(1)
                .isIn(TinyPlan.EAST)
                .hasArea(area(6, 6, 12, 6.5));
    }

    @Test
    void target_thatIsBlank_isAFinding() {
        plan.both("GHZBB", l -> l.set(RED_LINE_ROW, "GHMBZ", null));

        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("N1.no_target");
    }

    @Test
    void breakdown_isHeldAgainstTheWhole() {
        plan.both("GHZBFJB", l -> l.set(1, "STBHHXMJ", (RED_LINE + 300) / 10_000 - 10));

        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("GHZBFJB")
                .says("N1.below")
                .hasArea(300);
    }

    @Test
    void figure_thatCannotBeTold_isIncomplete() {
        plan.draft("GHYDYH").set(1, "TBDLMJ", null);
        assertThatResult(plan.check("N1")).isIncomplete("unusable");

        TinyPlan other = TinyPlan.conforming();
        other.approved("GHZBB").set(1, "JQZ", null);
        other.draft("GHZBB").set(1, "JQZ", null);
        assertThatResult(other.check("N1")).isIncomplete("unusable");
    }

    @Test
    void breakdown_withABlankValue_isIncomplete() {
        plan.draft("GHZBFJB").set(2, "GDBYL", null);

        assertThatResult(plan.check("N1")).isIncomplete("unusable");
    }

    @Test
    void expression_thatCannotBeRead_isIncomplete() {
        plan.with("indicator.measures", List.of("Z01 ≥ forest:03"));

        assertThatResult(plan.check("N1")).isIncomplete("parameter.expression");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GHZBB", "GHZBFJB"})
    void table_thatIsMissingOrEmpty_isIncomplete(String table) {
        plan.draft(table).clear();
        assertThatResult(plan.check("N1")).isIncomplete("unusable");

        plan.draft(table).drop();
        assertThatResult(plan.check("N1")).isIncomplete("unusable");
    }

    @Test
    void everyValue_ofEveryRow_mayBeAnything() {
        List<Object> hostile = new ArrayList<>(List.of(-1e308, 1e308, Double.MIN_VALUE, Double.NaN));
        hostile.add(null);
        for (Object value : hostile) {
            for (String field : List.of("JQZ", "JQMBZ", "GHMBZ")) {
                TinyPlan any = TinyPlan.conforming();
                any.layer(Role.DRAFT, "GHZBB").setAll(field, value);
                any.layer(Role.DRAFT, "GHZBFJB").setAll("GDBYL", value, "CZKFBJKZBS", value);
                assertThat(any.check("N1").outcome().reason().key()).isNotEqualTo("aborted");
            }
        }
    }
}

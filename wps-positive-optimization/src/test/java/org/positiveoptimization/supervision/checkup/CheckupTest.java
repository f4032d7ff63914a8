/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyFile;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Language;

class CheckupTest {
    private final TinyPlan plan = TinyPlan.conforming();
    private final Map<Integer, TinyFile> files = new TreeMap<>();

    private TinyFile file(int year) {
        return files.computeIfAbsent(year, y -> new TinyFile("plan-" + y));
    }

    /** A target from 100 in 2020 by way of 110 in 2025 to 150 in 2035, or whatever is given. */
    private CheckupTest target(int year, Object base, Object near, Object target) {
        file(year)
                .layer("GHZBB")
                .row(
                        "XZQDM",
                        TinyPlan.WEST,
                        "ZBDM",
                        "Q01",
                        "ZBMC",
                        "指标",
                        "ZBDW",
                        "公顷",
                        "JQZ",
                        base,
                        "JQMBZ",
                        near,
                        "GHMBZ",
                        target);
        return this;
    }

    private CheckupTest value(int year, Object value) {
        file(year).layer("TJZB").row("XZQDM", TinyPlan.WEST, "ZBDM", "Q01", "ZBZ", value);
        return this;
    }

    private CheckupReport run() {
        List<YearSource> sources = new ArrayList<>();
        files.forEach((year, file) -> sources.add(0, new YearSource(year, file.source())));
        try {
            return new Checkup(plan.ruleSet()).run(sources, Progress.NONE);
        } catch (PlanReadException e) {
            throw new AssertionError(e);
        }
    }

    private Assessment only() {
        return run().assessments().stream()
                .filter(a -> a.indicator().code().equals("Q01"))
                .reduce((a, b) -> {
                    throw new AssertionError();
                })
                .orElseThrow();
    }

    private static String reason(Assessment assessment) {
        return assessment.reason().key();
    }

    /** The path asks for 104 in 2022 and 106 in 2023, with 10 % of 50, that is 5, tolerated. */
    @ParameterizedTest
    @CsvSource({
        "104, GREEN, on_path",
        "120, GREEN, on_path",
        "103.99996, GREEN, on_path",
        "103.9999, YELLOW, behind",
        "100, YELLOW, behind",
        "99.9999, RED, below_base",
        "-5, RED, below_base"
    })
    void light_onTheWayUp_followsThePath(double value, Light light, String reason) {
        Assessment assessment =
                target(2022, 100d, 110d, 150d).value(2022, value).only();
        assertThat(assessment.path().get(2022)).isCloseTo(104, within(1e-9));
        assertThat(assessment.light()).isEqualTo(light);
        assertThat(reason(assessment)).isEqualTo("checkup.reason." + reason);
    }

    @ParameterizedTest
    @CsvSource({"125, YELLOW", "124.99, RED", "124.998, YELLOW", "130, GREEN"})
    void light_behindThePath_isYellowUpToTheSlack(double value, Light light) {
        // 2030 asks for 130 between 110 in 2025 and 150 in 2035
        assertThat(target(2030, 100d, 110d, 150d).value(2030, value).only().light())
                .isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"96, GREEN", "97, YELLOW", "100, YELLOW", "100.0001, RED"})
    void light_onTheWayDown_isTheMirror(double value, Light light) {
        Assessment assessment = target(2022, 100d, 90d, 50d).value(2022, value).only();
        assertThat(assessment.indicator().direction()).isEqualTo(Direction.AT_MOST);
        assertThat(assessment.light()).isEqualTo(light);
        assertThat(assessment.path().get(2022)).isCloseTo(96, within(1e-9));
    }

    @Test
    void path_withoutNearTarget_isStraight() {
        assertThat(target(2023, 100d, null, 130d)
                        .value(2023, 106d)
                        .only()
                        .path()
                        .get(2023))
                .isCloseTo(106, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"2035, 149.9999, RED", "2036, 150, GREEN", "2020, 100, GREEN", "2019, 99, RED"})
    void light_atTheEndsOfThePath(int year, double value, Light light) {
        assertThat(target(year, 100d, 110d, 150d).value(year, value).only().light())
                .isEqualTo(light);
    }

    @Test
    void light_withATrendAwayFromTheTarget_isRed() {
        target(2020, 100d, 110d, 150d)
                .value(2020, 104d)
                .value(2021, 103d)
                .value(2022, 102d)
                .value(2023, 101d);
        Assessment assessment = only();
        assertThat(reason(assessment)).isEqualTo("checkup.reason.away");
        assertThat(assessment.lights().values()).containsExactly(Light.GREEN, Light.GREEN, Light.RED, Light.RED);
    }

    @Test
    void light_withAnUncertainTrend_staysYellow() {
        target(2020, 100d, 110d, 150d)
                .value(2020, 104d)
                .value(2021, 101d)
                .value(2022, 103d)
                .value(2023, 102d);
        assertThat(only().light()).isEqualTo(Light.YELLOW);
    }

    @ParameterizedTest
    @CsvSource({"Z01, 49.99996, GREEN", "Z01, 49.9999, RED", "J01, 50, GREEN", "J01, 50.0001, RED", "Q02, 50, GREY"})
    void limit_withoutBase_mustHoldInEveryYear(String code, double value, Light light) {
        file(2022).layer("GHZBB").row("XZQDM", TinyPlan.WEST, "ZBDM", code, "ZBMC", "指标", "GHMBZ", 50d);
        file(2022).layer("TJZB").row("XZQDM", TinyPlan.WEST, "ZBDM", code, "ZBZ", value);
        assertThat(run().assessments()).singleElement().satisfies(a -> assertThat(a.light())
                .isEqualTo(light));
    }

    @Test
    void value_thatIsMissing_isGreyAndNeverGreen() {
        Assessment assessment = target(2022, 100d, 110d, 150d)
                .value(2021, 110d)
                .value(2022, null)
                .only();
        assertThat(assessment.lights().values()).containsExactly(Light.GREEN, Light.GREY);
        assertThat(run().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void value_thatIsNotFinite_isToldAndGrey(double value) {
        target(2022, 100d, 110d, 150d).value(2022, value);
        CheckupReport report = run();
        assertThat(report.assessments().get(0).light()).isEqualTo(Light.GREY);
        assertThat(report.gaps()).extracting(g -> g.key()).containsExactly("checkup.gap.values");
    }

    @Test
    void target_thatIsBlank_isGrey() {
        assertThat(reason(target(2022, 100d, null, null).value(2022, 100d).only()))
                .isEqualTo("checkup.reason.no_target");
        assertThat(reason(new CheckupTest().value(2022, 100d).only())).isEqualTo("checkup.reason.no_target");
    }

    @Test
    void target_ofTheLatestYearThatHasOne_counts() {
        target(2021, 100d, null, 150d).target(2022, 100d, null, 160d).target(2023, 100d, null, null);
        assertThat(value(2023, 130d).only().indicator().target()).isEqualTo(160);
    }

    @Test
    void rows_thatContradict_areNoValueAndNoTarget() {
        target(2022, 100d, null, 150d).value(2022, 104d).value(2022, 105d);
        assertThat(only().light()).isEqualTo(Light.GREY);
        assertThat(run().gaps()).extracting(g -> g.key()).containsExactly("checkup.gap.twice");
        CheckupTest other = new CheckupTest();
        other.target(2022, 100d, null, 150d).target(2022, 100d, null, 50d).value(2022, 104d);
        assertThat(other.only().light()).isEqualTo(Light.GREY);
    }

    @Test
    void unit_thatDiffersFromTheTarget_isNoValue() {
        target(2022, 100d, null, 150d);
        file(2022).layer("TJZB").row("XZQDM", TinyPlan.WEST, "ZBDM", "Q01", "ZBZ", 130d, "ZBDW", "亩");
        assertThat(only().light()).isEqualTo(Light.GREY);
        assertThat(run().gaps().get(0).in(Language.EN)).contains("亩", "公顷");
    }

    @Test
    void table_withYears_holdsASeriesByItself() {
        target(2025, 100d, 110d, 150d);
        for (int year = 2021; year <= 2023; year++) {
            file(2025).layer("TJZB").row("XZQDM", TinyPlan.WEST, "NF", year, "ZBDM", "Q01", "ZBZ", 100d + year - 2020);
        }
        file(2025).layer("TJZB").row("XZQDM", TinyPlan.WEST, "NF", -3, "ZBDM", "Q01", "ZBZ", 1d);
        CheckupReport report = run();
        assertThat(report.years()).containsExactly(2021, 2022, 2023, 2025);
        assertThat(only().values().keySet()).containsExactly(2021, 2022, 2023);
        assertThat(only().light()).isEqualTo(Light.GREY);
        assertThat(report.gaps()).extracting(g -> g.key()).containsExactly("checkup.gap.years");
    }

    @ParameterizedTest
    @CsvSource({"0, GREEN", "0.0001, RED"})
    void farmland_ofTheLayer_isHeldAgainstItsBreakdown(double above, Light light) {
        double hectares = Grid.area(0, 0, 2, 1) / 10_000;
        file(2022).layer("YJJBNT").add(box(0, 0, 1, 1)).add(box(1, 0, 2, 1));
        file(2022).layer("GHZBFJB").row("XZQDM", TinyPlan.WEST, "YJJBNTBHMJ", hectares + above);
        List<Assessment> farmland = run().assessments().stream()
                .filter(a -> a.indicator().code().equals("YJJBNT"))
                .toList();
        assertThat(farmland).extracting(a -> a.indicator().area()).containsExactly("", TinyPlan.WEST);
        assertThat(farmland).allSatisfy(a -> {
            assertThat(a.light()).isEqualTo(light);
            assertThat(a.value(2022) * 10_000).isCloseTo(Grid.area(0, 0, 2, 1), within(0.01));
        });
    }

    @Test
    void cultivated_countsWithItsNetArea() {
        file(2022)
                .layer("GHYDYH")
                .add(box(0, 0, 1, 1), "YDYHFLDM", "0101", "TBDLMJ", 5_000d)
                .add(box(1, 0, 2, 1), "YDYHFLDM", "0701");
        file(2022).layer("GHZBFJB").row("XZQDM", TinyPlan.WEST, "GDBYL", 0.5);
        assertThat(run().assessments())
                .filteredOn(a -> a.indicator().code().equals("GDBYL"))
                .hasSize(2)
                .allSatisfy(a -> {
                    assertThat(a.value(2022)).isEqualTo(0.5);
                    assertThat(a.light()).isEqualTo(Light.GREEN);
                });
        file(2022).layer("GHYDYH").set(1, "TBDLMJ", -1d);
        assertThat(run().gaps()).extracting(g -> g.key()).containsExactly("checkup.gap.layer");
    }

    @Test
    void layer_withAnUnsoundRow_givesNoFigure() {
        file(2022).layer("STBHHX").add(box(0, 0, 1, 1)).add((Geometry) null);
        file(2022).layer("GHZBFJB").row("XZQDM", TinyPlan.WEST, "STBHHXMJ", 0.1);
        CheckupReport report = run();
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.gaps().get(0).in(Language.EN)).contains("STBHHX", "feature 2");
    }

    @Test
    void county_whoseGroundIsGone_hasNothing() {
        file(2022).layer("STBHHX").add(box(7, 0, 8, 1));
        file(2022).layer("GHZBFJB").row("XZQDM", TinyPlan.WEST, "STBHHXMJ", 0.1);
        assertThat(run().assessments())
                .filteredOn(a -> a.indicator().area().equals(TinyPlan.WEST)
                        && a.indicator().code().equals("STBHHX"))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.value(2022)).isZero();
                    assertThat(a.light()).isEqualTo(Light.RED);
                });
    }

    @Test
    void period_countsLightsAndChanges() {
        target(2020, 100d, 110d, 150d).value(2020, 100d).value(2023, 106d).value(2025, 100d);
        PeriodSummary period = run().period();
        assertThat(period.from()).isEqualTo(2021);
        assertThat(period.observed()).containsExactly(2023, 2025);
        assertThat(period.counts().get(2023)).containsEntry(Light.GREEN, 1).containsEntry(Light.RED, 0);
        assertThat(period.counts().get(2025)).containsEntry(Light.RED, 1);
        assertThat(period.changes()).singleElement().satisfies(c -> {
            assertThat(c.first()).isEqualTo(106);
            assertThat(c.change()).isEqualTo(-6);
            assertThat(c.achieved()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"104, PASS", "103, WARN", "90, FAIL"})
    void verdict_isThatOfTheWorstLight(double value, Verdict verdict) {
        assertThat(target(2022, 100d, 110d, 150d).value(2022, value).run().verdict())
                .isEqualTo(verdict);
    }

    @Test
    void series_withoutAnything_isIncomplete() {
        file(2022);
        assertThat(run().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }
}

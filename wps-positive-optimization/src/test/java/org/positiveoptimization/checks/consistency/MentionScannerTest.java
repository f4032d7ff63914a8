/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.IndicatorUnit;

class MentionScannerTest {
    private static final Map<String, String> NAMES = Map.of(
            "耕地保有量", "Z02",
            "永久基本农田保护面积", "Z01",
            "城镇开发边界扩展倍数", "Z05",
            "扩展倍数", "Z05",
            "2020年现状城镇建设用地", "J01",
            "常住人口", "Z11");

    private static final Map<String, String> AREAS = Map.of("集贤县", "230521", "双鸭山市", "230500", "", "230599");

    private static List<Mention> scan(String text) {
        return new MentionScanner(NAMES, AREAS, List.of("万人", "人"), MentionScannerTest::fits).scan(text);
    }

    private static boolean fits(String code, String unit) {
        IndicatorUnit.Dimension dimension =
                IndicatorUnit.of(unit).map(IndicatorUnit::dimension).orElse(null);
        return switch (code) {
            case "Z05" -> dimension == IndicatorUnit.Dimension.RATIO;
            case "Z11" -> unit.equals("万人");
            default -> dimension == IndicatorUnit.Dimension.AREA;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "耕地保有量不低于500公顷|5000000",
                "耕地保有量为５００公顷|5000000",
                "耕地保有量不少于 1,234.5 公顷|12345000",
                "耕地保有量达到123.45万亩|823000000",
                "耕地保有量达到1.5亿亩|100000000000",
                "耕地保有量控制在12平方公里以内|12000000",
                "耕地保有量500公顷|5000000",
                "到2035年耕地保有量不低于500公顷|5000000",
                "耕地保有量到2035年不低于500公顷|5000000",
                "耕地保有量，到2035年不低于500公顷|5000000",
                "耕地保有量占全市的50%，不少于500公顷|5000000",
                "耕地保有量增加到500公顷|5000000",
                "耕地保有量，其中水田占三成，为 500公顷|5000000",
                "耕地保有量不低于3万公顷|300000000",
            })
    void mention_isNameComparisonNumberAndUnit(String text, double squareMetres) {
        assertThat(scan(text)).singleElement().satisfies(m -> {
            assertThat(m.code()).isEqualTo("Z02");
            assertThat(m.value()).isCloseTo(squareMetres, within(squareMetres * 1e-12));
            assertThat(m.year()).isEqualTo(Mention.Year.TARGET);
            assertThat(m.area()).isEmpty();
            assertThat(text.substring(m.start(), m.start() + 5)).isEqualTo("耕地保有量");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "耕地保有量。500公顷",
                "耕地保有量；500公顷",
                "耕地保有量\n500公顷",
                "耕地保有量稳定，新增绿地500公顷",
                "耕地保有量稳定，绿地500公顷",
                "耕地保有量增加500公顷",
                "耕地保有量较上年净增500公顷",
                "耕地保有量2035年",
                "耕地保有量500",
                "耕地保有量500.5",
                "耕地保有量500顷",
                "耕地保有量为50%",
                "500公顷耕地保有量",
                "耕地500公顷",
                "耕地保有量",
                "",
            })
    void text_withoutAWholeMention_hasNone(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @Test
    void mentions_areSeveralInASentence_eachWithItsOwnNumber() {
        assertThat(scan("耕地保有量不低于500公顷，永久基本农田保护面积不低于400公顷，扩展倍数为1.25。"))
                .extracting(Mention::code, Mention::value)
                .containsExactly(tuple("Z02", 5e6), tuple("Z01", 4e6), tuple("Z05", 1.25));
        assertThat(scan("耕地保有量和永久基本农田保护面积分别为500公顷和400公顷")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.25, 0.01", "1.2倍, 0.1", "1.2500倍, 0.0001", "2倍, 1"})
    void ratio_mayStandWithoutUnit_andIsAsPreciseAsItsLastDigit(String number, double precision) {
        assertThat(scan("未突破城镇开发边界扩展倍数 " + number + " 及规模")).singleElement().satisfies(m -> {
            assertThat(m.code()).isEqualTo("Z05");
            assertThat(m.precision()).isCloseTo(precision, within(1e-12));
        });
    }

    @Test
    void precision_ofAnArea_isOneStepOfItsLastDigit() {
        assertThat(scan("耕地保有量为1.2万亩").get(0).precision()).isCloseTo(0.1 * 10_000 * 2_000 / 3, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "集贤县耕地保有量为5公顷, 230521",
        "耕地保有量集贤县为5公顷, 230521",
        "双鸭山市及集贤县耕地保有量为5公顷, 230521",
        "集贤县。耕地保有量为5公顷, ''",
    })
    void area_isTheLastNamedInTheSentence(String text, String area) {
        assertThat(scan(text)).singleElement().extracting(Mention::area).isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({
        "现状耕地保有量为5公顷, BASE",
        "基期年耕地保有量为5公顷, BASE",
        "近期耕地保有量为5公顷, NEAR",
        "现状格局稳定。耕地保有量为5公顷, TARGET",
        "现状格局稳定，耕地保有量为5公顷, TARGET",
        "现状耕地保有量规划目标为5公顷, TARGET",
    })
    void year_isSaidByTheSentence(String text, Mention.Year year) {
        assertThat(scan(text)).singleElement().extracting(Mention::year).isEqualTo(year);
    }

    @Test
    void name_maySayTheYearAndHoldDigits() {
        assertThat(scan("2020年现状城镇建设用地7公顷")).singleElement().satisfies(m -> {
            assertThat(m.code()).isEqualTo("J01");
            assertThat(m.year()).isEqualTo(Mention.Year.BASE);
            assertThat(m.value()).isEqualTo(70_000);
        });
    }

    @Test
    void unit_ofAnotherKind_isThatOfTheTable() {
        assertThat(scan("常住人口为121.5万人")).singleElement().satisfies(m -> {
            assertThat(m.unitName()).isEqualTo("万人");
            assertThat(m.value()).isEqualTo(121.5);
            assertThat(m.precision()).isCloseTo(0.1, within(1e-12));
        });
    }

    /** Millions of characters of the worst kinds, which would take minutes if any of them were not linear. */
    @Test
    void scan_isLinear() {
        String text =
                "耕地保有量".repeat(400_000) + "9".repeat(1_000_000) + "不低于".repeat(400_000) + "集贤县,1,".repeat(400_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(scan(text)).isEmpty());
    }
}

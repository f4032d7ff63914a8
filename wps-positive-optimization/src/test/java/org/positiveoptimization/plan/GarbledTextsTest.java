/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class GarbledTextsTest {
    private static final Charset GBK = Charset.forName("GBK");

    private final TinyPlan plan = TinyPlan.conforming();

    @ParameterizedTest
    @ValueSource(strings = {"双鸭山", "引松入双供水工程", "四方台LNG瓶组站", "集贤县、宝清县", "高速公路"})
    void text_ofGbk_isGarbledHoweverItWasRead(String text) {
        assertThat(GarbledTexts.isGarbled(new String(text.getBytes(GBK), UTF_8)))
                .isTrue();
        assertThat(GarbledTexts.isGarbled(new String(text.getBytes(GBK), ISO_8859_1)))
                .isTrue();
        assertThat(GarbledTexts.isGarbled(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "230521",
                "面积 12.5 m²",
                "坡度15°～25°",
                "±0.5×",
                "Façade",
                "第一行\n第二行\t",
                "𠮷林县",
                "é",
                "Хабаровск",
                "αβγ"
            })
    void text_ofAnyLawfulKind_isNotGarbled(String text) {
        assertThat(GarbledTexts.isGarbled(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0085", "路\uFFFD"})
    void text_withACharacterThatNobodyWrites_isGarbled(String text) {
        assertThat(GarbledTexts.isGarbled(text)).isTrue();
    }

    @Test
    void list_inAnotherEncoding_isToldAndNothingIsComputedWithIt() {
        String garbled = new String("水库".getBytes(GBK), UTF_8);
        plan.draft("ZDXMAPB").row("XMMC", garbled, "YDGM", 1d, "XZJSYD", 1d).row("XMMC", garbled);

        for (String rule : new String[] {"K1", "K2", "K3", "E2"}) {
            assertThatResult(plan.check(rule)).isIncomplete("unusable");
        }
        assertThat(plan.check("K1").outcome().reason().localized().en()).contains("ZDXMAPB", "XMMC", "2 rows", "row 2");
        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("ZDXMAPB")
                .mentions("layer.encoding")
                .hasNoPlace();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_inAnotherEncoding_isToldAndNothingIsComputedWithIt(Role role) {
        plan.layer(role, "STBHHX").set(2, "LHLX", new String("水源涵养".getBytes(GBK), UTF_8));

        assertThatResult(plan.check("E1")).isIncomplete("unusable");
        assertThatResult(plan.check("P1")).passes();
        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("STBHHX")
                .mentions("layer.encoding");
    }

    @Test
    void name_inAnotherEncoding_isNoCodeThatG5CanJudge() {
        plan.draft("ZDXMFW").add(box(3, 4, 4, 5), "XMMC", "路", "BSM", "\uFFFD");

        assertThatResult(plan.check("G5")).isIncomplete("unusable.layers");
    }
}

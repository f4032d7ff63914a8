/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.text.Language;

class ConsoleTableTest {
    @ParameterizedTest
    @ValueSource(ints = {40, 60, 83, 84, 100, 140, 200})
    void lines_fitTheTerminal_inBothLanguages(int width) {
        for (Language language : Language.values()) {
            assertThat(new ConsoleTable(language, width, false).lines(ReportFixture.report()))
                    .allMatch(line -> ConsoleText.width(line) <= width)
                    .noneMatch(line -> line.contains("\u001B"));
        }
    }

    @Test
    void rows_showVerdictRuleTitleAndReason() {
        List<String> lines = new ConsoleTable(Language.ZH, 120, false).lines(ReportFixture.report());
        assertThat(lines)
                .contains("数据基础与质量", "耕地和永久基本农田", "生态保护红线", "城镇开发边界", "其他")
                .anyMatch(l -> l.startsWith("✔ 符合      E1   生态保护红线不变  ") && l.endsWith("  两版逐点一致。"))
                .anyMatch(l -> l.startsWith("✘ 不符合    P1   永久基本农田数量不减少"))
                .anyMatch(l -> l.startsWith("! 需说明    A1 "))
                .anyMatch(l -> l.startsWith("? 无法判定  U2 "));
    }

    @Test
    void summary_givesOverallVerdictAndCounts() {
        List<String> lines = new ConsoleTable(Language.EN, 100, false).lines(ReportFixture.report());
        assertThat(lines.subList(lines.size() - 3, lines.size()))
                .containsExactly(
                        "✘ The draft is not a positive optimisation",
                        "3 conform, 1 need a statement, 1 undetermined, 3 fail, 1 for information",
                        "68 findings");
    }

    @Test
    void colour_asked_paintsVerdictsAndNothingFromInput() {
        List<String> lines = new ConsoleTable(Language.ZH, 120, true).lines(ReportFixture.report());
        assertThat(lines).anyMatch(l -> l.startsWith("\u001B[31m✘ 不符合    \u001B[0mP1"));
        String all = String.join("\n", lines).replaceAll("\u001B\\[3[1236]m[✔✘!?][^\u001B]*\u001B\\[0m", "");
        assertThat(all).doesNotContain("\u001B");
    }

    @Test
    void wrap_chineseText_breaksBetweenCharactersButNotBeforeClosingMarks() {
        assertThat(ConsoleText.wrap("永久基本农田，数量", 12)).containsExactly("永久基本农", "田，数量");
        assertThat(ConsoleText.wrap("abcdefgh ij", 4)).containsExactly("abcd", "efgh", "ij");
    }
}

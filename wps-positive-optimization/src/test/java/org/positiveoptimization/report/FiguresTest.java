/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Measure.Direction;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.text.Localized;

class FiguresTest {
    @Test
    void text_roundsHalfUpAndGroupsThousands() {
        assertThat(Figures.text(Unit.SQUARE_METRE, 1_234_567.125)).isEqualTo("1,234,567.13");
        assertThat(Figures.text(Unit.COUNT, 12_000.0)).isEqualTo("12,000");
        assertThat(Figures.text(Unit.RATIO, -0.00001)).isEqualTo("0.0000");
    }

    @Test
    void text_noFigure_isADash() {
        assertThat(List.of(Double.NaN, Double.POSITIVE_INFINITY))
                .allMatch(v -> Figures.text(Unit.MU, v).equals("—"));
        assertThat(Figures.text(Unit.MU, null)).isEqualTo("—");
    }

    @Test
    void line_brokenLimit_showsTheRelationThatHolds() {
        assertThat(Figures.line(Measure.limited("x", null, 1.2, 1.3, Direction.AT_MOST, 1.25, Unit.RATIO)))
                .isEqualTo(new Localized("1.2000 → 1.3000 > 1.2500", "1.2000 → 1.3000 > 1.2500"));
        assertThat(Figures.line(Measure.limited("x", null, null, 3, Direction.EQUAL, 0, Unit.COUNT))
                        .en())
                .isEqualTo("3 ≠ 0");
        assertThat(Figures.line(Measure.limited("x", null, null, 5, Direction.AT_LEAST, 5, Unit.MU)))
                .isEqualTo(new Localized("5.00 亩 ≥ 5.00", "5.00 mu ≥ 5.00"));
    }

    @Test
    void breaks_figureThatDoesNotExist_cannotBeTold() {
        assertThat(Figures.breaks(new Measure("x", null, null, null, 1.0, Direction.AT_LEAST, Unit.MU)))
                .isFalse();
        assertThat(Figures.breaks(Measure.limited("x", null, null, Double.NaN, Direction.AT_LEAST, 1, Unit.MU)))
                .isFalse();
    }

    @Test
    void verdicts_eachHaveASymbolOfTheirOwn() {
        assertThat(List.of(Verdict.values()).stream().map(Words::symbol)).doesNotHaveDuplicates();
    }

    @Test
    void parameter_values_arePrintedPlainly() {
        assertThat(ParameterText.of(1e-4)).isEqualTo("0.0001");
        assertThat(ParameterText.of(2_000_000.0)).isEqualTo("2000000");
        assertThat(ParameterText.of(List.of(5.0, 10.0))).isEqualTo("5, 10");
        assertThat(ParameterText.of(List.of())).isEqualTo("—");
        assertThat(ParameterText.of(Map.of("230521", 1.5))).isEqualTo("230521: 1.5");
        assertThat(ParameterText.of(true)).isEqualTo("true");
    }

    @Test
    void chapter_ruleIds_fallIntoTheirChapter() {
        assertThat(Chapter.of("D2")).isEqualTo(Chapter.FRAME);
        assertThat(Chapter.of("C1")).isEqualTo(Chapter.FARMLAND);
        assertThat(Chapter.of("S1")).isEqualTo(Chapter.SUBMISSION);
        assertThat(Chapter.of("")).isEqualTo(Chapter.OTHER);
        assertThat(Chapter.of("X9")).isEqualTo(Chapter.OTHER);
        for (Chapter chapter : Chapter.values()) {
            assertThat(chapter.title().zh()).isNotBlank();
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.statements.Answers;
import org.positiveoptimization.statements.Refusal;
import org.positiveoptimization.statements.Statement;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.statements.Subject;

class AnsweringTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final TinyPlan plan = TinyPlan.conforming();

    private static Statement about(Subject subject) {
        return new Statement(subject, "以调查面积为准", "张三", "2026-05-20", 1);
    }

    private static Answers answers(ConformityReport report, Statement... statements) {
        return report.answeredBy(new Statements("sha", List.of(statements)), TODAY)
                .answers();
    }

    private static Refusal refusal(ConformityReport report, Statement statement) {
        Answers answers = answers(report, statement);
        assertThat(answers.accepted()).isEmpty();
        assertThat(answers.refused()).hasSize(1);
        return answers.refused().get(0).reason();
    }

    private static RuleResult result(ConformityReport report, String rule) {
        return report.results().stream()
                .filter(r -> r.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Subject subject(ConformityReport report, String rule, int i) {
        return report.subject(result(report, rule), i);
    }

    /** Two area fields are wrong: A1 warns with two findings, nothing else does. */
    private ConformityReport warning() {
        plan.draft("YJJBNT").set(1, "YJJBNTTBMJ", area(0, 0, 1, 1) + 2).set(7, "YJJBNTTBMJ", area(7, 0, 8, 1) - 3);
        ConformityReport report = plan.report();
        assertThat(report.verdict()).isEqualTo(Verdict.WARN);
        return report;
    }

    @Test
    void everyFindingAnswered_theRuleGoesOnToWarnAndThePlanConforms() {
        ConformityReport report = warning();
        ConformityReport answered = report.answeredBy(
                new Statements("sha", List.of(about(subject(report, "A1", 0)), about(subject(report, "A1", 1)))),
                TODAY);

        assertThat(answered.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result(answered, "A1").verdict()).isEqualTo(Verdict.WARN);
        assertThat(result(answered, "A1").outcome().findings()).hasSize(2);
        assertThat(answered.answers().answeredRules()).containsExactly("A1");
        assertThat(answered.answers().to("A1-0002"))
                .hasValueSatisfying(s -> assertThat(s.author()).isEqualTo("张三"));
        assertThat(answered.answers().refused()).isEmpty();
    }

    @Test
    void oneFindingOpen_thePlanStillNeedsAStatement() {
        ConformityReport report = warning();
        ConformityReport answered =
                report.answeredBy(new Statements("sha", List.of(about(subject(report, "A1", 0)))), TODAY);

        assertThat(answered.verdict()).isEqualTo(Verdict.WARN);
        assertThat(answered.answers().isAnswered("A1")).isFalse();
        assertThat(answered.answers().accepted()).containsOnlyKeys("A1-0001");
    }

    @Test
    void answer_overAnEarlierAnswer_replacesItAsAWhole() {
        ConformityReport report = warning();
        ConformityReport once = report.answeredBy(
                new Statements("sha", List.of(about(subject(report, "A1", 0)), about(subject(report, "A1", 1)))),
                TODAY);

        assertThat(once.answeredBy(Statements.NONE, TODAY).verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void findingThatKeepsItsPlace_isAnsweredAlsoWhenNumberedOtherwise() {
        Subject second = subject(warning(), "A1", 1);
        plan.draft("YJJBNT").set(1, "YJJBNTTBMJ", area(0, 0, 1, 1));

        Answers answers = answers(plan.report(), about(second));

        assertThat(answers.accepted()).containsOnlyKeys("A1-0001");
    }

    @Test
    void findingThatMoves_lapses() {
        Subject first = subject(warning(), "A1", 0);
        plan.draft("YJJBNT").reshape(1, box(0.01, 0, 1, 1)).set(1, "YJJBNTTBMJ", area(0.01, 0, 1, 1) + 2);

        assertThat(refusal(plan.report(), about(first))).isEqualTo(Refusal.LAPSED);
    }

    @Test
    void findingWhoseFigureChanges_lapses() {
        Subject first = subject(warning(), "A1", 0);
        plan.draft("YJJBNT").set(1, "YJJBNTTBMJ", area(0, 0, 1, 1) + 200);

        assertThat(refusal(plan.report(), about(first))).isEqualTo(Refusal.LAPSED);
    }

    @Test
    void findingThatIsGone_lapses() {
        Subject first = subject(warning(), "A1", 0);

        assertThat(refusal(TinyPlan.conforming().report(), about(first))).isEqualTo(Refusal.LAPSED);
    }

    @Test
    void otherRuleLayerAreaOrPlace_matchesNothing() {
        ConformityReport report = warning();
        Subject s = subject(report, "A1", 0);

        for (Subject other : List.of(
                new Subject("P6", s.layer(), s.area(), s.place()),
                new Subject("A1", "GHFQ", s.area(), s.place()),
                new Subject("A1", s.layer(), s.area().add(java.math.BigDecimal.ONE), s.place()),
                new Subject("A1", s.layer(), null, s.place()),
                new Subject("A1", s.layer(), s.area(), "00".repeat(32)))) {
            assertThat(refusal(report, about(other))).isEqualTo(Refusal.LAPSED);
        }
    }

    @Test
    void blockingFinding_isNotAnswered() {
        plan.draft("YJJBNT").remove(1);
        ConformityReport report = plan.report();

        assertThat(result(report, "P1").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(refusal(report, about(subject(report, "P1", 0)))).isEqualTo(Refusal.BLOCKING);
        assertThat(report.answeredBy(new Statements("sha", List.of(about(subject(report, "P1", 0)))), TODAY)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void ruleThatIsIncompleteOrUnknown_leavesTheStatementUndecided() {
        Subject first = subject(warning(), "A1", 0);
        plan.without("area.attr_tol_m2");

        assertThat(refusal(plan.report(), about(first))).isEqualTo(Refusal.UNDECIDED);
        Subject unknown = new Subject("X9", first.layer(), first.area(), first.place());
        assertThat(refusal(plan.report(), about(unknown))).isEqualTo(Refusal.UNDECIDED);
    }

    @Test
    void secondAnswerToTheSameFinding_isADuplicate() {
        ConformityReport report = warning();
        Subject first = subject(report, "A1", 0);

        Answers answers = answers(report, about(first), new Statement(first, "另有说明", "李四", "2026-05-21", 9));

        assertThat(answers.to("A1-0001"))
                .hasValueSatisfying(s -> assertThat(s.author()).isEqualTo("张三"));
        assertThat(answers.refused()).extracting(Answers.Refused::reason).containsExactly(Refusal.DUPLICATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ' ' | 张三 | 2026-05-20 | BLANK_TEXT
                    有据 | ''   | 2026-05-20 | BLANK_AUTHOR
                    有据 | 张三 | ' '        | BLANK_DATE
                    有据 | 张三 | 2026-02-30 | MALFORMED_DATE
                    有据 | 张三 | 20.5.2026  | MALFORMED_DATE
                    有据 | 张三 | 2026-06-02 | FUTURE_DATE
                    """)
    void statement_notWhole_isRefused(String text, String author, String date, Refusal reason) {
        ConformityReport report = warning();
        Statement statement = new Statement(subject(report, "A1", 0), text, author, date, 1);

        assertThat(refusal(report, statement)).isEqualTo(reason);
        assertThat(reason.words().zh()).isNotBlank();
        assertThat(reason.words().en()).isNotBlank();
    }

    @Test
    void statement_ofTheDayOfTheCheck_counts() {
        ConformityReport report = warning();
        Statement statement = new Statement(subject(report, "A1", 0), "有据", "张三", " 2026-06-01 ", 1);

        assertThat(answers(report, statement).accepted()).hasSize(1);
    }

    @Test
    void ruleThatWarnsWithoutAFinding_isAnsweredAsAWhole() {
        // the same patches in other places: P3 warns, and no piece lies in a small patch
        plan.draft("YJJBNT").remove(1).add(box(11, 0, 12, 1));
        ConformityReport report = plan.report();
        RuleResult p3 = result(report, "P3");
        assertThat(p3.verdict()).isEqualTo(Verdict.WARN);
        assertThat(p3.outcome().findings()).isEmpty();

        assertThat(answers(report).isAnswered("P3")).isFalse();
        Answers answers = answers(report, about(p3.whole().orElseThrow()));
        assertThat(answers.isAnswered("P3")).isTrue();
        assertThat(answers.to("P3")).isPresent();
    }

    @Test
    void findings_thatAreAlike_areAnsweredTogether() {
        ConformityReport report = warning();
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            subjects.add(subject(report, "A1", i));
        }
        assertThat(subjects).doesNotHaveDuplicates();
        assertThat(subject(plan.report(), "A1", 0)).isEqualTo(subjects.get(0));
    }
}

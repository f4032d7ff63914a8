/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.statements.Statement;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

class ConclusionTest {
    private static final Localized SET = new Localized("规则集", "the set");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(\\.\\d+)?");

    private static Rule rule(String id, Severity severity) {
        Localized title = new Localized("规则" + id, "rule " + id);
        return new Rule(id, severity, "三(一)", title, title, List.of());
    }

    private static RuleResult result(String id, Severity severity, Verdict verdict) {
        List<Measure> measures = List.of(
                Measure.limited("in_area", null, null, 1234.567, Measure.Direction.AT_LEAST, 1000, Unit.SQUARE_METRE));
        return new RuleResult(
                rule(id, severity), verdict, new Outcome(verdict, Message.of("cli.io", "77"), measures, List.of()), 1);
    }

    private static ConformityReport report(List<Rule> rules, RuleResult... results) {
        RuleSet set = new RuleSet("r", "1", SET, "00", rules, List.of());
        return new ConformityReport(Verdict.PASS, set, List.of(), List.of(results), List.of(), new PlanarMetric())
                .answeredBy(Statements.NONE, LocalDate.EPOCH);
    }

    private static String text(ConformityReport report, Language language) {
        return Conclusion.of(report).stream().map(p -> p.text().in(language)).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PASS       | PASS       | 所检查的规则全部符合      | 三条控制线刚性严守、正向优化。
                    PASS       | WARN       | 仍有事项须书面说明       | 三条控制线：刚性要求未发现突破，尚有事项须书面说明。
                    PASS       | INCOMPLETE | 部分规则无法判定        | 三条控制线：部分规则未检查或无法判定，不作结论。
                    FAIL       | PASS       | 不符合正向优化要求       | 三条控制线：存在不符合项，不能认定严守和正向优化。
                    INCOMPLETE | WARN       | 部分规则无法判定        | 三条控制线：部分规则未检查或无法判定，不作结论。
                    FAIL       | INCOMPLETE | 不符合正向优化要求       | 三条控制线：存在不符合项，不能认定严守和正向优化。
                    """)
    void conclusion_followsTheWorstVerdict(Verdict p1, Verdict u4, String overall, String claim) {
        RuleResult first = result("P1", Severity.F, p1);
        RuleResult second = result("U4", Severity.W, u4);
        String text = text(report(List.of(first.rule(), second.rule()), first, second), Language.ZH);

        assertThat(text).contains(overall).endsWith(claim);
    }

    @Test
    void claim_ofWhichARuleWasNotChecked_isNotMade() {
        RuleResult p1 = result("P1", Severity.F, Verdict.PASS);
        ConformityReport partial = report(List.of(p1.rule(), rule("U1", Severity.F)), p1);

        assertThat(text(partial, Language.ZH))
                .contains("以下结论只及于所检查的规则")
                .contains("三条控制线：部分规则未检查或无法判定，不作结论。")
                .doesNotContain("刚性严守");
        assertThat(text(partial, Language.EN)).contains("some of the rules").contains("no conclusion is drawn");
        // what some rules say is no verdict on the plan
        assertThat(text(partial, Language.ZH)).doesNotContain("，符合正向优化要求");
        assertThat(text(partial, Language.EN)).doesNotContain("the draft is a positive optimisation.");
        assertThat(Words.overall(partial).en())
                .isEqualTo("1 of 2 rules were checked and hold; the verdict on the plan needs them all");
    }

    @Test
    void claim_carriedByInformationOnly_isNotMade() {
        RuleResult l1 = result("L1", Severity.I, Verdict.PASS);

        assertThat(text(report(List.of(l1.rule()), l1), Language.ZH))
                .contains("供参考的有：规则L1")
                .doesNotContain("结构和品质不降低");
    }

    @Test
    void ruleSet_withoutRulesOfAClaim_saysNothingOfIt() {
        RuleResult g1 = result("G1", Severity.F, Verdict.PASS);

        assertThat(text(report(List.of(g1.rule()), g1), Language.ZH)).doesNotContain("三条控制线", "规划分区");
    }

    @Test
    void incomplete_isSaidAndItsFiguresAreNot() {
        RuleResult p1 = result("P1", Severity.F, Verdict.INCOMPLETE);

        assertThat(text(report(List.of(p1.rule()), p1), Language.ZH))
                .contains("无法判定的有：规则P1。")
                .doesNotContain("1,234.57", "77");
    }

    @Test
    void answered_isSaidWithoutHidingThatItDoesNotHold() {
        TinyPlan plan = TinyPlan.conforming();
        plan.draft("YJJBNT").set(1, "YJJBNTTBMJ", area(0, 0, 1, 1) + 2);
        ConformityReport open = plan.report();
        RuleResult a1 = open.results().stream()
                .filter(r -> r.rule().id().equals("A1"))
                .findFirst()
                .orElseThrow();
        Statement statement = new Statement(open.subject(a1, 0), "有据", "张三", "2026-05-20", 1);
        ConformityReport answered =
                open.answeredBy(new Statements("sha", List.of(statement)), LocalDate.of(2026, 6, 1));

        assertThat(text(open, Language.ZH)).contains("尚需书面说明的有：", "仍有事项须书面说明").doesNotContain("全部符合");
        assertThat(text(answered, Language.ZH))
                .contains("需说明的事项均已书面说明", "已书面说明的有：")
                .doesNotContain("所检查的规则全部符合");
    }

    /** Numbers of titles, labels and chapters are words; what remains must be a measure as the report prints it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void numbers_ofTheText_areMeasuresOfTheReport(Language language) {
        TinyPlan plan = TinyPlan.conforming();
        plan.draft("YJJBNT").remove(11).add(box(5, 0, 6, 1));
        plan.draft("CZKFBJ").reshape(1, box(1, 3, 4.5, 5));
        ConformityReport report = plan.report();
        Set<String> figures = new HashSet<>();
        Set<String> words = new HashSet<>(Set.of(report.ruleSet().title().in(language)));
        for (RuleResult result : report.results()) {
            words.add(result.rule().title().in(language));
            for (Measure measure : result.outcome().measures()) {
                words.add(Words.label(measure).in(language));
                for (Double value : new Double[] {measure.before(), measure.after(), measure.limit()}) {
                    figures.add(Figures.text(measure.unit(), value));
                }
            }
        }
        String text = text(report, language);
        for (String word : words.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList()) {
            text = text.replace(word, "");
        }

        Set<String> numbers = new HashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        assertThat(numbers).hasSizeGreaterThan(5);
        assertThat(figures).containsAll(numbers);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.fixture.Evidence;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.RuleSets;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Language;

/**
 * Every rule proves a clause and is proved by a test, and docs/clauses.md says so. What a test proves is recorded while it
 * runs ({@link Evidence}). In a full build this class comes last and the tests have run; when it is run alone, it first
 * runs the tests of the rules that nothing is known of.
 */
@Order(Integer.MAX_VALUE)
class ClauseMatrixTest {
    private static final RuleSet SET = RuleSets.standard(Checks.ids());
    private static final List<Clause> CLAUSES = new ArrayList<>();

    @BeforeAll
    static void evidence() throws Exception {
        CLAUSES.addAll(Clause.all());
        List<Class<?>> missing = new ArrayList<>();
        for (Rule rule : SET.rules()) {
            if (!proved(rule).containsAll(wanted(rule))) {
                missing.add(Class.forName(testOf(rule)));
            }
        }
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(missing.stream().map(c -> selectClass(c)).toList())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        assertThat(summary.getSummary().getFailures()).isEmpty();
    }

    private static String testOf(Rule rule) {
        Check check = Checks.find(rule.id()).orElseThrow();
        return check.getClass().getPackageName() + "." + ClauseDocument.testOf(rule.id());
    }

    private static Set<Evidence.Kind> proved(Rule rule) {
        return Evidence.of(rule.id(), testOf(rule));
    }

    /** A rule for information cannot be violated. */
    private static Set<Evidence.Kind> wanted(Rule rule) {
        return rule.severity() == Severity.I
                ? EnumSet.of(Evidence.Kind.CONFORMING)
                : EnumSet.allOf(Evidence.Kind.class);
    }

    static List<Rule> rules() {
        return SET.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_isProvedByAConformingAndAViolatingPlan(Rule rule) {
        assertThat(proved(rule)).as(testOf(rule)).containsAll(wanted(rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_namesClausesOfThePlan(Rule rule) {
        Set<String> ids = new HashSet<>();
        CLAUSES.forEach(c -> ids.add(c.id()));

        assertThat(Clause.cited(rule.clause())).as(rule.id()).isNotEmpty().isSubsetOf(ids);
    }

    @Test
    void clause_thatRulesName_isCheckable() {
        Set<String> cited = new HashSet<>();
        SET.rules().forEach(r -> cited.addAll(Clause.cited(r.clause())));

        assertThat(CLAUSES).filteredOn(c -> cited.contains(c.id())).allMatch(c -> c.kind() == Clause.Kind.CHECKABLE);
    }

    @Test
    void clauses_areNamedOnceAndAfterTheirParents() {
        Set<String> seen = new HashSet<>();
        for (Clause clause : CLAUSES) {
            assertThat(seen.add(clause.id())).as(clause.id()).isTrue();
            String parent = clause.id().replaceFirst("(\\([^()]*\\)|\\d)$", "");
            assertThat(clause.id().length() == 1 || seen.contains(parent))
                    .as(clause.id())
                    .isTrue();
        }
    }

    @Test
    void checkableClause_hasARule() {
        Set<String> cited = new HashSet<>();
        SET.rules().forEach(r -> cited.addAll(Clause.cited(r.clause())));
        assertThat(CLAUSES)
                .filteredOn(c -> c.kind() == Clause.Kind.CHECKABLE)
                .extracting(Clause::id)
                .isSubsetOf(cited);
    }

    @ParameterizedTest
    @EnumSource
    void document_isUpToDate(Language language) throws IOException {
        Path file = Path.of("..", "docs", language == Language.ZH ? "clauses.zh-CN.md" : "clauses.md");
        String text = new ClauseDocument(SET, language).text(CLAUSES);
        if (Boolean.getBoolean("clauses.write")) {
            Files.writeString(file, text);
        }

        assertThat(file).usingCharset("UTF-8").hasContent(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    三(一)1(3) 集聚            | 三(一)1(3)
                    二(二)2、三(一)1(1)        | 二(二)2 三(一)1(1)
                    一(五)1, S11              | 一(五)1
                    三（五）                   | 三(五)
                    二(三)4 图数线             | 二(三)4
                    S11                      | ''
                    """)
    void cited_parts_areNormalised(String text, String expected) {
        assertThat(String.join(" ", Clause.cited(text))).isEqualTo(expected);
    }
}

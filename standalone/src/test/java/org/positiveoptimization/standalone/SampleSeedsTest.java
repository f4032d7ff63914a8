/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.Severity;

/** Generator and checks were written apart; over twenty seeds they must agree on every finding. */
class SampleSeedsTest {
    private static final int POLYGONS = 5_000;

    private final Toolbox toolbox = new Library();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void check_findsExactlyWhatWasPutIn(long seed) throws Exception {
        ConformityReport report = check(seed, false);
        Comparison comparison = ExpectedMatcher.compare(Deviation.read(directory.resolve("expected.json")), report);
        assertThat(comparison.missing()).isEmpty();
        assertThat(comparison.unexpected()).isEmpty();
        assertThat(comparison.expected()).isGreaterThan(report.results().size());
        assertThat(report.results())
                .filteredOn(r -> r.rule().severity() != Severity.I)
                .extracting(RuleResult::verdict)
                .containsOnly(Verdict.FAIL, Verdict.WARN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void check_passesEveryRule_ofAConformingPlan(long seed) throws Exception {
        ConformityReport report = check(seed, true);
        assertThat(report.results())
                .hasSize(report.ruleSet().rules().size())
                .extracting(RuleResult::verdict)
                .containsOnly(Verdict.PASS);
        assertThat(CheckRun.exitCode(report)).isZero();
    }

    private ConformityReport check(long seed, boolean conforming) throws Exception {
        toolbox.writeSample(directory, new Toolbox.SampleOptions(POLYGONS, seed, conforming), Progress.NONE);
        RuleSet rules = toolbox.ruleSet(directory.resolve("rules.json"));
        try (PlanSource approved = toolbox.open(directory.resolve("approved.gpkg"), rules);
                PlanSource draft = toolbox.open(directory.resolve("draft.gpkg"), rules)) {
            return toolbox.check(approved, draft, rules, Set.of(), Progress.NONE);
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.statements.Answers;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.statements.Subject;
import org.positiveoptimization.submission.MaintenancePackage;
import org.positiveoptimization.tables.PlanningTable;

/**
 * The whole answer: every writer and every WPS output renders this and nothing else.
 *
 * @param verdict FAIL if any rule fails; else INCOMPLETE if any is incomplete; else WARN if any warns that is not answered
 *     by statements; else PASS. A rule that is answered goes on to warn, and its findings stand in every output
 * @param ruleSet the rule set
 * @param inputs what was read, approved before draft, in catalogue order
 * @param results one per rule that was asked for, in rule set order
 * @param deltas what changed, per maintained layer that is usable in both versions
 * @param metric measures in the working CRS, in which all geometries here are
 * @param tables the tables that a maintenance plan prints
 * @param answers what written statements answer
 * @param submission what is to be submitted of the maintained layers: before, change, after
 */
public record ConformityReport(
        Verdict verdict,
        RuleSet ruleSet,
        List<InputSummary> inputs,
        List<RuleResult> results,
        List<LayerDelta> deltas,
        Metric metric,
        List<PlanningTable> tables,
        Answers answers,
        MaintenancePackage submission) {
    public ConformityReport {
        inputs = List.copyOf(inputs);
        results = List.copyOf(results);
        deltas = List.copyOf(deltas);
        tables = List.copyOf(tables);
    }

    /** A report without tables and package that nobody has answered yet. */
    public ConformityReport(
            Verdict verdict,
            RuleSet ruleSet,
            List<InputSummary> inputs,
            List<RuleResult> results,
            List<LayerDelta> deltas,
            Metric metric) {
        this(verdict, ruleSet, inputs, results, deltas, metric, List.of(), Answers.NONE, MaintenancePackage.EMPTY);
    }

    /** A report that nobody has answered yet; its verdict follows from the results. */
    static ConformityReport of(
            RuleSet ruleSet,
            List<InputSummary> inputs,
            List<RuleResult> results,
            List<LayerDelta> deltas,
            Metric metric,
            List<PlanningTable> tables,
            MaintenancePackage submission) {
        Verdict verdict = overall(results, Answers.NONE);
        return new ConformityReport(
                verdict, ruleSet, inputs, results, deltas, metric, tables, Answers.NONE, submission);
    }

    /**
     * @param today the day of the check: a statement of a later day is refused
     * @return the same report with its findings answered by these statements, and no others
     */
    public ConformityReport answeredBy(Statements statements, LocalDate today) {
        Answers given = Answering.of(this, statements, today);
        return new ConformityReport(
                overall(results, given), ruleSet, inputs, results, deltas, metric, tables, given, submission);
    }

    /** @return whether only some rules of the set were checked, so that the verdict is not that of the whole set */
    public boolean isPartial() {
        return results.size() < ruleSet.rules().size();
    }

    /** @return the rules by which the draft may not come into force: those of severity F that fail or cannot be told */
    public List<RuleResult> blocking() {
        return results.stream()
                .filter(r -> r.rule().severity() == Severity.F)
                .filter(r -> r.verdict() == Verdict.FAIL || r.verdict() == Verdict.INCOMPLETE)
                .toList();
    }

    /** @return what a statement on finding {@code i} (from 0) of the result is about */
    public Subject subject(RuleResult result, int i) {
        return Subject.of(result.rule().id(), result.outcome().findings().get(i), metric.srid());
    }

    private static Verdict overall(Collection<RuleResult> results, Answers answers) {
        Set<Verdict> verdicts = new HashSet<>();
        for (RuleResult result : results) {
            verdicts.add(answers.isAnswered(result.rule().id()) ? Verdict.PASS : result.verdict());
        }
        for (Verdict verdict : List.of(Verdict.FAIL, Verdict.INCOMPLETE, Verdict.WARN)) {
            if (verdicts.contains(verdict)) {
                return verdict;
            }
        }
        return results.isEmpty() ? Verdict.INCOMPLETE : Verdict.PASS;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import java.util.Optional;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.statements.Subject;

/**
 * One rule with what its check found.
 *
 * @param rule the rule
 * @param verdict the verdict after severity is applied
 * @param outcome what the check found; the key of finding i (from 0) is {@code <rule id>-<i+1, four digits or more>}
 * @param millis how long the check took
 */
public record RuleResult(Rule rule, Verdict verdict, Outcome outcome, long millis) {
    /** @return key of finding {@code i} (from 0) in report.json and findings.gpkg, for example {@code P7-0001} */
    public String findingKey(int i) {
        return String.format("%s-%04d", rule.id(), i + 1);
    }

    /** @return the severity of the finding: its own, else that of the rule */
    public Severity severity(Finding finding) {
        return finding.severity() == null ? rule.severity() : finding.severity();
    }

    /** @return what a statement on the rule as a whole is about, where the rule warns and names no place to answer */
    public Optional<Subject> whole() {
        boolean needsAnswer =
                verdict == Verdict.WARN && outcome.findings().stream().allMatch(f -> severity(f) == Severity.I);
        return needsAnswer ? Optional.of(Subject.whole(rule.id(), outcome)) : Optional.empty();
    }

    /** @return whether the rule only informs: nothing follows from it, and its PASS is no conformity */
    public boolean isInformation() {
        return rule.severity() == Severity.I && verdict == Verdict.PASS;
    }
}

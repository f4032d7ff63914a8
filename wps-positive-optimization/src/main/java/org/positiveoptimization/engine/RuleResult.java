/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.rules.Rule;

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
}

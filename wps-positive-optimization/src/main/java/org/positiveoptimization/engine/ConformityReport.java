/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import java.util.List;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.submission.MaintenancePackage;

/**
 * The whole answer: every writer and every WPS output renders this and nothing else.
 *
 * @param verdict FAIL if any rule fails; else INCOMPLETE if any is incomplete; else WARN if any warns; else PASS
 * @param ruleSet the rule set
 * @param inputs what was read, approved before draft, in catalogue order
 * @param results one per rule that was asked for, in rule set order
 * @param deltas what changed, per maintained layer that is usable in both versions
 * @param submission what is to be submitted of the maintained layers: before, change, after
 * @param metric measures in the working CRS, in which all geometries here are
 */
public record ConformityReport(
        Verdict verdict,
        RuleSet ruleSet,
        List<InputSummary> inputs,
        List<RuleResult> results,
        List<LayerDelta> deltas,
        MaintenancePackage submission,
        Metric metric) {
    public ConformityReport {
        inputs = List.copyOf(inputs);
        results = List.copyOf(results);
        deltas = List.copyOf(deltas);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.List;
import org.positiveoptimization.rules.Severity;

/** How findings and missing knowledge add up to a verdict. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * FAIL when any finding is not merely of severity W; else INCOMPLETE when something could not be looked at; else
     * WARN when there are findings; else PASS.
     */
    public static Verdict of(List<Finding> findings, boolean isComplete) {
        if (findings.stream().anyMatch(f -> f.severity() != Severity.W)) {
            return Verdict.FAIL;
        }
        if (!isComplete) {
            return Verdict.INCOMPLETE;
        }
        return findings.isEmpty() ? Verdict.PASS : Verdict.WARN;
    }
}

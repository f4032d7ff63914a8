/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

/** What a rule, or the whole, comes to. */
public enum Verdict {
    /** the condition is proved to hold */
    PASS,
    /** the condition of a blocking rule is proved not to hold */
    FAIL,
    /** the condition of a rule that a written statement may answer does not hold */
    WARN,
    /** it cannot be told: something is missing, unusable or was aborted; never counted as PASS */
    INCOMPLETE
}

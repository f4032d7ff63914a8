/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

/** Severity of a rule or finding, as the reference has it. */
public enum Severity {
    /** blocking: a violation is a FAIL */
    F,
    /** needs a written statement: a violation is a WARN */
    W,
    /** information: figures only, always PASS when they can be computed */
    I
}

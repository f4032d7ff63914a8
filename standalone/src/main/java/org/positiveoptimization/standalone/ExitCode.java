/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import org.positiveoptimization.checks.Verdict;

/** What the process tells its caller. Scripts rely on these numbers; they never change meaning. */
final class ExitCode {
    /** every blocking rule passes */
    static final int PASS = 0;
    /** at least one rule is FAIL */
    static final int FAIL = 1;
    /** the input or the arguments cannot be used; nothing was written */
    static final int UNUSABLE = 2;
    /** no rule is FAIL, at least one is INCOMPLETE */
    static final int INCOMPLETE = 3;
    /** stopped by Ctrl-C: 128 + SIGINT, what the Java VM itself returns */
    static final int CANCELLED = 130;

    private ExitCode() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case PASS, WARN -> PASS;
            case FAIL -> FAIL;
            case INCOMPLETE -> INCOMPLETE;
        };
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

/** What became of a transaction. */
public enum Outcome {
    COMMITTED,
    ROLLED_BACK,
    /** refused by the guard; nothing was changed */
    REFUSED,
    /** meant to be committed, and nothing says whether it was: still under way, or the process ended meanwhile */
    UNKNOWN
}

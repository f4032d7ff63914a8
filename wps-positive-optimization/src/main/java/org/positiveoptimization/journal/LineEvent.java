/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

/** What a line tells of. */
enum LineEvent {
    /** the journal was opened by a process */
    OPENED,
    /** a transaction is about to be committed */
    INTENT,
    COMMITTED,
    ROLLED_BACK,
    REFUSED;

    /** @return whether it tells what a transaction does */
    boolean isEdit() {
        return this == INTENT || this == REFUSED;
    }

    /** @return whether it ends a transaction whose intent was written before */
    boolean isOutcome() {
        return this == COMMITTED || this == ROLLED_BACK;
    }

    Outcome outcome() {
        return this == INTENT ? Outcome.UNKNOWN : Outcome.valueOf(name());
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Message;

/** How many rows may still be read around an edit. */
final class RowBudget {
    private final int most;
    private int left;

    RowBudget(int most) {
        this.most = most;
        this.left = most;
    }

    /** @throws PlanReadException when there are more than may be read */
    void take() throws PlanReadException {
        if (left-- == 0) {
            throw new PlanReadException(Message.of("guard.too_wide", most));
        }
    }
}

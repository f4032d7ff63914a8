/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Message;

/** How much may still be read around an edit, or of it. */
final class RowBudget {
    private final int rows;
    private final long vertices;
    private long rowsLeft;
    private long verticesLeft;

    /**
     * @param rows most features and rows
     * @param vertices most vertices of all of them
     */
    RowBudget(int rows, long vertices) {
        this.rows = rows;
        this.vertices = vertices;
        this.rowsLeft = rows;
        this.verticesLeft = vertices;
    }

    /** @throws PlanReadException when there is more than may be read */
    void take(Row row) throws PlanReadException {
        if (--rowsLeft < 0) {
            throw new PlanReadException(Message.of("guard.too_wide", rows));
        }
        verticesLeft -= row.vertices();
        if (verticesLeft < 0) {
            throw new PlanReadException(Message.of("guard.too_detailed", vertices));
        }
    }
}

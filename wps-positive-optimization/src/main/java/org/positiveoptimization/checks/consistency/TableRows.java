/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.Map;
import org.positiveoptimization.plan.PlanTable;

/** Values of tables whose figures are quantities: numbers of at least zero. */
final class TableRows {
    private TableRows() {}

    /** @return the number, NaN when it is blank, negative, no number or not finite */
    static double quantity(Map<String, Object> row, String field) {
        double value = PlanTable.number(row, field);
        return value >= 0 && Double.isFinite(value) ? value : Double.NaN;
    }

    /** @return the same, a blank one being nothing at all */
    static double part(Map<String, Object> row, String field) {
        return row.get(field) == null ? 0 : quantity(row, field);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;

/** The rows of a table as the plan tables have them: values by field name, absent where null. */
final class TableRows {
    private TableRows() {}

    /** @return the rows, none when the source has no such table */
    static List<Map<String, Object>> of(PlanSource source, String code) throws PlanReadException {
        List<Map<String, Object>> all = new ArrayList<>();
        if (!source.codes().contains(code)) {
            return all;
        }
        try (RowReader rows = source.open(code)) {
            while (rows.next()) {
                Map<String, Object> row = new HashMap<>();
                Object[] values = rows.values();
                for (int i = 0; i < values.length; i++) {
                    if (values[i] != null) {
                        row.put(rows.schema().fields().get(i).name().toUpperCase(Locale.ROOT), values[i]);
                    }
                }
                all.add(row);
            }
        }
        return all;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A non-spatial table, wholly in memory: indicator tables and lists have at most some thousand rows.
 *
 * @param code table code, for example {@code GHZBFJB}
 * @param rows one map per row, keyed by field name in upper case; a null value is an absent key
 */
public record PlanTable(String code, FeatureSchema schema, List<Map<String, Object>> rows) {
    public PlanTable {
        rows = List.copyOf(rows);
    }

    /** @return the value as trimmed text, empty when absent */
    public static String text(Map<String, Object> row, String field) {
        Object value = row.get(field.toUpperCase(Locale.ROOT));
        return value == null ? "" : value.toString().strip();
    }

    /** @return the value as a number, NaN when absent or no number */
    public static double number(Map<String, Object> row, String field) {
        Object value = row.get(field.toUpperCase(Locale.ROOT));
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return value == null
                    ? Double.NaN
                    : Double.parseDouble(value.toString().strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.List;
import java.util.Map;

/**
 * A non-spatial table, wholly in memory: indicator tables and lists have at most some thousand rows.
 *
 * @param definition what the table ought to be
 * @param role which version
 * @param schema the fields that it really has
 * @param rows one map per row, keyed by field name in upper case; a null value is an absent key
 * @param faults what is wrong with the table as a whole
 * @param sha256 SHA-256 over identifiers and values, lower-case hexadecimal
 */
public record PlanTable(
        LayerDefinition definition,
        Role role,
        FeatureSchema schema,
        List<Map<String, Object>> rows,
        List<LayerFault> faults,
        String sha256) {
    public PlanTable {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** @return the value as trimmed text, empty when absent */
    public static String text(Map<String, Object> row, String field) {
        Object value = row.get(field);
        return value == null ? "" : value.toString().strip();
    }

    /** @return the first six characters of XZQDM: the county, as {@link PlanFeature#county()} has it */
    public static String county(Map<String, Object> row) {
        String code = text(row, "XZQDM");
        return code.length() > 6 ? code.substring(0, 6) : code;
    }

    /** @return the value as a number, NaN when absent or no number */
    public static double number(Map<String, Object> row, String field) {
        Object value = row.get(field);
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

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param county index of the county that its head names
 * @param values all other values by field
 */
record TableRow(int county, Map<String, Object> values) {
    /** @param pairs field, value, field, value ... */
    static TableRow of(int county, Object... pairs) {
        return new TableRow(county, Map.of()).with(pairs);
    }

    TableRow with(Object... pairs) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        for (int k = 0; k < pairs.length; k += 2) {
            copy.put((String) pairs[k], pairs[k + 1]);
        }
        return new TableRow(county, copy);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values of rule parameters as text. */
public final class ParameterText {
    private ParameterText() {}

    /** @return numbers without exponent or needless zeros, lists with commas, maps as {@code key: value; ...} */
    public static String of(Object value) {
        if (value instanceof Number number) {
            return number(number.doubleValue());
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? Figures.NONE
                    : list.stream().map(ParameterText::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            // an immutable map has another order in every run
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(of(key), of(item)));
            return sorted.isEmpty()
                    ? Figures.NONE
                    : sorted.entrySet().stream()
                            .map(e -> e.getKey() + ": " + e.getValue())
                            .collect(Collectors.joining("; "));
        }
        return SafeText.of(String.valueOf(value));
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Figures.NONE;
    }
}

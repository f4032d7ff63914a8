/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
            return map.isEmpty()
                    ? Figures.NONE
                    : map.entrySet().stream()
                            .map(e -> of(e.getKey()) + ": " + of(e.getValue()))
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

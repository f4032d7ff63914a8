/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import java.math.BigDecimal;
import org.positiveoptimization.plan.FieldDefinition;

/** Takes the values of one field of the catalogue out of delivered rows, in the type that the catalogue has. */
final class FieldTaker {
    final String from;
    final FieldDefinition to;
    final boolean renamed;
    final int column;
    long converted;
    long lost;
    String example;
    private final double times;

    /** @param column place of the value in a delivered row */
    FieldTaker(String from, FieldDefinition to, boolean renamed, int column, double times) {
        this.from = from;
        this.to = to;
        this.renamed = renamed;
        this.column = column;
        this.times = times;
    }

    /** @return the value, null when it is null or has no meaning in the type */
    Object take(Object value) {
        if (value == null) {
            return null;
        }
        Object taken =
                switch (to.type()) {
                    case TEXT -> text(value);
                    case INTEGER -> integer(value);
                    case REAL -> real(value);
                };
        if (taken == null && !value.toString().isBlank()) {
            lost++;
            example = example == null ? value.toString() : example;
        } else if (taken != null && taken.getClass() != value.getClass()) {
            converted++;
        }
        return taken;
    }

    private static String text(Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private static Long integer(Object value) {
        try {
            return new BigDecimal(value.toString().strip()).longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private Double real(Object value) {
        try {
            double number = new BigDecimal(value.toString().strip()).doubleValue();
            return Double.isFinite(number) ? number * times : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.math.BigDecimal;
import org.positiveoptimization.text.Message;

/**
 * A column that counts the updates of a feature, against lost updates: who updates must send the number that he has read.
 *
 * <p>The number that the client sends is taken out of the update before it is carried out, so that nothing but the guard
 * writes the column, and is held at commit against the number that the feature then has in the transaction. It is another
 * one when somebody has committed an update since the client read, even one that was committed while this update waited for
 * the lock of the row. After the check the guard raises it by one in the same transaction
 * ({@link GuardDecision#versions}). A feature without a number counts as 0.
 *
 * <p><b>Not detected:</b> that a feature which is deleted was updated since, for a delete sends no number.
 *
 * @param name name of the column, upper case
 * @param isRequired whether an update without a number is refused
 */
public record VersionColumn(String name, boolean isRequired) {
    /**
     * @param value what a client sent or a store holds for the column
     * @return the number; 0 for null
     * @throws NumberFormatException if it is no whole number from 0 on
     */
    public static long number(Object value) {
        if (value == null) {
            return 0;
        }
        try {
            long number = new BigDecimal(value.toString().strip()).longValueExact();
            if (number >= 0) {
                return number;
            }
        } catch (ArithmeticException e) {
            // a fraction, or more than a long can hold: no number of updates
        }
        throw new NumberFormatException("no number of updates");
    }

    /**
     * @param sent the number that the client sent, or null
     * @param before the number when the update began
     * @param now the number in the transaction
     * @return why the update is refused, or null
     */
    Message fault(String feature, Long sent, long before, long now) {
        if (sent == null && isRequired) {
            return Message.of("guard.version_missing", feature, name, String.valueOf(now));
        }
        long read = sent == null ? before : sent;
        return read == now
                ? null
                : Message.of("guard.version_stale", feature, name, String.valueOf(read), String.valueOf(now));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import java.util.OptionalLong;

/**
 * Identifiers of features and the numbers of their rows. A store makes the identifier of a feature from the name of its type
 * and its primary key: {@code GHFQ.17} is row 17. An identifier that does not end in a number as it would be written, such as
 * one of a text key, has no number.
 */
public final class FeatureIds {
    private FeatureIds() {}

    /** @return the number of the row; nothing when the identifier has none */
    public static OptionalLong number(String id) {
        String tail = id.substring(id.lastIndexOf('.') + 1);
        try {
            long number = Long.parseLong(tail);
            return Long.toString(number).equals(tail) ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** @return the identifier of a row of a type */
    public static String of(String typeName, long number) {
        return typeName + "." + number;
    }
}

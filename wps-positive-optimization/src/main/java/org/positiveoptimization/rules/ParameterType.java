/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.List;

/**
 * What values a parameter may take.
 *
 * @param name dotted name
 * @param kind type of the value
 * @param min smallest number, inclusive; of every item of a list and every value of a map
 * @param max largest number, inclusive
 * @param allowed the texts that are allowed, or empty when {@code pattern} decides
 * @param pattern regular expression that every text, or every key of a map, must match as a whole; null for none
 * @param minItems fewest items of a list
 * @param ascending whether the numbers of a list must rise strictly
 */
public record ParameterType(
        String name,
        Kind kind,
        double min,
        double max,
        List<String> allowed,
        String pattern,
        int minItems,
        boolean ascending) {
    /** Types of parameter values. */
    public enum Kind {
        NUMBER,
        /** a number without fraction */
        INTEGER,
        /** true or false */
        FLAG,
        TEXT,
        NUMBERS,
        /** a list of numbers without fraction */
        INTEGERS,
        /** a list of texts, none twice */
        TEXTS,
        /** numbers by text, for example by county code */
        MAP;

        public boolean numeric() {
            return this == NUMBER || this == INTEGER || this == NUMBERS || this == INTEGERS || this == MAP;
        }

        public boolean whole() {
            return this == INTEGER || this == INTEGERS;
        }

        public boolean list() {
            return this == NUMBERS || this == INTEGERS || this == TEXTS;
        }
    }

    public ParameterType {
        allowed = List.copyOf(allowed);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

/** On which side of its target an indicator must lie. */
public enum Direction {
    AT_LEAST("≥"),
    AT_MOST("≤"),
    /** neither the rule set nor a base value tells */
    UNKNOWN("?");

    private final String symbol;

    Direction(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** @return whether the value lies on the demanded side of the limit, or on it; false when either is unknown */
    boolean holds(double value, double limit) {
        if (!Double.isFinite(value) || !Double.isFinite(limit)) {
            return false;
        }
        return switch (this) {
            case AT_LEAST -> Figure.compare(value, limit) >= 0;
            case AT_MOST -> Figure.compare(value, limit) <= 0;
            case UNKNOWN -> false;
        };
    }

    /** @return how much the second value is better than the first; negative when it is worse */
    double gain(double from, double to) {
        return this == AT_MOST ? from - to : to - from;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import org.positiveoptimization.text.Message;

/**
 * One figure that decides or explains a rule.
 *
 * @param name stable identifier, for example {@code in_area}; its label is message {@code measure.<name>}
 * @param scope what it is measured over: a county code, a class code; null for the whole plan
 * @param before the figure in the approved plan, null where it has none
 * @param after the figure in the draft, null where it has none
 * @param limit what {@code after} is held against, null where nothing is
 * @param direction on which side of the limit {@code after} must lie
 * @param unit unit of all three
 */
public record Measure(
        String name, String scope, Double before, Double after, Double limit, Direction direction, Unit unit) {
    /** On which side of the limit the figure must lie. */
    public enum Direction {
        AT_LEAST("≥"),
        AT_MOST("≤"),
        EQUAL("="),
        /** shown for information; nothing is demanded */
        NONE("");

        private final String symbol;

        Direction(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    /** A figure that is shown and nothing is demanded of. */
    public static Measure of(String name, String scope, Double before, Double after, Unit unit) {
        return new Measure(name, scope, before, after, null, Direction.NONE, unit);
    }

    /** A figure held against a limit. */
    public static Measure limited(
            String name, String scope, Double before, double after, Direction direction, double limit, Unit unit) {
        return new Measure(name, scope, before, after, limit, direction, unit);
    }

    /** @return whether {@code after}, rounded to the unit, lies on the demanded side of the rounded limit */
    public boolean holds() {
        if (direction == Direction.NONE) {
            return true;
        }
        int order = unit.round(after).compareTo(unit.round(limit));
        return switch (direction) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case NONE -> true;
        };
    }

    /** @return the label in words */
    public Message label() {
        return Message.of("measure." + name);
    }
}

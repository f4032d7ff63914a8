/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

/**
 * An indicator with a number in the plan text.
 *
 * @param code code of the indicator
 * @param area code of the county or city that the sentence names last before the number; empty when it names none
 * @param year which value of the table the sentence speaks of
 * @param unitName the unit behind the number
 * @param value square metres or a ratio; as it stands in any other unit
 * @param precision how much one step of the last digit is, in the same unit
 * @param start index of the indicator's name
 * @param end index behind the unit
 */
record Mention(
        String code, String area, Year year, String unitName, double value, double precision, int start, int end) {
    /** The columns of the indicator table. */
    enum Year {
        BASE,
        NEAR,
        TARGET
    }

    /** @return the value of the row that the sentence speaks of */
    double of(IndicatorRow row) {
        return switch (year) {
            case BASE -> row.base();
            case NEAR -> row.near();
            case TARGET -> row.target();
        };
    }
}

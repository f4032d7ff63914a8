/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.OptionalInt;

/** A date as observations carry it: eight digits, yyyyMMdd, of the Gregorian calendar. */
final class ObservationDate {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private ObservationDate() {}

    /** @return the year, or nothing when the text is no date */
    static OptionalInt year(String text) {
        if (!text.matches("[0-9]{8}")) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(text.substring(0, 4));
        int month = Integer.parseInt(text.substring(4, 6));
        int day = Integer.parseInt(text.substring(6));
        boolean isDate = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
        return isDate ? OptionalInt.of(year) : OptionalInt.empty();
    }

    private static int days(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }
}

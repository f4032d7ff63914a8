/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.submission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The change number WHBH: day of maintenance {@code yyyyMMdd}, running number of six digits. Reference section 3. */
final class ChangeNumber {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})[0-9]{6}");
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int FIRST_YEAR = 2000;

    private ChangeNumber() {}

    /** @return whether the text has the form and its day is one of the calendar, in this century */
    static boolean isWellFormed(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        int day = Integer.parseInt(matcher.group(3));
        if (year < FIRST_YEAR || month < 1 || month > DAYS.length) {
            return false;
        }
        boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int last = DAYS[month - 1] + (month == 2 && isLeap ? 1 : 0);
        return day >= 1 && day <= last;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

/**
 * A number as plans write it: half-width or full-width digits, commas between groups of three, a decimal point.
 *
 * @param value the number
 * @param decimals how many digits stand behind the point
 * @param end index behind its last character
 */
record NumberInText(double value, int decimals, int end) {
    private static final int MAX_DIGITS = 40;

    /** @return the number that begins with the digit at an index; of a chain of digits beyond all measure, infinity */
    static NumberInText at(CharSequence text, int start) {
        StringBuilder digits = new StringBuilder();
        int decimals = -1;
        int i = start;
        int count = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                if (count++ < MAX_DIGITS) {
                    digits.append((char) ('0' + digit));
                }
                decimals += decimals >= 0 ? 1 : 0;
            } else if (isPoint(c) && decimals < 0 && isDigit(text, i + 1)) {
                digits.append('.');
                decimals = 0;
            } else if (!isComma(c) || decimals >= 0 || !isGroup(text, i + 1)) {
                break;
            }
            i++;
        }
        double value = count > MAX_DIGITS ? Double.POSITIVE_INFINITY : Double.parseDouble(digits.toString());
        return new NumberInText(value, Math.max(0, decimals), i);
    }

    /** @return the value of the digit, -1 for any other character */
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    private static boolean isDigit(CharSequence text, int i) {
        return i < text.length() && digit(text.charAt(i)) >= 0;
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == '．';
    }

    private static boolean isComma(char c) {
        return c == ',' || c == '，';
    }

    /** Exactly three digits, as behind a comma that only parts a number. */
    private static boolean isGroup(CharSequence text, int i) {
        return isDigit(text, i) && isDigit(text, i + 1) && isDigit(text, i + 2) && !isDigit(text, i + 3);
    }
}

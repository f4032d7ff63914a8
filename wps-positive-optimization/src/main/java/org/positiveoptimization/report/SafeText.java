/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import org.positiveoptimization.text.Localized;

/**
 * Takes out of a text what is not meant to be seen: control characters (they move the cursor of a terminal), format
 * characters (they reverse the reading direction, so that a name shows as something else) and halves of surrogate pairs
 * (no encoder writes them). Line breaks and tabs become blanks. What remains is still untrusted: each writer escapes it
 * for its own format.
 */
public final class SafeText {
    private SafeText() {}

    /** @return the text without invisible characters; empty for null */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(clean, c));
        return clean.toString();
    }

    /** @return both texts without invisible characters */
    public static Localized of(Localized text) {
        return new Localized(of(text.zh()), of(text.en()));
    }

    private static void append(StringBuilder clean, int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            clean.append(' ');
            return;
        }
        switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT -> {}
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
            case Character.SURROGATE -> clean.append('\uFFFD');
            default -> {
                // U+xxFFFE and U+xxFFFF are no characters and forbidden in XML
                if ((c & 0xFFFE) == 0xFFFE) {
                    clean.append('\uFFFD');
                } else {
                    clean.appendCodePoint(c);
                }
            }
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.nio.charset.StandardCharsets;
import org.positiveoptimization.chain.DurableFiles;

/** Texts from outside, such as they may stand in a line: no longer than they must be, and what UTF-8 can hold. */
final class Texts {
    /** The most characters of a text. */
    static final int LONGEST = 200;

    private static final int DIGITS = 16;

    private Texts() {}

    /** @return the text itself, or its beginning and sixteen digits of its SHA-256 */
    static String of(String text) {
        String whole = wellFormed(text);
        if (whole.length() <= LONGEST) {
            return whole;
        }
        String digest =
                DurableFiles.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        return cut(whole, LONGEST - DIGITS - 1) + "…" + digest;
    }

    /** @return the text, without its end when it is longer */
    static String cut(String text, int longest) {
        String whole = wellFormed(text);
        if (whole.length() <= longest) {
            return whole;
        }
        int end = Character.isHighSurrogate(whole.charAt(longest - 1)) ? longest - 1 : longest;
        return whole.substring(0, end);
    }

    /** Halves of surrogate pairs, which no encoder writes, become U+FFFD. */
    private static String wellFormed(String text) {
        StringBuilder fixed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (isPair) {
                i++;
            } else {
                fixed = fixed == null ? new StringBuilder(text) : fixed;
                fixed.setCharAt(i, '\uFFFD');
            }
        }
        return fixed == null ? text : fixed.toString();
    }

    /** @return bytes of the text in a line, quotes included */
    static int bytes(String text) {
        int bytes = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20) {
                bytes += 6;
            } else if (c == '"' || c == '\\') {
                bytes += 2;
            } else {
                // a surrogate pair has four bytes: two for each half would do
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }
        return bytes;
    }
}

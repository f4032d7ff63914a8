/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.List;

/** Text in a terminal, where a Chinese character takes two columns. */
final class ConsoleText {
    /** Wide and fullwidth characters of Unicode annex 11; ambiguous ones take one column. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F9FF},
        {0x20000, 0x3FFFD}
    };

    private ConsoleText() {}

    /** @return columns that the text takes */
    static int width(String text) {
        return text.codePoints().map(ConsoleText::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** @return the text with blanks behind it up to the width; longer texts as they are */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** @return lines of at most {@code width} columns: broken at blanks and beside wide characters, else anywhere */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            String next = line.isEmpty() ? word.stripLeading() : word;
            if (width(line + next.stripTrailing()) > width && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                next = word.stripLeading();
            }
            while (width(next.stripTrailing()) > width) {
                int cut = fitting(next, width);
                lines.add(next.substring(0, cut));
                next = next.substring(cut);
            }
            line.append(next);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** @return what may not be broken: runs of narrow characters with the blank behind, wide characters one by one */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            // a closing mark stays with what is before it
            boolean closing = "，。；：、）！？》”".indexOf(c) >= 0;
            boolean open = !word.isEmpty() && "（《“".indexOf(word.codePointBefore(word.length())) >= 0;
            boolean afterWide = !word.isEmpty() && width(word.codePointBefore(word.length())) == 2;
            if (!closing && !open && (width(c) == 2 || afterWide) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(c);
            if (c == ' ') {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static int fitting(String text, int width) {
        int columns = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            columns += width(c);
            if (columns > width && end > 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.text.Normalizer;

/**
 * Names of projects, compared as people read them. Two names are the same when their normal forms are: full-width forms
 * become half-width, letters small, every bracket or quotation mark a round one, every dash a hyphen; blanks go.
 */
public final class ProjectNames {
    /** No project has a longer name; the similarity of such texts is not worth its time. */
    private static final int LONGEST = 200;

    private ProjectNames() {}

    /** @return the normal form; empty for a blank name */
    public static String normal(String name) {
        StringBuilder normal = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> normal.append('(');
                case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> normal.append(')');
                case Character.DASH_PUNCTUATION -> normal.append('-');
                default -> {
                    if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                        normal.appendCodePoint(Character.toLowerCase(c));
                    }
                }
            }
        });
        return normal.toString();
    }

    /**
     * The Levenshtein ratio, 1 - d / n: d is the least number of characters to put in, take out or exchange that makes
     * one name of the other, n the length of the longer one.
     *
     * @param least what is wanted at least
     * @return 1 for equal names; 0 when the ratio is below {@code least} or a name is longer than any project's
     */
    static double similarity(String a, String b, double least) {
        if (a.equals(b)) {
            return 1;
        }
        int[] s = a.codePoints().toArray();
        int[] t = b.codePoints().toArray();
        int longer = Math.max(s.length, t.length);
        if (longer > LONGEST || 1 - (double) Math.abs(s.length - t.length) / longer < least) {
            return 0;
        }
        double ratio = 1 - (double) distance(s, t) / longer;
        return ratio < least ? 0 : ratio;
    }

    /** Row by row, after Wagner and Fischer. */
    private static int distance(int[] s, int[] t) {
        int[] above = new int[t.length + 1];
        int[] row = new int[t.length + 1];
        for (int k = 0; k <= t.length; k++) {
            above[k] = k;
        }
        for (int i = 1; i <= s.length; i++) {
            row[0] = i;
            for (int k = 1; k <= t.length; k++) {
                int exchanged = above[k - 1] + (s[i - 1] == t[k - 1] ? 0 : 1);
                row[k] = Math.min(exchanged, 1 + Math.min(above[k], row[k - 1]));
            }
            int[] swap = above;
            above = row;
            row = swap;
        }
        return above[t.length];
    }
}

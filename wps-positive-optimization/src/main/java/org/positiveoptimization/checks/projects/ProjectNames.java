/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.text.Normalizer;
import java.util.Arrays;

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
     * A normal name and its characters, taken apart once for many comparisons.
     *
     * @param normal the name
     * @param points its characters
     * @param sorted the same in rising order
     */
    record Letters(String normal, int[] points, int[] sorted) {
        static Letters of(String normal) {
            int[] points = normal.codePoints().toArray();
            int[] sorted = points.clone();
            Arrays.sort(sorted);
            return new Letters(normal, points, sorted);
        }
    }

    /**
     * The Levenshtein ratio, (n - d) / n: d is the least number of characters to put in, take out or exchange that makes
     * one name of the other, n the length of the longer one. Names that have too few characters in common, wherever
     * they stand, cannot reach the ratio wanted and are told apart without d.
     *
     * @param least what is wanted at least
     * @return 1 for equal names; 0 when the ratio is below {@code least} or a name is longer than any project's
     */
    static double similarity(Letters a, Letters b, double least) {
        if (a.normal.equals(b.normal)) {
            return 1;
        }
        int longer = Math.max(a.points.length, b.points.length);
        if (longer > LONGEST || (double) common(a.sorted, b.sorted) / longer < least) {
            return 0;
        }
        double ratio = (double) (longer - distance(a.points, b.points)) / longer;
        return ratio < least ? 0 : ratio;
    }

    /** @return how many characters two names have in common; n less these is no more than their distance */
    private static int common(int[] s, int[] t) {
        int count = 0;
        int i = 0;
        int k = 0;
        while (i < s.length && k < t.length) {
            if (s[i] == t[k]) {
                count++;
                i++;
                k++;
            } else if (s[i] < t[k]) {
                i++;
            } else {
                k++;
            }
        }
        return count;
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

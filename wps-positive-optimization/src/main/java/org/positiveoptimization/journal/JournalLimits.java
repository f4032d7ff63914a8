/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

/**
 * Sizes of a journal.
 *
 * @param fileBytes a file that has reached this size is followed by another
 * @param lineBytes the most bytes of a line, 8 KB to 63 KB; what an event says more goes to further lines
 * @param eventBytes the most bytes of all lines of an event; a transaction that needs more is refused
 */
public record JournalLimits(long fileBytes, int lineBytes, long eventBytes) {
    /** Files of 16 MB, lines of 60 KB, events of 16 MB, which is a million features with short identifiers. */
    public static final JournalLimits STANDARD = new JournalLimits(16L << 20, 60 << 10, 16L << 20);

    /** The most bytes of a line that a reader takes. */
    static final int LONGEST_LINE = 64 << 10;

    private static final int LEAST_LINE = 8 << 10;

    public JournalLimits {
        if (lineBytes < LEAST_LINE || lineBytes >= LONGEST_LINE || fileBytes < 1 || eventBytes < lineBytes) {
            throw new IllegalArgumentException(fileBytes + ", " + lineBytes + ", " + eventBytes);
        }
    }
}

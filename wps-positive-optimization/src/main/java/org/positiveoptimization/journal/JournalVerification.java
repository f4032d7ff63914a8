/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.util.List;
import org.positiveoptimization.text.Message;

/**
 * What the verification of a journal tells.
 *
 * @param state whether it can be relied on
 * @param lines number of lines
 * @param transactions number of transactions, refused ones included
 * @param unknown transactions whose outcome is unknown
 * @param head hash of the last line: noted elsewhere, it proves later that nothing up to here was cut off or made anew
 * @param faults what was changed or is missing, in words; not all of it when there is much
 * @param notes what else is to be known: unfinished ends that were put aside
 */
public record JournalVerification(
        State state,
        long lines,
        long transactions,
        long unknown,
        String head,
        List<Message> faults,
        List<Message> notes) {
    /** Whether a journal can be relied on. */
    public enum State {
        WHOLE,
        /** it ends with a part of an event: one is being written, or a process ended while it wrote */
        UNFINISHED,
        BROKEN
    }

    public JournalVerification {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}

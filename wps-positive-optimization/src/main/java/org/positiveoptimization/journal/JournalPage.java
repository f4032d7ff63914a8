/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.util.List;
import java.util.OptionalLong;
import org.positiveoptimization.text.Message;

/**
 * A part of what was asked for.
 *
 * @param entries the transactions, or what happened to a feature, in the order that was asked for
 * @param next where to go on with, when there is more
 * @param damaged lines that cannot be read or are not as they were written, and files that are gone; what they said is missing
 *     here, and {@link JournalVerifier} tells more
 * @param <T> what is listed
 */
public record JournalPage<T>(List<T> entries, OptionalLong next, List<Message> damaged) {
    public JournalPage {
        entries = List.copyOf(entries);
        damaged = List.copyOf(damaged);
    }
}

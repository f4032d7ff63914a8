/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** The journal cannot be written or read. The message is meant for the user, in two languages, and names no path. */
public final class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    JournalException(Message text, Throwable cause) {
        super(text.in(Language.EN), cause);
        this.text = text;
    }

    JournalException(Message text) {
        this(text, null);
    }

    public Message text() {
        return text;
    }
}

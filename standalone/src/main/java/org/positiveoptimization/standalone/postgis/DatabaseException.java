/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.postgis;

import org.positiveoptimization.text.Message;

/** Something that cannot be done with a database. The message is meant for the user, in two languages. */
public final class DatabaseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    DatabaseException(Message text, Throwable cause) {
        super(text.key(), cause);
        this.text = text;
    }

    DatabaseException(Message text) {
        this(text, null);
    }

    public Message text() {
        return text;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** A data directory that cannot be served. The text is for who starts the host. */
public final class DataDirectoryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public DataDirectoryException(Message text) {
        this(text, null);
    }

    public DataDirectoryException(Message text, Throwable cause) {
        super(text.in(Language.EN), cause);
        this.text = text;
    }

    public Message text() {
        return text;
    }
}

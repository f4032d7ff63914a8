/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** A plan cannot be published, for a reason that the user can do something about. */
public final class PublicationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public PublicationException(Message text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    public PublicationException(Message text, Throwable cause) {
        super(text.in(Language.EN), cause);
        this.text = text;
    }

    public Message text() {
        return text;
    }
}

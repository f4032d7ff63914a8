/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.serve;

import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** A host that cannot start. The text is for who starts it. */
public final class HostException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public HostException(Message text, Throwable cause) {
        super(text.in(Language.EN), cause);
        this.text = text;
    }

    public Message text() {
        return text;
    }
}

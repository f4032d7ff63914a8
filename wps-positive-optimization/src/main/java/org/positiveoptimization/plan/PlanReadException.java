/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import org.positiveoptimization.text.Message;

/** A plan version, layer or table cannot be read. The message is meant for the user, in two languages. */
public class PlanReadException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public PlanReadException(Message text, Throwable cause) {
        super(text.key(), cause);
        this.text = text;
    }

    public PlanReadException(Message text) {
        this(text, null);
    }

    public Message text() {
        return text;
    }
}

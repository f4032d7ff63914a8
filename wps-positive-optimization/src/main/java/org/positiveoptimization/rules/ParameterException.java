/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import org.positiveoptimization.text.Message;

/** A rule uses a parameter that the rule set does not give. The rule is then INCOMPLETE. */
public class ParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public ParameterException(Message text) {
        super(text.toString());
        this.text = text;
    }

    public Message text() {
        return text;
    }
}

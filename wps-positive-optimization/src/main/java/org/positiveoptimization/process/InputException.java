/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import org.positiveoptimization.text.Message;

/** An input of a process that is not what it may be. The message is meant for the user, in two languages. */
final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    InputException(Message text) {
        super(text.key());
        this.text = text;
    }

    Message text() {
        return text;
    }
}

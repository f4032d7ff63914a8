/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.List;
import org.positiveoptimization.text.Message;

/** Something that the user has to put right: each text is one line that says what is wrong and where. */
final class UserException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Message> texts;

    UserException(List<Message> texts, Throwable cause) {
        super(texts.toString(), cause);
        this.texts = List.copyOf(texts);
    }

    UserException(Message text, Throwable cause) {
        this(List.of(text), cause);
    }

    UserException(Message text) {
        this(text, null);
    }

    List<Message> texts() {
        return texts;
    }
}

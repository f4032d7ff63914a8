/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import java.util.List;
import org.positiveoptimization.text.Message;

/** A delivery cannot be taken, or none written; each text is one line that says what is wrong and where. */
public final class DeliveryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Message> texts;

    DeliveryException(List<Message> texts) {
        super(texts.toString());
        this.texts = List.copyOf(texts);
    }

    DeliveryException(Message text) {
        this(List.of(text));
    }

    public List<Message> texts() {
        return texts;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import org.positiveoptimization.text.Message;

/** A stored geometry cannot be decoded or is more complex than allowed: arcs, broken bytes, too many vertices. */
public class GeometryReadException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public GeometryReadException(Message text) {
        super(text.key());
        this.text = text;
    }

    public Message text() {
        return text;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import org.positiveoptimization.text.Message;

/** How grave a warning is, the gravest first. */
public enum WarningLevel {
    RED,
    ORANGE,
    YELLOW,
    /** on ground to which a listed project is admitted: for the record, breaks nothing */
    BLUE;

    /** @return whether ground of this level breaks a line */
    public boolean isBreach() {
        return this != BLUE;
    }

    public Message word() {
        return Message.of("monitor.level." + name());
    }
}

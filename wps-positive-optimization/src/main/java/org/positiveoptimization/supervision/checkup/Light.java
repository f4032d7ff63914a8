/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import org.positiveoptimization.text.Message;

/** What an indicator comes to in one year. */
public enum Light {
    /** the target holds, or the value is on or ahead of the path towards it */
    GREEN,
    /** behind the path, but not by more than is tolerated */
    YELLOW,
    /** the target is broken, or the value moves away from it or lies too far behind */
    RED,
    /** it cannot be told; never counted as green */
    GREY;

    public Message word() {
        return Message.of("checkup.light." + name());
    }
}

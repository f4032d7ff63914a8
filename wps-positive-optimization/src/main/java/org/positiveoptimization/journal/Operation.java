/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.util.Locale;

/** What was done to a feature, in the words of WFS. */
public enum Operation {
    INSERT,
    UPDATE,
    REPLACE,
    DELETE;

    /** @return name of the field of a line */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}

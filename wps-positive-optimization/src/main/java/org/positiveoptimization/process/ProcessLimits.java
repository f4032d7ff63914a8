/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.time.Duration;
import org.positiveoptimization.features.ReadCaps;

/**
 * What one call of a process may use. A call that reaches a limit ends with an error in words, never with a part of an answer.
 *
 * @param reading the most that is read
 * @param time the longest that a call may take
 * @param results the most features that an output may have
 */
public record ProcessLimits(ReadCaps reading, Duration time, int results) {
    /** For a server that says nothing else: 5 million features of 1 million vertices with texts of
     * 1 million characters, an hour, 1 million features given. */
    public static final ProcessLimits DEFAULT =
            new ProcessLimits(new ReadCaps(5_000_000, 1_000_000, 1_000_000), Duration.ofHours(1), 1_000_000);
}

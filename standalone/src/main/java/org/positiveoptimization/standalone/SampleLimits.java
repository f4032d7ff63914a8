/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import org.positiveoptimization.text.Message;

/** How large a sample plan may be. */
final class SampleLimits {
    static final long DEFAULT_POLYGONS = 20_000;
    private static final long FEWEST = 5_000;
    private static final long MOST = 2_000_000;

    private SampleLimits() {}

    /** @throws UserException if so many polygons cannot be made */
    static void check(long polygons) throws UserException {
        if (polygons < FEWEST || polygons > MOST) {
            throw new UserException(Message.of(
                    "cli.sample.polygons", Long.toString(polygons), Long.toString(FEWEST), Long.toString(MOST)));
        }
    }
}

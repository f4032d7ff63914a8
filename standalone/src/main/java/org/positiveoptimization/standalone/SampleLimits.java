/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import org.positiveoptimization.standalone.sample.SampleOptions;
import org.positiveoptimization.text.Message;

/** How large a sample plan may be. */
final class SampleLimits {
    static final long DEFAULT_POLYGONS = SampleOptions.DEFAULT_POLYGONS;
    private static final long FEWEST = SampleOptions.MIN_POLYGONS;
    private static final long MOST = SampleOptions.MAX_POLYGONS;

    private SampleLimits() {}

    /** @throws UserException if so many polygons cannot be made */
    static void check(long polygons) throws UserException {
        if (polygons < FEWEST || polygons > MOST) {
            throw new UserException(Message.of(
                    "cli.sample.polygons", Long.toString(polygons), Long.toString(FEWEST), Long.toString(MOST)));
        }
    }
}

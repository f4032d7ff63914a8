/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.time.Duration;
import org.positiveoptimization.progress.Progress;

/** Cancels what takes longer than it may. */
final class Deadline implements Progress {
    private final long end;

    Deadline(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    @Override
    public void completed(String step, double fraction) {}

    @Override
    public boolean isCancelled() {
        return System.nanoTime() - end > 0;
    }
}

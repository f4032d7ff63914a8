/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.time.Duration;
import org.geotools.data.util.DefaultProgressListener;

/** How far an execution is; it is cancelled when somebody says so, and when its time is over. Safe for use by several threads. */
final class ExecutionProgress extends DefaultProgressListener {
    private static final int WHOLE = 100;

    private final long waitsUntil;
    private final long runNanos;
    private volatile long runsUntil = Long.MAX_VALUE;

    /**
     * @param run the longest that it runs
     * @param total the same with the time in which it waits for its turn
     */
    ExecutionProgress(Duration run, Duration total) {
        this.runNanos = run.toNanos();
        this.waitsUntil = System.nanoTime() + total.toNanos();
    }

    /** It runs from now on. */
    void begin() {
        runsUntil = System.nanoTime() + runNanos;
    }

    /** @return whether its time is over */
    boolean isLate() {
        long now = System.nanoTime();
        return now - waitsUntil > 0 || (runsUntil != Long.MAX_VALUE && now - runsUntil > 0);
    }

    @Override
    public boolean isCanceled() {
        return super.isCanceled() || isLate();
    }

    /** @return percent that are done, 0 to 99: what is done wholly has succeeded */
    int percent() {
        return Math.max(0, Math.min(WHOLE - 1, (int) getProgress()));
    }
}

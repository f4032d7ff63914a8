/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.PrintStream;
import java.util.Locale;
import org.positiveoptimization.progress.Progress;

/** One line on a terminal that is written over again, at most ten times a second. Gone when closed. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int CELLS = 30;
    private static final int WIDTH = CELLS + 40;
    private static final long PAUSE_NANOS = 100_000_000L;

    private final PrintStream err;
    private double highest;
    private long last;
    private boolean shown;
    private boolean closed;

    ProgressBar(PrintStream err) {
        this.err = err;
        this.last = System.nanoTime() - PAUSE_NANOS;
    }

    /** Several threads report; the bar never goes back. */
    @Override
    public synchronized void completed(String step, double fraction) {
        highest = Math.max(highest, Math.min(1, fraction));
        long now = System.nanoTime();
        if (closed || now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        shown = true;
        int full = (int) Math.round(highest * CELLS);
        String label = step.length() > 24 ? step.substring(0, 24) : step;
        err.printf(
                Locale.ROOT,
                "\r[%s%s] %3d%% %-24s",
                "#".repeat(full),
                "-".repeat(CELLS - full),
                (int) Math.floor(highest * 100),
                label);
        err.flush();
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (shown) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}

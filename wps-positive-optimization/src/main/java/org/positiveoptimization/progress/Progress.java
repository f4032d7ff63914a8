/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.progress;

import java.util.concurrent.CancellationException;

/**
 * How far a long computation is, and whether its caller still wants it. Polled in every loop over features, so that a
 * cancelled run stops within a second.
 */
public interface Progress {
    /** Neither reports nor cancels. */
    Progress NONE = new Progress() {
        @Override
        public void completed(String step, double fraction) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * @param step what has just been done, an identifier such as a layer code or a rule id
     * @param fraction the share of the whole that is done, 0 to 1
     */
    void completed(String step, double fraction);

    boolean isCancelled();

    /** @throws CancellationException if the caller has cancelled */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.List;

/**
 * What the proof of one layer came to.
 *
 * @param discrepancies the places where package and versions contradict each other
 * @param balance area after - (area before - out + in) in square metres, by {@link
 *     org.positiveoptimization.geometry.AdditiveArea}, over the ground that changed; ideally 0
 * @param residual area in square metres of the pieces that were too small to be a discrepancy
 */
public record Audit(List<Discrepancy> discrepancies, double balance, double residual) {
    /** What rounding of coordinates may add to a balance, square metres. */
    private static final double ROUNDING = 0.01;

    public Audit {
        discrepancies = List.copyOf(discrepancies);
    }

    /** @return the balance as far as neither the pieces left out as noise nor rounding explain it */
    public double imbalance() {
        return Math.max(0, Math.abs(balance) - residual - ROUNDING);
    }
}

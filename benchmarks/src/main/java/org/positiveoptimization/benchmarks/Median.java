/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Runs and their median. */
record Median(double[] seconds) {
    double value() {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    @Override
    public String toString() {
        String runs = Arrays.stream(seconds)
                .mapToObj(s -> String.format(Locale.ROOT, "%.2f", s))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "median %.2f s of %d runs (%s)", value(), seconds.length, runs);
    }
}

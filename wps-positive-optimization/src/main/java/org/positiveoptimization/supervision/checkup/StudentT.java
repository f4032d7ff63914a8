/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

/**
 * Student's distribution for whole degrees of freedom, by the finite series of Abramowitz and Stegun, 26.7.3 and 26.7.4;
 * exact but for rounding.
 */
final class StudentT {
    private StudentT() {}

    /** @return the probability that the absolute value of t is exceeded by chance, two-sided */
    static double exceeded(double t, int freedom) {
        double theta = Math.atan(Math.abs(t) / Math.sqrt(freedom));
        double cosine = Math.cos(theta);
        double sine = Math.sin(theta);
        double term = freedom % 2 == 0 ? 1 : cosine;
        double sum = freedom == 1 ? 0 : term;
        for (int k = freedom % 2 == 0 ? 2 : 3; k <= freedom - 2; k += 2) {
            term *= cosine * cosine * (k - 1) / k;
            sum += term;
        }
        double within = freedom % 2 == 0 ? sine * sum : 2 / Math.PI * (theta + sine * sum);
        return Math.min(1, Math.max(0, 1 - within));
    }
}

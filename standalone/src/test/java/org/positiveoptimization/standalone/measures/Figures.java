/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

/**
 * What a measure must be.
 *
 * @param before null where the measure has none
 * @param after likewise
 * @param limit likewise
 * @param tolerance what a figure may be off by, NaN for that of its unit
 */
record Figures(Double before, Double after, Double limit, double tolerance) {
    static Figures after(double after) {
        return new Figures(null, after, null, Double.NaN);
    }

    /** A number of things. */
    static Figures after(long count) {
        return after((double) count);
    }

    static Figures before(double before) {
        return new Figures(before, null, null, Double.NaN);
    }

    static Figures of(double before, double after) {
        return new Figures(before, after, null, Double.NaN);
    }

    /** Numbers of things. */
    static Figures of(long before, long after) {
        return of((double) before, (double) after);
    }

    Figures limit(double value) {
        return new Figures(before, after, value, tolerance);
    }

    /** A figure that is held against what it was. */
    Figures held() {
        return limit(before);
    }

    Figures within(double value) {
        return new Figures(before, after, limit, value);
    }
}

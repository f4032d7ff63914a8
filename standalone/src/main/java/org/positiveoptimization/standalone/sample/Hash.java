/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

/** Deterministic noise: a number that depends on nothing but the seed and the indices, whatever the order of the calls. */
final class Hash {
    private Hash() {}

    static long mix(long seed, long a, long b, long c) {
        return mix(mix(mix(mix(seed) ^ a) ^ b) ^ c);
    }

    /** @return a number in [0, 1) */
    static double unit(long seed, long a, long b, long c) {
        return (mix(seed, a, b, c) >>> 11) * 0x1.0p-53;
    }

    /** @return a number in [-1, 1) */
    static double signed(long seed, long a, long b, long c) {
        return 2 * unit(seed, a, b, c) - 1;
    }

    /**
     * Smooth noise between the values of a lattice.
     *
     * @return a number in [0, 1)
     */
    static double smooth(long seed, long kind, double x, double y) {
        long i = (long) Math.floor(x);
        long j = (long) Math.floor(y);
        double u = ease(x - i);
        double v = ease(y - j);
        double low = unit(seed, kind, i, j) * (1 - u) + unit(seed, kind, i + 1, j) * u;
        double high = unit(seed, kind, i, j + 1) * (1 - u) + unit(seed, kind, i + 1, j + 1) * u;
        return low * (1 - v) + high * v;
    }

    /** The finaliser of SplitMix64. */
    static long mix(long z) {
        long x = z + 0x9E3779B97F4A7C15L;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}

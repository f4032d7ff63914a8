/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import java.util.Map;
import java.util.SortedMap;

/**
 * How an indicator moves: the slope of the least-squares line through the observed years, and whether it is more than
 * chance by the two-sided t test of the slope with n - 2 degrees of freedom. Two years give their plain difference per year,
 * of which nothing can be said about chance; one year gives no trend. A perfect line is significant unless it is level.
 *
 * @param years number of observed years
 * @param slope change per year, NaN for fewer than two years
 * @param chance probability of such a slope by chance, NaN for fewer than three years
 */
public record Trend(int years, double slope, double chance) {

    static Trend of(SortedMap<Integer, Double> values) {
        int n = values.size();
        if (n < 2) {
            return new Trend(n, Double.NaN, Double.NaN);
        }
        double meanYear = values.keySet().stream().mapToInt(y -> y).average().orElseThrow();
        double mean = values.values().stream().mapToDouble(v -> v).average().orElseThrow();
        double squares = 0;
        double products = 0;
        for (Map.Entry<Integer, Double> entry : values.entrySet()) {
            double dx = entry.getKey() - meanYear;
            squares += dx * dx;
            products += dx * (entry.getValue() - mean);
        }
        double slope = products / squares;
        return new Trend(n, slope, n == 2 ? Double.NaN : chance(values, meanYear, mean, slope, squares));
    }

    /** @return whether the slope is significant at the level */
    public boolean isSignificant(double level) {
        return chance <= level;
    }

    private static double chance(
            SortedMap<Integer, Double> values, double meanYear, double mean, double slope, double squares) {
        double residual = 0;
        for (Map.Entry<Integer, Double> entry : values.entrySet()) {
            double off = entry.getValue() - mean - slope * (entry.getKey() - meanYear);
            residual += off * off;
        }
        int freedom = values.size() - 2;
        double error = Math.sqrt(residual / freedom / squares);
        // what is left of a perfect line is rounding
        if (error <= 1e-12 * Math.abs(mean)) {
            return Math.abs(slope) <= 1e-12 * Math.abs(mean) ? 1 : 0;
        }
        return StudentT.exceeded(slope / error, freedom);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** The targets of both versions by county: a little below what the lawful draft keeps, in hectares to four decimals. */
final class Targets {
    static final double HECTARE = 10_000;

    private static final double BELOW = 0.998;

    final double[] cultivated;
    final double[] farmland;
    final double[] redLine;
    final double[] boundary;
    final double[] multiple;
    private final double[] base;

    /**
     * @param approved sums of the approved plan
     * @param lawful sums of the draft with its lawful edits only
     * @param base urban construction land of 2020, square metres
     */
    Targets(Totals approved, Totals lawful, double[] base) {
        int counties = base.length;
        this.base = base;
        cultivated = new double[counties];
        farmland = new double[counties];
        redLine = new double[counties];
        boundary = new double[counties];
        multiple = new double[counties];
        for (int c = 0; c < counties; c++) {
            cultivated[c] = hectares(BELOW * Math.min(approved.cultivated[c], lawful.cultivated[c]));
            farmland[c] = hectares(BELOW * Math.min(approved.farmland[c], lawful.farmland[c]));
            redLine[c] = hectares(BELOW * Math.min(approved.redLine[c], lawful.redLine[c]));
            boundary[c] = hectares(Math.max(approved.urban[c], lawful.urban[c]));
            multiple[c] = rounded(Math.max(approved.numerator[c], lawful.numerator[c]) / base[c]);
        }
    }

    /** @return square metres */
    double base(int county) {
        return base[county];
    }

    static double sum(double[] counties) {
        return rounded(Arrays.stream(counties).sum());
    }

    static double hectares(double squareMetres) {
        return rounded(squareMetres / HECTARE);
    }

    static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }
}

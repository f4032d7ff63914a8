/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Units of measures, each with the decimals that figures are rounded to (half-up) before they are compared or shown. */
public enum Unit {
    SQUARE_METRE("m2", "m²", 2),
    HECTARE("ha", "ha", 4),
    MU("mu", "亩", 2),
    METRE("m", "m", 3),
    KILOMETRE_PER_SQUARE_KILOMETRE("km/km2", "km/km²", 4),
    COUNT("count", "", 0),
    RATIO("ratio", "", 4),
    GRADE("grade", "", 4);

    private static final double[] POWERS = {1, 10, 100, 1_000, 10_000};
    /** Below this a product with a power of ten is off by less than a thousandth. */
    private static final double EXACT = 1e12;
    /** Farther from a half than the product can be off: there the nearest whole number is the rounded value. */
    private static final double NEAR_HALF = 0.499;

    private final String code;
    private final String symbol;
    private final int decimals;

    Unit(String code, String symbol, int decimals) {
        this.code = code;
        this.symbol = symbol;
        this.decimals = decimals;
    }

    /** @return the name of the unit in report.json */
    public String code() {
        return code;
    }

    /** @return what stands behind a figure in print; empty for counts and ratios */
    public String symbol() {
        return symbol;
    }

    public int decimals() {
        return decimals;
    }

    /**
     * @return the value rounded half-up to the unit's decimals
     * @throws NumberFormatException if the value is not finite
     */
    public BigDecimal round(double value) {
        double shifted = value * POWERS[decimals];
        double half = Math.abs(shifted - Math.rint(shifted));
        if (Math.abs(shifted) < EXACT && half < NEAR_HALF) {
            return BigDecimal.valueOf(Math.round(shifted), decimals);
        }
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Indicator values as they are compared and shown: rounded half-up to four decimals, whatever their unit. */
public final class Figure {
    private static final int DECIMALS = 4;

    private Figure() {}

    /** @return the rounded value, or null when it is not finite */
    public static BigDecimal rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP) : null;
    }

    static int compare(double a, double b) {
        return rounded(a).compareTo(rounded(b));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import org.positiveoptimization.checks.Unit;

/** Differences against a tolerance, in the decimals of a hectare, so that no last bit of a sum decides. */
final class Tolerance {
    private Tolerance() {}

    /** @return whether two figures in hectares, or percentages, differ by more than the tolerance */
    static boolean isExceeded(double a, double b, double tolerance) {
        return Unit.HECTARE.round(Math.abs(a - b)).compareTo(Unit.HECTARE.round(tolerance)) > 0;
    }
}

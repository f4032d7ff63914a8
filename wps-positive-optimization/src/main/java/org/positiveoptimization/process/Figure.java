/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import org.positiveoptimization.checks.Unit;

/** Figures as outputs give them, rounded as the reports round them. */
final class Figure {
    private Figure() {}

    /** @param area square metres, finite */
    static double area(double area) {
        return Unit.SQUARE_METRE.round(area).doubleValue();
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import org.positiveoptimization.checks.IndicatorUnit;
import org.positiveoptimization.text.Message;

/** Figures in sentences: areas in hectares, ratios as they are. */
public final class Figure {
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    private Figure() {}

    /** @param value square metres or a ratio */
    public static Message of(double value, IndicatorUnit.Dimension dimension) {
        return dimension == IndicatorUnit.Dimension.AREA
                ? Message.of("figure.area", value / SQUARE_METRES_PER_HECTARE)
                : Message.of("figure.ratio", value);
    }

    /** @return hectares in square metres */
    public static double hectares(double value) {
        return value * SQUARE_METRES_PER_HECTARE;
    }
}

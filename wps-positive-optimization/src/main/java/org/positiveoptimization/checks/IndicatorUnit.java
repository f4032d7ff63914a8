/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.List;
import java.util.Optional;

/** Units in which indicator tables and plan texts give areas and ratios, each with its exact factor to the base unit. */
public enum IndicatorUnit {
    SQUARE_METRE(Dimension.AREA, 1, 1, "平方米", "m²", "m2", "㎡"),
    HECTARE(Dimension.AREA, 10_000, 1, "公顷", "hm²", "hm2", "ha"),
    SQUARE_KILOMETRE(Dimension.AREA, 1_000_000, 1, "平方公里", "平方千米", "km²", "km2"),
    /** a fifteenth of a hectare */
    MU(Dimension.AREA, 2_000, 3, "亩"),
    TEN_THOUSAND_MU(Dimension.AREA, 20_000_000, 3, "万亩"),
    TEN_THOUSAND_HECTARES(Dimension.AREA, 100_000_000, 1, "万公顷"),
    MULTIPLE(Dimension.RATIO, 1, 1, "倍"),
    PERCENT(Dimension.RATIO, 1, 100, "%", "％");

    /** What a unit measures; the base units are the square metre and one. */
    public enum Dimension {
        AREA,
        RATIO
    }

    private final Dimension dimension;
    private final double numerator;
    private final double denominator;
    private final List<String> names;

    IndicatorUnit(Dimension dimension, double numerator, double denominator, String... names) {
        this.dimension = dimension;
        this.numerator = numerator;
        this.denominator = denominator;
        this.names = List.of(names);
    }

    /** @return the unit of that name; empty when the name is blank or none of ours */
    public static Optional<IndicatorUnit> of(String name) {
        for (IndicatorUnit unit : values()) {
            if (unit.names.contains(name)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    public Dimension dimension() {
        return dimension;
    }

    /** @return the names that the unit goes by */
    public List<String> names() {
        return names;
    }

    /** @return the value in square metres, or as a plain ratio */
    public double toBase(double value) {
        return value * numerator / denominator;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

/**
 * The way from the base value to the target, straight from base year to target year, or by way of the near-term target
 * where there is one. An indicator whose target is a limit has the limit as its path in every year.
 */
final class TargetPath {
    private final Indicator indicator;
    private final int baseYear;
    private final int nearYear;
    private final int targetYear;

    TargetPath(Indicator indicator, int baseYear, int nearYear, int targetYear) {
        this.indicator = indicator;
        this.baseYear = baseYear;
        this.nearYear = nearYear;
        this.targetYear = targetYear;
    }

    /** @return the value that the year asks for; NaN without a target */
    double at(int year) {
        if (indicator.isLimit() || year >= targetYear) {
            return indicator.target();
        }
        if (year <= baseYear) {
            return indicator.base();
        }
        boolean hasNear = !Double.isNaN(indicator.near()) && nearYear > baseYear && nearYear < targetYear;
        if (!hasNear) {
            return between(year, baseYear, indicator.base(), targetYear, indicator.target());
        }
        return year <= nearYear
                ? between(year, baseYear, indicator.base(), nearYear, indicator.near())
                : between(year, nearYear, indicator.near(), targetYear, indicator.target());
    }

    /** @return whether the target itself is due in the year */
    boolean isDue(int year) {
        return indicator.isLimit() || year >= targetYear;
    }

    private static double between(int year, int fromYear, double from, int toYear, double to) {
        return from + (to - from) * (year - fromYear) / (toYear - fromYear);
    }
}

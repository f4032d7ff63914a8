/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.Map;

/**
 * One figure for every county and for the whole plan, in square metres or as a ratio; NaN where it cannot be told.
 *
 * @param byCounty figures by county code; a county that is not there has none of it
 * @param whole the figure of the whole plan
 */
public record CountyFigures(Map<String, Double> byCounty, double whole) {
    public CountyFigures {
        byCounty = Map.copyOf(byCounty);
    }

    /** @return the figures of areas, the whole being their sum */
    static CountyFigures areas(Map<String, Double> byCounty) {
        return new CountyFigures(
                byCounty,
                byCounty.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** @return the figure of a county, or of the whole plan when the code is that of the city */
    public double of(String code) {
        return PlanAreas.isCity(code) ? whole : byCounty.getOrDefault(code, 0d);
    }
}

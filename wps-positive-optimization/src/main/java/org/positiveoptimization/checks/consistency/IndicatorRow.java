/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.Optional;
import org.positiveoptimization.checks.IndicatorUnit;

/**
 * A sound row of the indicator table GHZBB. Values are in square metres or plain ratios where the unit is known, otherwise
 * as they stand; NaN where blank.
 *
 * @param area code of the county or city
 * @param areaName its name
 * @param code code of the indicator
 * @param isBinding whether the indicator is binding (约束性)
 * @param unitName the unit as the table names it
 * @param base value of the base year (JQZ)
 * @param near near-term target (JQMBZ)
 * @param target plan target (GHMBZ)
 */
public record IndicatorRow(
        String area,
        String areaName,
        String code,
        boolean isBinding,
        String unitName,
        double base,
        double near,
        double target) {
    public boolean isCity() {
        return PlanAreas.isCity(area);
    }

    /** @return identifies the row in its table */
    public String key() {
        return key(area, code);
    }

    static String key(String area, String code) {
        return area + " " + code;
    }

    public Optional<IndicatorUnit> unit() {
        return IndicatorUnit.of(unitName);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.positiveoptimization.text.Message;

/**
 * One indicator over the years.
 *
 * @param indicator what is asked of it
 * @param values observed values by year; years without a usable value are absent
 * @param path value that each year of the series asks for, by year
 * @param lights light by year of the series
 * @param trend how it moves
 * @param reason why the light of the last year is what it is
 */
public record Assessment(
        Indicator indicator,
        SortedMap<Integer, Double> values,
        SortedMap<Integer, Double> path,
        SortedMap<Integer, Light> lights,
        Trend trend,
        Message reason) {
    public Assessment {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        path = Collections.unmodifiableSortedMap(new TreeMap<>(path));
        lights = Collections.unmodifiableSortedMap(new TreeMap<>(lights));
    }

    /** @return the light of the last year */
    public Light light() {
        return lights.get(lights.lastKey());
    }

    /** @return the value of the year, NaN when there is none */
    public double value(int year) {
        return values.getOrDefault(year, Double.NaN);
    }

    /** @return the share of the way from base to target that the year has reached; NaN where there is no way to go */
    public double achieved(int year) {
        double way = indicator.target() - indicator.base();
        return indicator.isLimit() || way == 0 ? Double.NaN : (value(year) - indicator.base()) / way;
    }
}

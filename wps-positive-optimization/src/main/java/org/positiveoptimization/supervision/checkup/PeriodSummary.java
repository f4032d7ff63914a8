/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What the years of one assessment period come to (五年一评估): the last years of the series, as many as {@code
 * checkup.period_years} says.
 *
 * @param from first year of the period, whether it was observed or not
 * @param to last year, the last of the series
 * @param observed years of the period that the series has
 * @param counts number of indicators by year and light
 * @param changes one line per indicator
 */
public record PeriodSummary(
        int from,
        int to,
        List<Integer> observed,
        SortedMap<Integer, Map<Light, Integer>> counts,
        List<Change> changes) {
    /**
     * @param assessment the indicator
     * @param first its first value within the period, NaN when there is none
     * @param last its last value within the period
     * @param achieved share of the way from base to target that the last value has reached, NaN where there is no way
     */
    public record Change(Assessment assessment, double first, double last, double achieved) {
        public double change() {
            return last - first;
        }
    }

    static PeriodSummary of(List<Assessment> assessments, SortedSet<Integer> years, int length) {
        int to = years.last();
        int from = to - length + 1;
        List<Integer> observed = new ArrayList<>(years.tailSet(from));
        SortedMap<Integer, Map<Light, Integer>> counts = new TreeMap<>();
        for (int year : observed) {
            Map<Light, Integer> byLight = new EnumMap<>(Light.class);
            for (Light light : Light.values()) {
                byLight.put(light, 0);
            }
            assessments.forEach(a -> byLight.merge(a.lights().get(year), 1, Integer::sum));
            counts.put(year, byLight);
        }
        return new PeriodSummary(
                from,
                to,
                observed,
                counts,
                assessments.stream().map(a -> change(a, from)).toList());
    }

    private static Change change(Assessment assessment, int from) {
        SortedMap<Integer, Double> within = assessment.values().tailMap(from);
        if (within.isEmpty()) {
            return new Change(assessment, Double.NaN, Double.NaN, Double.NaN);
        }
        int last = within.lastKey();
        return new Change(assessment, within.get(within.firstKey()), within.get(last), assessment.achieved(last));
    }
}

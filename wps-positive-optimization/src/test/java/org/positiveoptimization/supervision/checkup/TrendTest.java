/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
    private static Trend of(double... values) {
        SortedMap<Integer, Double> byYear = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            byYear.put(2020 + i, values[i]);
        }
        return Trend.of(byYear);
    }

    /** Critical values of the printed tables. */
    @ParameterizedTest
    @CsvSource({
        "12.7062, 1, 0.05",
        "4.30265, 2, 0.05",
        "3.18245, 3, 0.05",
        "2.77645, 4, 0.05",
        "2.57058, 5, 0.05",
        "2.22814, 10, 0.05",
        "2.04227, 30, 0.05",
        "63.6567, 1, 0.01",
        "4.60409, 4, 0.01",
        "2.35336, 3, 0.10",
        "1, 1, 0.5",
        "0, 7, 1"
    })
    void studentT_atTheCriticalValue_isThePrintedLevel(double t, int freedom, double level) {
        assertThat(StudentT.exceeded(t, freedom)).isCloseTo(level, within(2e-6));
        assertThat(StudentT.exceeded(-t, freedom)).isCloseTo(level, within(2e-6));
    }

    @Test
    void slope_ofAPerfectLine_isExactAndSignificant() {
        Trend trend = of(10, 12, 14, 16);
        assertThat(trend.slope()).isCloseTo(2, within(1e-12));
        assertThat(trend.chance()).isZero();
        assertThat(trend.isSignificant(0.05)).isTrue();
    }

    @Test
    void slope_ofALevelLine_isNotSignificant() {
        assertThat(of(7, 7, 7).isSignificant(0.05)).isFalse();
    }

    /** By hand: mean 3, products 5, so that the slope is 0.5; total squares 4. */
    @Test
    void slope_ofFiveYears_hasItsChanceByHand() {
        Trend trend = of(2, 3, 2, 4, 4);
        assertThat(trend.slope()).isCloseTo(0.5, within(1e-12));
        // residual squares 4 - 2.5 = 1.5; standard error sqrt(0.5 / 10); t = 2.2361 with 3 degrees of freedom
        assertThat(trend.chance()).isCloseTo(StudentT.exceeded(Math.sqrt(5), 3), within(1e-12));
        assertThat(trend.isSignificant(0.05)).isFalse();
        assertThat(trend.isSignificant(0.12)).isTrue();
    }

    @Test
    void trend_ofTwoYears_isTheDifferenceAndNeverSignificant() {
        Trend trend = of(5, 8);
        assertThat(trend.slope()).isEqualTo(3);
        assertThat(trend.chance()).isNaN();
        assertThat(trend.isSignificant(0.5)).isFalse();
    }

    @Test
    void trend_ofOneYear_isNone() {
        assertThat(of(5).slope()).isNaN();
        assertThat(of().slope()).isNaN();
    }

    @Test
    void slope_withAMissingYear_usesTheYears() {
        SortedMap<Integer, Double> values = new TreeMap<>();
        values.put(2020, 1.0);
        values.put(2021, 2.0);
        values.put(2025, 6.0);
        assertThat(Trend.of(values).slope()).isCloseTo(1, within(1e-12));
    }
}

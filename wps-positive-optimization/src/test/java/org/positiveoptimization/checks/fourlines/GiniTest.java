/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GiniTest {
    private static double bruteForce(double[] amount, double[] land) {
        double sum = 0;
        double total = 0;
        double area = 0;
        for (int i = 0; i < land.length; i++) {
            total += amount[i];
            area += land[i];
            for (int j = 0; j < land.length; j++) {
                sum += land[i] * land[j] * Math.abs(amount[i] / land[i] - amount[j] / land[j]);
            }
        }
        return sum / (2 * area * total);
    }

    @Test
    void sameDensityEverywhere_isEven() {
        assertThat(Gini.of(new double[] {1, 2, 3}, new double[] {10, 20, 30})).isCloseTo(0, within(1e-12));
    }

    @Test
    void allInOneOfFourEqualCells_isThreeQuarters() {
        assertThat(Gini.of(new double[] {0, 5, 0, 0}, new double[] {1, 1, 1, 1}))
                .isCloseTo(0.75, within(1e-12));
    }

    @Test
    void allInATenthOfTheLand_isNineTenths() {
        assertThat(Gini.of(new double[] {0, 5}, new double[] {9, 1})).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void nothing_hasNoIndex() {
        assertThat(Gini.of(new double[] {0, 0}, new double[] {1, 1})).isNaN();
        assertThat(Gini.of(new double[0], new double[0])).isNaN();
    }

    @Test
    void random_isTheMeanDifference() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[] amount = new double[1 + random.nextInt(30)];
            double[] land = new double[amount.length];
            for (int i = 0; i < land.length; i++) {
                land[i] = 0.01 + random.nextDouble();
                amount[i] = random.nextInt(3) == 0 ? 0 : land[i] * random.nextDouble();
            }
            amount[0] = land[0] / 2;
            assertThat(Gini.of(amount, land)).isCloseTo(bruteForce(amount, land), within(1e-12));
        }
    }
}

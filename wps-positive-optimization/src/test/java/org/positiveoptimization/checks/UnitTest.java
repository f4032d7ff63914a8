/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    private static BigDecimal exact(Unit unit, double value) {
        return new BigDecimal(value).setScale(unit.decimals(), RoundingMode.HALF_UP);
    }

    /** The quick way must never differ from the exact one: halves, neighbours of halves, all magnitudes, both signs. */
    @ParameterizedTest
    @EnumSource
    void round_isExact(Unit unit) {
        Random random = new Random(unit.decimals());
        for (int k = 0; k < 20_000; k++) {
            double half = (random.nextInt(2_000_000) + 0.5) / Math.pow(10, unit.decimals());
            double any = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20));
            for (double value : new double[] {half, Math.nextUp(half), Math.nextDown(half), -half, any}) {
                assertThat(unit.round(value)).as("%s", value).isEqualTo(exact(unit, value));
            }
        }
        assertThat(unit.round(-0.0)).isEqualTo(exact(unit, 0));
        assertThat(unit.round(1e300)).isEqualTo(exact(unit, 1e300));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void round_ofWhatIsNotFinite_isRefused(double value) {
        assertThatThrownBy(() -> Unit.SQUARE_METRE.round(value)).isInstanceOf(NumberFormatException.class);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorUnitTest {
    /** Against decimal arithmetic of 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "平方米, 1, 1", "m², 1, 1", "㎡, 1, 1", "公顷, 10000, 1", "hm², 10000, 1", "平方公里, 1000000, 1",
        "平方千米, 1000000, 1", "亩, 2000, 3", "万亩, 20000000, 3", "万公顷, 100000000, 1", "倍, 1, 1", "%, 1, 100",
    })
    void value_isConvertedExactly(String name, String numerator, String denominator) {
        BigDecimal expected = new BigDecimal("22051.46")
                .multiply(new BigDecimal(numerator))
                .divide(new BigDecimal(denominator), new MathContext(40));

        assertThat(IndicatorUnit.of(name).orElseThrow().toBase(22051.46))
                .isCloseTo(expected.doubleValue(), within(expected.doubleValue() * 4e-16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "顷", "公頃", "亩 ", "万", "平方公里/人"})
    void name_ofNoUnit_isNotFound(String name) {
        assertThat(IndicatorUnit.of(name)).isEmpty();
    }

    @Test
    void names_belongToOneUnitEach() {
        for (IndicatorUnit unit : IndicatorUnit.values()) {
            unit.names().forEach(n -> assertThat(IndicatorUnit.of(n)).contains(unit));
        }
    }
}

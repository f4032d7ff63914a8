/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripLengthTest {
    @ParameterizedTest
    @CsvSource({"100, 5", "5, 100", "1000, 0.5", "7, 7"})
    void rectangle_hasItsLongerSide(double a, double b) {
        assertThat(StripLength.of(a * b, 2 * (a + b))).isCloseTo(Math.max(a, b), within(1e-6));
    }

    @Test
    void circle_hasAQuarterOfItsPerimeter() {
        double perimeter = 2 * Math.PI * 10;
        assertThat(StripLength.of(Math.PI * 100, perimeter)).isCloseTo(perimeter / 4, within(1e-9));
    }

    @Test
    void ringRoad_hasTheLengthOfItsMiddleLineButForAWidth() {
        double width = 10;
        double area = Math.PI * (205 * 205 - 195 * 195);
        double perimeter = 2 * Math.PI * (205 + 195);
        assertThat(StripLength.of(area, perimeter)).isCloseTo(2 * Math.PI * 200, within(1.1 * width));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberInTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0公顷|0|0|1",
                "12|12|0|2",
                "12.50公顷|12.5|2|5",
                "1,234,567.8|1234567.8|1|11",
                "1，234公顷|1234|0|5",
                "１２．５亩|12.5|1|4",
                "12,3456|12|0|2",
                "12,34|12|0|2",
                "12，34.5公顷|12|0|2",
                "1.234,567|1.234|3|5",
                "12.。|12|0|2",
                "12..5|12|0|2",
                "2026年|2026|0|4",
                "00012|12|0|5",
            })
    void number_isReadAsPlansWriteIt(String text, double value, int decimals, int end) {
        assertThat(NumberInText.at(text, 0)).isEqualTo(new NumberInText(value, decimals, end));
    }

    @Test
    void number_ofAMillionDigits_isNone_inOnePass() {
        NumberInText number = NumberInText.at("9".repeat(1_000_000) + "公顷", 0);

        assertThat(number.value()).isInfinite();
        assertThat(number.end()).isEqualTo(1_000_000);
    }
}

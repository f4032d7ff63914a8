/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeNumberTest {
    @Test
    void days_areThoseOfTheCalendar() {
        for (int year : new int[] {1999, 2000, 2023, 2024, 2026, 2100}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String number = String.format(Locale.ROOT, "%04d%02d%02d000001", year, month, day);
                    assertThat(ChangeNumber.isWellFormed(number)).as(number).isEqualTo(isDay(year, month, day));
                }
            }
        }
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() >= 2000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20261101", "2026110100001", "202611010000011", "2026110100000a", "２０２６１１０１０００００１"})
    void others_areNot(String text) {
        assertThat(ChangeNumber.isWellFormed(text)).isFalse();
    }
}

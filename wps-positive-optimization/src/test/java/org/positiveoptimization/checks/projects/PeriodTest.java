/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026, 2026, 2026",
        "2026年, 2026, 2026",
        "2026-2030, 2026, 2030",
        "2026—2030, 2026, 2030",
        "2026——2030, 2026, 2030",
        "2026–2030年, 2026, 2030",
        "2026－2030, 2026, 2030",
        "２０２６-２０３０, 2026, 2030",
        "2026~2030, 2026, 2030",
        "2026～2030, 2026, 2030",
        "2026 至 2030, 2026, 2030",
        "2026年到2030年, 2026, 2030",
        "2026.5-2028.12, 2026, 2028",
        "2026年05月—2028年10月, 2026, 2028",
        "2030-2026, 2030, 2026",
    })
    void form_inUse_isRead(String text, int first, int last) {
        assertThat(Period.parse(text)).contains(new Period(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"十五五", "2026-", "-2030", "26-30", "2026-2028-2030", "2026.13", "2026x", "20262030", "待定", ""})
    void form_unknown_isNotRead(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }
}

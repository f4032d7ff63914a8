/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import org.junit.jupiter.api.Test;

class LiteralsTest {
    @Test
    void date_withAndWithoutZone_isTheDay() {
        assertThat(Literals.stored("2020-01-11", Date.class)).isEqualTo(Date.valueOf("2020-01-11"));
        assertThat(Literals.stored("2020-01-11Z", Date.class)).isEqualTo(Date.valueOf("2020-01-11"));
        assertThat(Literals.stored("2020-01-11+08:00", Date.class)).isEqualTo(Date.valueOf("2020-01-11"));
        assertThat(Literals.stored("2020-02-30", Date.class)).isNull();
    }

    @Test
    void number_isExactlyOfTheTypeOrNone() {
        assertThat(Literals.stored("7", Integer.class)).isEqualTo(7);
        assertThat(Literals.stored("7.5", Integer.class)).isNull();
        assertThat(Literals.stored("99999999999", Integer.class)).isNull();
        assertThat(Literals.stored("7.5", Double.class)).isEqualTo(7.5);
        assertThat(Literals.stored("NaN", Double.class)).isNull();
        assertThat(Literals.stored("1e999999999", Double.class)).isNull();
    }
}

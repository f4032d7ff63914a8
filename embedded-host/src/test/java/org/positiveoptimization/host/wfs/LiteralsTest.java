/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
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
    void dateTime_isTheInstant() {
        Timestamp instant = Timestamp.from(Instant.parse("2021-02-01T08:30:00Z"));

        assertThat(Literals.stored("2021-02-01T08:30:00Z", Timestamp.class)).isEqualTo(instant);
        assertThat(Literals.stored("2021-02-01T16:30:00+08:00", Timestamp.class))
                .isEqualTo(instant);
        // as GeoPackage has them: in UTC
        assertThat(Literals.stored("2021-02-01T08:30:00", Timestamp.class)).isEqualTo(instant);
        assertThat(Literals.stored("2021-02-01T08:30:00.25Z", Timestamp.class))
                .isEqualTo(Timestamp.from(instant.toInstant().plusMillis(250)));
        assertThat(Literals.stored("2021-02-30T08:30:00Z", Timestamp.class)).isNull();
        assertThat(Literals.stored("+999999999-01-01T00:00:00Z", Timestamp.class))
                .isNull();
        assertThat(Literals.stored("yesterday", Timestamp.class)).isNull();
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

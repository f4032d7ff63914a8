/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.text.Language;

class DatabaseTest {
    @Test
    void address_withEverything_isTakenApart() throws DatabaseException {
        Database database = Database.of(
                "jdbc:postgresql://[::1]:5433/plans?user=ann&sslmode=verify-full&schema=draft",
                Map.of("PGUSER", "other", "PGPASSWORD", "secret"));

        assertThat(database.shown()).isEqualTo("[::1]:5433/plans");
        assertThat(database.schema()).isEqualTo("draft");
        assertThat(database.options()).isEqualTo(Map.of("user", "ann", "sslmode", "verify-full", "password", "secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/plans?password=secret",
                "jdbc:postgresql://h/plans?user=a&socketFactory=org.example.Evil",
                "jdbc:postgresql://h/plans?user=a&user=b",
                "jdbc:postgresql://h/plans?user=a%26socketFactory=x",
                "jdbc:postgresql://a,b/plans",
                "jdbc:postgresql:plans",
                "jdbc:mysql://h/plans",
                "jdbc:postgresql://h/plans/../x?"
            })
    void address_withAnythingElse_isRefusedWithoutTellingItsOptions(String address) {
        assertThatThrownBy(() -> Database.of(address, Map.of()))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.text().in(Language.EN))
                                .contains("no address")
                                .doesNotContain("?password=secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "pg_catalog", "information_schema", "Draft", "a\"b", "1a", "", "草案"})
    void schema_thatTheDatabaseUses_orThatNeedsQuotes_isRefused(String schema) throws DatabaseException {
        Database database = Database.of("jdbc:postgresql://h/plans", Map.of());
        assertThatThrownBy(() -> database.in(schema)).isInstanceOf(DatabaseException.class);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.geopackage.SqliteFile;

class WriteConnectionTest {
    @TempDir
    private Path folder;

    private SquaresFile file;
    private WriteConnection writer;

    @BeforeEach
    void open() throws Exception {
        file = SquaresFile.in(folder);
        writer = new WriteConnection(new SqliteFile(file.path()), 200);
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertBusy(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.text().key()).isEqualTo("host.store.busy"));
    }

    @Test
    void begin_whileAnotherTransactionIsOpen_isRefusedAfterAWhile() throws Exception {
        writer.begin();
        assertBusy(writer::begin);

        writer.commit();
        writer.begin();
        writer.rollback();
    }

    @Test
    void begin_whileAnotherProgramWrites_isRefusedAfterAWhile() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file.path())) {
            execute(other, "BEGIN IMMEDIATE");
            assertBusy(writer::begin);
            execute(other, "ROLLBACK");
        }

        execute(writer.begin(), "UPDATE GHZBB SET ZBDM = 'x'");
        writer.commit();
        assertThat(file.rows("SELECT ZBDM FROM GHZBB")).containsExactly("x");
    }

    @Test
    void rollback_afterSqliteHasRolledBackItself_letsTheNextBegin() throws Exception {
        Connection connection = writer.begin();
        execute(connection, "UPDATE GHZBB SET ZBDM = 'x'");
        execute(connection, "ROLLBACK");

        writer.rollback();
        writer.begin();
        writer.rollback();
        assertThat(file.rows("SELECT ZBDM FROM GHZBB")).containsExactly("J01");
    }

    @Test
    void commit_thatFails_canBeRolledBack() throws Exception {
        Connection connection = writer.begin();
        execute(connection, "ROLLBACK");
        assertThatThrownBy(writer::commit).isInstanceOf(StoreException.class);

        writer.rollback();
        writer.begin();
        writer.rollback();
    }

    @Test
    void file_thatIsWritten_getsALog() throws Exception {
        assertThat(file.rows("PRAGMA journal_mode")).containsExactly("delete");
        writer.begin();
        writer.rollback();

        assertThat(file.rows("PRAGMA journal_mode")).containsExactly("wal");
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Inserts rows in batches that stay small in memory. */
final class BulkInsert implements AutoCloseable {
    private static final int ROWS = 1000;
    private static final long BYTES = 8L << 20;

    private final PreparedStatement statement;
    private int rows;
    private long bytes;

    /** @param columns number of columns, all of which are given */
    BulkInsert(Connection connection, String table, int columns) throws SQLException {
        this.statement = connection.prepareStatement(
                "INSERT INTO " + TableDescription.quote(table) + " VALUES (?" + ", ?".repeat(columns - 1) + ")");
    }

    /** @param column from 1 */
    void set(int column, Object value) throws SQLException {
        statement.setObject(column, value);
        if (value instanceof byte[] blob) {
            bytes += blob.length;
        }
    }

    void add() throws SQLException {
        statement.addBatch();
        if (++rows == ROWS || bytes > BYTES) {
            flush();
        }
    }

    void flush() throws SQLException {
        statement.executeBatch();
        rows = 0;
        bytes = 0;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

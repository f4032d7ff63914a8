/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.positiveoptimization.geopackage.SqliteFile;

/** Connections for reading what is committed, each for one reader at a time. A few that nobody uses are kept. */
final class ReadConnections implements AutoCloseable {
    private static final int KEPT = 8;

    private final SqliteFile file;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Connection> all = new HashSet<>();
    private boolean isClosed;

    ReadConnections(SqliteFile file) {
        this.file = file;
    }

    /** A connection on loan, given back by closing. */
    record Loan(Connection connection, AutoCloseable end) {}

    Loan borrow() throws SQLException {
        Connection connection = idle();
        if (connection == null) {
            connection = file.connect();
            keep(connection);
        }
        Connection lent = connection;
        return new Loan(lent, () -> giveBack(lent));
    }

    private synchronized Connection idle() throws SQLException {
        if (isClosed) {
            throw new SQLException(file.name() + " is closed");
        }
        return idle.poll();
    }

    private synchronized void keep(Connection connection) throws SQLException {
        if (isClosed) {
            connection.close();
            throw new SQLException(file.name() + " is closed");
        }
        all.add(connection);
    }

    private synchronized void giveBack(Connection connection) throws SQLException {
        if (idle.size() < KEPT && all.contains(connection)) {
            idle.push(connection);
        } else if (all.remove(connection)) {
            connection.close();
        }
    }

    /** Closes all connections; readers that have not ended fail. */
    @Override
    public synchronized void close() throws SQLException {
        isClosed = true;
        idle.clear();
        for (Connection connection : all) {
            connection.close();
        }
        all.clear();
    }
}

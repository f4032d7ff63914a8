/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.geopackage.EnvelopeFunctions;
import org.positiveoptimization.geopackage.SqliteFile;
import org.positiveoptimization.text.Message;

/**
 * The one connection of a store that writes, for one transaction after another in the order in which they ask. It is open as long as
 * the store is: a file with a log of its own (WAL) can be read as long as somebody keeps the log open.
 */
final class WriteConnection implements AutoCloseable {
    private static final Logger LOGGER = Logging.getLogger(WriteConnection.class);

    private final String name;
    private final Connection connection;
    private final int patience;
    private final Semaphore turn = new Semaphore(1, true);

    /** @param patience how long a transaction waits for the one before it, here or in another program, milliseconds */
    WriteConnection(SqliteFile file, int patience) throws SQLException {
        this.name = file.name();
        this.patience = patience;
        this.connection = file.connectForWriting(patience);
        try {
            EnvelopeFunctions.register(connection);
            // reads the file, so that what a crash has left of a transaction is taken back, and the log is there
            run("SELECT count(*) FROM sqlite_master");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Begins a transaction, as soon as nobody else has one. */
    Connection begin() throws StoreException {
        boolean isMine = false;
        try {
            isMine = turn.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!isMine) {
            throw new StoreException(Message.of("host.store.busy", name));
        }
        boolean isBegun = false;
        try {
            letReadWhileWritten();
            run("BEGIN IMMEDIATE");
            isBegun = true;
            return connection;
        } catch (SQLException e) {
            throw StoreException.unwritten(name, e);
        } finally {
            if (!isBegun) {
                turn.release();
            }
        }
    }

    /** After a failure the transaction is still open. */
    void commit() throws StoreException {
        try {
            run("COMMIT");
        } catch (SQLException e) {
            throw StoreException.unwritten(name, e);
        }
        turn.release();
    }

    void rollback() throws StoreException {
        try {
            run("ROLLBACK");
        } catch (SQLException e) {
            endAnyhow();
        }
        turn.release();
    }

    /** Some failures have rolled back already: then another transaction can begin. */
    private void endAnyhow() throws StoreException {
        try {
            run("BEGIN");
            run("ROLLBACK");
        } catch (SQLException e) {
            throw StoreException.unwritten(name, e);
        }
    }

    /** Readers and a writer wait for each other without it. Where somebody else reads the file just now it stays as it was. */
    private void letReadWhileWritten() {
        try {
            run("PRAGMA journal_mode = WAL");
        } catch (SQLException e) {
            LOGGER.log(Level.FINE, name + " takes no log now", e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.data.Transaction;
import org.locationtech.jts.geom.Envelope;

/**
 * A transaction of GeoTools in a store. It begins in SQLite when something is first read or written in it, ends with commit or
 * rollback, and may then begin again. On commit gpkg_contents tells of the layers that were written: the moment, and bounds that
 * hold what was there and what was written; they do not shrink, which they need not (OGC 12-128r18, clause 1.1.3).
 */
final class StoreTransaction implements Transaction.State {
    private static final String CONTENTS =
            """
            UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
              min_x = min(coalesce(min_x, ?1), coalesce(?1, min_x)), min_y = min(coalesce(min_y, ?2), coalesce(?2, min_y)),
              max_x = max(coalesce(max_x, ?3), coalesce(?3, max_x)), max_y = max(coalesce(max_y, ?4), coalesce(?4, max_y))
            WHERE table_name = ?5""";

    private final WriteConnection writer;
    private final Map<String, Envelope> written = new TreeMap<>();
    private Connection connection;

    StoreTransaction(WriteConnection writer) {
        this.writer = writer;
    }

    /** @return the connection in which the transaction is, begun at the latest now */
    synchronized Connection connection() throws StoreException {
        if (connection == null) {
            connection = writer.begin();
        }
        return connection;
    }

    /** @param place of what was written, null without one */
    synchronized void wrote(String table, Envelope place) {
        Envelope bounds = written.computeIfAbsent(table, t -> new Envelope());
        if (place != null) {
            bounds.expandToInclude(place);
        }
    }

    @Override
    public synchronized void commit() throws IOException {
        if (connection == null) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(CONTENTS)) {
            for (Map.Entry<String, Envelope> entry : written.entrySet()) {
                Envelope bounds = entry.getValue();
                update.setObject(1, bounds.isNull() ? null : bounds.getMinX());
                update.setObject(2, bounds.isNull() ? null : bounds.getMinY());
                update.setObject(3, bounds.isNull() ? null : bounds.getMaxX());
                update.setObject(4, bounds.isNull() ? null : bounds.getMaxY());
                update.setString(5, entry.getKey());
                update.executeUpdate();
            }
        } catch (SQLException e) {
            throw StoreException.unwritten("gpkg_contents", e);
        }
        writer.commit();
        ended();
    }

    @Override
    public synchronized void rollback() throws IOException {
        if (connection != null) {
            writer.rollback();
            ended();
        }
    }

    private void ended() {
        connection = null;
        written.clear();
    }

    /** Called with null when the transaction is closed. */
    @Override
    public void setTransaction(Transaction transaction) {
        if (transaction == null) {
            try {
                rollback();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Nothing to do: features are not locked. */
    @Override
    public void addAuthorization(String authorization) {}
}

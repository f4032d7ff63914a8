/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/**
 * A plan version in a schema of a PostGIS database, read only. Every reader has a connection of its own; all see the
 * database as it was when the source was opened. The version column, which the database keeps and no plan has, is not
 * given. Policies that would hide rows make reading fail ({@code row_security = off}): a part is never given for the whole.
 */
public final class PostgisSource implements PlanSource {
    private static final Pattern SNAPSHOT = Pattern.compile("[0-9A-F-]+");

    private final Database database;
    private final int maxVertices;
    private final Connection connection;
    private final String snapshot;
    private final Set<String> codes = new TreeSet<>();

    private PostgisSource(Database database, int maxVertices, Connection connection) throws SQLException {
        this.database = database;
        this.maxVertices = maxVertices;
        this.connection = connection;
        begin(connection);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_export_snapshot()")) {
            row.next();
            this.snapshot = row.getString(1);
        }
        try (PreparedStatement query = connection.prepareStatement("SELECT c.relname FROM pg_class c"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND c.relname = upper(c.relname)")) {
            query.setString(1, database.schema());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
        }
    }

    /**
     * @param database with the schema of the plan version
     * @param maxVertices the most vertices of one feature; more make its geometry unreadable
     * @throws PlanReadException if the database does not let us in, or has no plan in that schema
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static PostgisSource open(Database database, int maxVertices) throws PlanReadException {
        if (database.schema() == null) {
            throw new PlanReadException(Message.of("database.schema_missing", database.shown()));
        }
        Connection connection = null;
        try {
            connection = database.connect();
            PostgisSource source = new PostgisSource(database, maxVertices, connection);
            if (source.codes.isEmpty()) {
                throw new PlanReadException(Message.of("database.no_plan", database.shown(), database.schema()));
            }
            return source;
        } catch (SQLException e) {
            Database.close(connection);
            throw source(database.failure(database.schema(), e));
        } catch (DatabaseException e) {
            throw source(e);
        } catch (PlanReadException e) {
            Database.close(connection);
            throw e;
        }
    }

    static PlanReadException source(DatabaseException e) {
        return new PlanReadException(e.text(), e);
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Override
    public Set<String> codes() {
        return Collections.unmodifiableSet(codes);
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public RowReader open(String code) throws PlanReadException {
        if (!codes.contains(code)) {
            throw new PlanReadException(Message.of("database.no_layer", name(), code));
        }
        Connection own = null;
        try {
            own = database.connect();
            begin(own);
            try (Statement statement = own.createStatement()) {
                if (!SNAPSHOT.matcher(snapshot).matches()) {
                    throw new SQLException("snapshot " + snapshot);
                }
                statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
                statement.execute("SET LOCAL row_security = off");
            }
            PostgisTable table = PostgisTable.read(own, database.schema(), code);
            if (table.key() == null) {
                throw new PlanReadException(Message.of("database.no_key", name(), code));
            }
            return new PostgisRows(database, code, own, table, maxVertices);
        } catch (SQLException e) {
            Database.close(own);
            throw source(database.failure(code, e));
        } catch (DatabaseException e) {
            throw source(e);
        } catch (PlanReadException e) {
            Database.close(own);
            throw e;
        }
    }

    @Override
    public String name() {
        return database.name() + "/" + database.schema();
    }

    @Override
    public void close() {
        Database.close(connection);
    }
}

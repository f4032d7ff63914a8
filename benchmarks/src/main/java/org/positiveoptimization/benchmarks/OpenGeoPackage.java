/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geopackage.EnvelopeFunctions;
import org.positiveoptimization.geopackage.GeometryEncoding;
import org.positiveoptimization.guard.Neighbourhood;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/** A GeoPackage with an open transaction: reads by its R-trees, sees what the transaction wrote. For one thread. */
final class OpenGeoPackage implements Neighbourhood, AutoCloseable {
    private static final GeometryEncoding ENCODING = new GeometryEncoding(10_000_000);

    private final Connection connection;
    private final Map<String, Table> tables = new HashMap<>();
    private int given;

    private record Table(String name, boolean isSpatial, int srid, FeatureSchema schema) {
        String columns() {
            String fields = schema.fields().stream()
                    .map(f -> ", t.\"" + f.name() + "\"")
                    .collect(Collectors.joining());
            return "t.fid" + (isSpatial ? ", t.geom" : "") + fields;
        }
    }

    private OpenGeoPackage(Connection connection) {
        this.connection = connection;
    }

    static OpenGeoPackage open(Path file) throws SQLException {
        OpenGeoPackage opened = new OpenGeoPackage(DriverManager.getConnection("jdbc:sqlite:" + file));
        opened.describe();
        EnvelopeFunctions.register(opened.connection);
        opened.connection.setAutoCommit(false);
        return opened;
    }

    private void describe() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT c.table_name, g.srs_id FROM gpkg_contents c"
                        + " LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name")) {
            while (rows.next()) {
                int srid = rows.getInt(2);
                tables.put(rows.getString(1), new Table(rows.getString(1), srid > 0, srid, schema(rows.getString(1))));
            }
        }
    }

    private FeatureSchema schema(String table) throws SQLException {
        List<FeatureSchema.Field> fields = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT name, type FROM pragma_table_info(?) ORDER BY cid")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    String type = rows.getString(2).toUpperCase(Locale.ROOT);
                    if (!name.equals("fid") && !name.equals("geom")) {
                        fields.add(new FeatureSchema.Field(
                                name,
                                type.startsWith("TEXT")
                                        ? FieldType.TEXT
                                        : type.equals("INTEGER") ? FieldType.INTEGER : FieldType.REAL));
                    }
                }
            }
        }
        return new FeatureSchema(fields);
    }

    /** @return rows that were given since the last call */
    int given() {
        int rows = given;
        given = 0;
        return rows;
    }

    void set(String table, long fid, String column, String value) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + table + " SET " + column + " = ? WHERE fid = ?")) {
            update.setString(1, value);
            update.setLong(2, fid);
            update.executeUpdate();
        }
    }

    void reshape(String table, long fid, Geometry geometry) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + table + " SET geom = ? WHERE fid = ?")) {
            update.setBytes(1, ENCODING.encode(geometry, tables.get(table).srid()));
            update.setLong(2, fid);
            update.executeUpdate();
        }
    }

    void rollBack() throws SQLException {
        connection.rollback();
    }

    long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public Set<String> codes() {
        return tables.keySet();
    }

    @Override
    public int srid(String code) {
        return tables.get(code).srid();
    }

    @Override
    public RowReader near(String code, List<Envelope> windows) throws PlanReadException {
        Table table = tables.get(code);
        Deque<PreparedStatement> queries = new ArrayDeque<>();
        try {
            if (!table.isSpatial()) {
                queries.add(connection.prepareStatement("SELECT " + table.columns() + " FROM " + code + " t"));
            }
            for (Envelope window : table.isSpatial() ? windows : List.<Envelope>of()) {
                PreparedStatement query = connection.prepareStatement(
                        "SELECT " + table.columns() + " FROM rtree_" + code + "_geom r JOIN " + code
                                + " t ON t.fid = r.id WHERE r.maxx >= ? AND r.minx <= ? AND r.maxy >= ? AND r.miny <= ?");
                query.setDouble(1, window.getMinX());
                query.setDouble(2, window.getMaxX());
                query.setDouble(3, window.getMinY());
                query.setDouble(4, window.getMaxY());
                queries.add(query);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
        return new Rows(table, queries);
    }

    @Override
    public RowReader byId(String code, Set<Long> fids) throws PlanReadException {
        Table table = tables.get(code);
        String list = new TreeSet<>(fids).stream().map(String::valueOf).collect(Collectors.joining(", "));
        Deque<PreparedStatement> queries = new ArrayDeque<>();
        try {
            queries.add(connection.prepareStatement(
                    "SELECT " + table.columns() + " FROM " + code + " t WHERE t.fid IN (" + list + ")"));
        } catch (SQLException e) {
            throw failure(e);
        }
        return new Rows(table, queries);
    }

    private static PlanReadException failure(SQLException e) {
        return new PlanReadException(Message.of("source.failed", "bench", "-", e.getMessage()), e);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** The rows of some queries, each once. */
    private final class Rows implements RowReader {
        private final Table table;
        private final Deque<PreparedStatement> queries;
        private final Set<Long> seen = new HashSet<>();
        private ResultSet rows;

        Rows(Table table, Deque<PreparedStatement> queries) {
            this.table = table;
            this.queries = queries;
        }

        @Override
        public FeatureSchema schema() {
            return table.schema();
        }

        @Override
        public int srid() {
            return table.srid();
        }

        @Override
        public boolean next() throws PlanReadException {
            try {
                while (true) {
                    if (rows == null && queries.isEmpty()) {
                        return false;
                    }
                    if (rows == null) {
                        rows = queries.peek().executeQuery();
                    }
                    while (rows.next()) {
                        if (seen.add(rows.getLong(1))) {
                            given++;
                            return true;
                        }
                    }
                    rows = null;
                    queries.remove().close();
                }
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        @Override
        public long fid() {
            try {
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Geometry geometry() throws GeometryReadException {
            try {
                byte[] bytes = table.isSpatial() ? rows.getBytes(2) : null;
                return bytes == null ? null : ENCODING.decode(bytes);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Object[] values() throws PlanReadException {
            List<FeatureSchema.Field> fields = table.schema().fields();
            int first = table.isSpatial() ? 3 : 2;
            Object[] values = new Object[fields.size()];
            try {
                for (int i = 0; i < values.length; i++) {
                    values[i] = switch (fields.get(i).type()) {
                        case TEXT -> rows.getString(first + i);
                        case INTEGER -> rows.getObject(first + i) == null ? null : rows.getLong(first + i);
                        case REAL -> rows.getObject(first + i) == null ? null : rows.getDouble(first + i);
                    };
                }
                return values;
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        @Override
        public void close() {
            try {
                for (PreparedStatement query : queries) {
                    query.close();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

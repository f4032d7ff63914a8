/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.postgis;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geopackage.GeometryEncoding;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/** One pass over a table, some rows at a time. */
final class PostgisRows implements RowReader {
    private static final int FETCH = 1000;

    private final Database database;
    private final String code;
    private final Connection connection;
    private final PostgisTable table;
    private final int maxVertices;
    private final GeometryEncoding encoding;
    private final Statement statement;
    private final ResultSet rows;
    /** Column of the first value, from 1. */
    private final int first;

    private long fid;

    /** @param connection for this reader alone; closed with it, but not when this constructor fails */
    PostgisRows(Database database, String code, Connection connection, PostgisTable table, int maxVertices)
            throws SQLException {
        this.database = database;
        this.code = code;
        this.connection = connection;
        this.table = table;
        this.maxVertices = maxVertices;
        this.encoding = new GeometryEncoding(maxVertices);
        this.first = table.geometry() == null ? 2 : 4;
        this.statement = connection.createStatement();
        statement.setFetchSize(FETCH);
        this.rows = statement.executeQuery(table.select(maxVertices));
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
            boolean more = rows.next();
            if (more) {
                fid = rows.getLong(1);
            }
            return more;
        } catch (SQLException e) {
            throw PostgisSource.source(database.failure(code, e));
        }
    }

    @Override
    public long fid() {
        return fid;
    }

    @Override
    public Geometry geometry() throws GeometryReadException {
        if (table.geometry() == null) {
            return null;
        }
        try {
            if (rows.getLong(2) > maxVertices) {
                throw new GeometryReadException(Message.of("source.geometry.vertices", maxVertices));
            }
            byte[] wkb = rows.getBytes(3);
            return wkb == null ? null : encoding.decodeWkb(wkb);
        } catch (SQLException e) {
            GeometryReadException broken = new GeometryReadException(Message.of("source.geometry.broken", "0"));
            broken.initCause(e);
            throw broken;
        }
    }

    @Override
    public Object[] values() throws PlanReadException {
        List<FeatureSchema.Field> fields = table.schema().fields();
        Object[] values = new Object[fields.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = value(first + i, fields.get(i).type());
            }
            return values;
        } catch (SQLException e) {
            throw PostgisSource.source(database.failure(code, e));
        }
    }

    private Object value(int column, FieldType type) throws SQLException {
        if (type == FieldType.INTEGER) {
            long number = rows.getLong(column);
            return rows.wasNull() ? null : (Object) number;
        }
        if (type == FieldType.REAL) {
            double number = rows.getDouble(column);
            return rows.wasNull() ? null : (Object) number;
        }
        return rows.getString(column);
    }

    @Override
    public void close() {
        try (connection;
                statement;
                rows) {
            // closed in the reverse order
        } catch (SQLException e) {
            // nothing was written and all was read: nothing to tell anybody
        }
    }
}

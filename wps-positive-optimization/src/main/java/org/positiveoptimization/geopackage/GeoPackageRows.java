/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/**
 * One pass over rows of a table of a GeoPackage. SQLite lets any column hold any value: a value is given as it is stored, in the
 * type of the column where that loses nothing; a blob is given in hexadecimal, in a text column as text.
 */
public final class GeoPackageRows implements RowReader {
    /** Texts shared per column, a power of two. */
    private static final int SHARED = 64;

    private final SqliteFile file;
    private final TableDescription table;
    private final PreparedStatement query;
    private final AutoCloseable lease;
    private final ResultSet rows;
    private final GeometryEncoding encoding;
    /** Column of the first value, from 1. */
    private final int first;

    private final byte[][] sharedBytes;
    private final String[] sharedTexts;
    private long fid;

    /**
     * @param query what {@link TableDescription#select} begins, with its parameters; closed with this reader
     * @param lease on the connection of the query, closed with this reader; neither is when this constructor fails
     */
    public GeoPackageRows(SqliteFile file, TableDescription table, PreparedStatement query, AutoCloseable lease)
            throws SQLException {
        this.file = file;
        this.table = table;
        this.query = query;
        this.lease = lease;
        this.encoding = new GeometryEncoding(table.maxVertices());
        this.first = table.geometry() == null ? 2 : 3;
        this.sharedBytes = new byte[SHARED * table.schema().fields().size()][];
        this.sharedTexts = new String[sharedBytes.length];
        this.rows = query.executeQuery();
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
            throw file.failure(table.table(), e);
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
            Object stored = rows.getObject(2);
            if (stored instanceof byte[] bytes) {
                return bytes.length == 0 ? null : encoding.decode(bytes);
            }
            if (stored == null || "".equals(stored)) {
                return null;
            }
            throw stored instanceof Number
                    ? WkbGuard.tooMany(table.maxVertices())
                    : new GeometryReadException(Message.of("source.geometry.header"));
        } catch (SQLException e) {
            GeometryReadException broken = WkbGuard.broken(0);
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
                FieldType type = fields.get(i).type();
                values[i] = type == FieldType.TEXT ? text(i) : value(rows.getObject(first + i), type);
            }
            return values;
        } catch (SQLException e) {
            throw file.failure(table.table(), e);
        }
    }

    @Override
    public void close() {
        try (lease;
                query;
                rows) {
            // closed in the reverse order
        } catch (Exception e) {
            // nothing was written and all was read: nothing to tell anybody
        }
    }

    /**
     * Reads text by its bytes, which is quicker than {@code getString}. SQLite has made text of every
     * number in such a column. Codes and names repeat: the last few texts of each column are kept and shared.
     */
    private String text(int field) throws SQLException {
        byte[] bytes = rows.getBytes(first + field);
        if (bytes == null) {
            return null;
        }
        int slot = field * SHARED + (Arrays.hashCode(bytes) & (SHARED - 1));
        if (!Arrays.equals(bytes, sharedBytes[slot])) {
            sharedBytes[slot] = bytes;
            sharedTexts[slot] = new String(bytes, file.charset());
        }
        return sharedTexts[slot];
    }

    private static Object value(Object stored, FieldType type) {
        if (stored instanceof Integer || stored instanceof Long) {
            Number number = (Number) stored;
            return type == FieldType.REAL ? (Object) number.doubleValue() : (Object) number.longValue();
        }
        return stored instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : stored;
    }
}

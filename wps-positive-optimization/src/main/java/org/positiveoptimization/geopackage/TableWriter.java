/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Appends rows to one layer or table of a {@link GeoPackageWriter}. Several may be used in turn. */
public final class TableWriter {
    static final String KEY = "fid";
    static final String GEOMETRY = "geom";

    private final GeoPackageWriter writer;
    private final String name;
    private final int srid;
    private final boolean spatial;
    private final int columns;
    private final BulkInsert rows;
    private final GeometryEncoding encoding = new GeometryEncoding(0);
    private final SpatialIndex index = new SpatialIndex();
    private final Envelope bounds = new Envelope();
    private long last;

    TableWriter(
            GeoPackageWriter writer,
            Connection connection,
            String name,
            boolean spatial,
            int srid,
            List<Column> columns)
            throws SQLException {
        this.writer = writer;
        this.name = name;
        this.srid = srid;
        this.spatial = spatial;
        this.columns = columns.size();
        this.rows = new BulkInsert(connection, name, (spatial ? 2 : 1) + columns.size());
    }

    /**
     * Appends a row with the next identifier.
     *
     * @param geometry the place, or null; always null for a table
     * @param values one per column: {@code String}, {@code Long}, {@code Integer}, {@code Double} or null; NaN is null
     * @return the identifier
     */
    public long add(Geometry geometry, Object... values) throws GeoPackageWriteException {
        return add(last + 1, geometry, values);
    }

    /** Appends a row with a given identifier; ascending identifiers are the quickest. */
    public long add(long fid, Geometry geometry, Object... values) throws GeoPackageWriteException {
        if (values.length != columns || (!spatial && geometry != null)) {
            throw new IllegalArgumentException(name + ": " + values.length + " values, geometry " + (geometry != null));
        }
        try {
            int column = 1;
            rows.set(column++, fid);
            if (spatial) {
                rows.set(column++, geometry == null ? null : encoding.encode(geometry, srid));
            }
            for (Object value : values) {
                rows.set(column++, value);
            }
            rows.add();
        } catch (SQLException e) {
            throw writer.failure(e);
        }
        if (geometry != null && !geometry.isEmpty()) {
            bounds.expandToInclude(geometry.getEnvelopeInternal());
            index.add(fid, geometry.getEnvelopeInternal());
        }
        last = Math.max(last, fid);
        return fid;
    }

    /** Writes what is pending, the spatial index, and then the triggers that keep it. */
    void finish(Connection connection) throws SQLException {
        rows.flush();
        rows.close();
        if (spatial) {
            index.write(connection, GeoPackageSql.rtree(name, GEOMETRY));
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(GeoPackageSql.triggers(name, GEOMETRY, KEY));
            }
            try (var update = connection.prepareStatement(
                    "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?," + " max_y = ? WHERE table_name = ?")) {
                update.setObject(1, bounds.isNull() ? null : bounds.getMinX());
                update.setObject(2, bounds.isNull() ? null : bounds.getMinY());
                update.setObject(3, bounds.isNull() ? null : bounds.getMaxX());
                update.setObject(4, bounds.isNull() ? null : bounds.getMaxY());
                update.setString(5, name);
                update.executeUpdate();
            }
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;

/**
 * What a GeoPackage says of one of its tables.
 *
 * @param table name as stored
 * @param key name of the integer primary key, or null if there is none
 * @param geometry name of the geometry column, or null
 * @param srid EPSG code, 0 when undefined
 * @param schema all other columns in order
 * @param maxVertices the most vertices that a geometry may have
 */
record TableDescription(String table, String key, String geometry, int srid, FeatureSchema schema, int maxVertices) {

    static TableDescription read(Connection connection, String table, int maxVertices) throws SQLException {
        String geometry = null;
        int srid = 0;
        // a file without a single layer need not have gpkg_geometry_columns
        if (hasGeometryColumns(connection)) {
            try (PreparedStatement query = connection.prepareStatement("SELECT g.column_name, CASE WHEN"
                    + " upper(s.organization) = 'EPSG' AND s.organization_coordsys_id > 0"
                    + " THEN s.organization_coordsys_id END FROM gpkg_geometry_columns g"
                    + " LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id"
                    + " WHERE lower(g.table_name) = lower(?)")) {
                query.setString(1, table);
                try (ResultSet rows = query.executeQuery()) {
                    if (rows.next()) {
                        geometry = rows.getString(1);
                        srid = rows.getInt(2);
                    }
                }
            }
        }
        return columns(connection, table, geometry, srid, maxVertices);
    }

    /**
     * @return the query for all rows in the order of the key: key, geometry (if any), then the fields; instead of a
     *     geometry that must have more vertices than allowed, for so many bytes, only their number
     */
    String select() {
        StringBuilder sql = new StringBuilder("SELECT ").append(quote(key));
        if (geometry != null) {
            String column = quote(geometry);
            sql.append(", CASE WHEN length(%1$s) > %2$d THEN length(%1$s) ELSE %1$s END"
                    .formatted(column, GeometryEncoding.largest(maxVertices)));
        }
        schema.fields().forEach(f -> sql.append(", ").append(quote(f.name())));
        return sql.append(" FROM ")
                .append(quote(table))
                .append(" ORDER BY ")
                .append(quote(key))
                .toString();
    }

    /** @return the identifier as SQL text; any name is safe */
    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static boolean hasGeometryColumns(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT 1 FROM sqlite_master WHERE lower(name) = 'gpkg_geometry_columns'");
                ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private static TableDescription columns(
            Connection connection, String table, String geometry, int srid, int maxVertices) throws SQLException {
        String key = null;
        String geometryColumn = null;
        List<FeatureSchema.Field> fields = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    FieldType type = type(rows.getString(2));
                    if (rows.getInt(3) == 1 && type == FieldType.INTEGER) {
                        key = name;
                    } else if (name.equalsIgnoreCase(geometry)) {
                        geometryColumn = name;
                    } else {
                        fields.add(new FeatureSchema.Field(name, type));
                    }
                }
            }
        }
        return new TableDescription(table, key, geometryColumn, srid, new FeatureSchema(fields), maxVertices);
    }

    /** @return the type of a column as GeoPackage (table 1) or plain SQL declares it, null for dates, blobs and others */
    private static FieldType type(String declared) {
        String name = declared == null
                ? ""
                : declared.toUpperCase(Locale.ROOT)
                        .replaceFirst("\\s*\\(.*", "")
                        .strip();
        return switch (name) {
            case "TEXT", "VARCHAR", "CHAR", "NVARCHAR", "CHARACTER VARYING", "STRING" -> FieldType.TEXT;
            case "BOOLEAN", "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" -> FieldType.INTEGER;
            case "FLOAT", "DOUBLE", "DOUBLE PRECISION", "REAL" -> FieldType.REAL;
            default -> null;
        };
    }
}

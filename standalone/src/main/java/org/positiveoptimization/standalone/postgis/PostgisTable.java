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
import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;

/**
 * The columns of a table.
 *
 * @param name the table with its schema, as SQL
 * @param key its primary key, null unless that is one whole number
 * @param geometry its geometry column, or null
 * @param srid EPSG code, 0 where the spatial reference is another authority's
 * @param schema the other columns, without the version
 */
record PostgisTable(String name, String key, String geometry, int srid, FeatureSchema schema) {
    static PostgisTable read(Connection connection, String schema, String table) throws SQLException {
        String key = null;
        String geometry = null;
        List<FeatureSchema.Field> fields = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT a.attname, format_type(a.atttypid, NULL),"
                + " EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisprimary"
                + " AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum)"
                + " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = ? AND c.relname = ? AND a.attnum > 0 AND NOT a.attisdropped"
                + " ORDER BY a.attnum")) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String column = rows.getString(1);
                    FieldType type = type(rows.getString(2));
                    if (rows.getBoolean(3) && type == FieldType.INTEGER) {
                        key = column;
                    } else if (geometry == null && rows.getString(2).matches("(.*\\.)?geometry")) {
                        geometry = column;
                    } else if (!column.equals(PostgisSchema.VERSION)) {
                        fields.add(new FeatureSchema.Field(column, type));
                    }
                }
            }
        }
        int srid = geometry == null ? 0 : srid(connection, schema, table, geometry);
        String name = PostgisSchema.quote(schema) + "." + PostgisSchema.quote(table);
        return new PostgisTable(name, key, geometry, srid, new FeatureSchema(fields));
    }

    private static int srid(Connection connection, String schema, String table, String geometry) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT s.auth_srid FROM geometry_columns g"
                + " JOIN spatial_ref_sys s ON s.srid = g.srid AND upper(s.auth_name) = 'EPSG'"
                + " WHERE g.f_table_schema = ? AND g.f_table_name = ? AND g.f_geometry_column = ?")) {
            query.setString(1, schema);
            query.setString(2, table);
            query.setString(3, geometry);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    /**
     * @return all rows in the order of the key: key, number of vertices and geometry (if any), then the fields; no geometry
     *     that has more vertices than allowed
     */
    String select(int maxVertices) {
        StringBuilder sql = new StringBuilder("SELECT ").append(PostgisSchema.quote(key));
        if (geometry != null) {
            sql.append(
                    ", ST_NPoints(%1$s), CASE WHEN ST_NPoints(%1$s) <= %2$d THEN ST_AsBinary(ST_Force2D(%1$s), 'NDR') END"
                            .formatted(PostgisSchema.quote(geometry), maxVertices));
        }
        for (FeatureSchema.Field field : schema.fields()) {
            String column = PostgisSchema.quote(field.name());
            sql.append(", ").append(column).append(field.type() == null ? "::text" : "");
        }
        return sql.append(" FROM ")
                .append(name)
                .append(" ORDER BY ")
                .append(PostgisSchema.quote(key))
                .toString();
    }

    private static FieldType type(String declared) {
        return switch (declared) {
            case "text", "character varying" -> FieldType.TEXT;
            case "smallint", "integer", "bigint" -> FieldType.INTEGER;
            case "real", "double precision" -> FieldType.REAL;
            default -> null;
        };
    }
}

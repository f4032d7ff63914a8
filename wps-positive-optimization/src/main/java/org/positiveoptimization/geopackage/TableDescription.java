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
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Message;

/**
 * What a GeoPackage says of one of its tables.
 *
 * @param table name as stored
 * @param key name of the integer primary key
 * @param geometry the geometry column, or null
 * @param schema all other columns in order
 * @param declared the types of these columns as declared, in upper case and without lengths
 * @param maxVertices the most vertices that a geometry may have
 */
public record TableDescription(
        String table,
        String key,
        GeometryColumn geometry,
        FeatureSchema schema,
        List<String> declared,
        int maxVertices) {
    public TableDescription {
        declared = List.copyOf(declared);
    }

    /** @return names of the feature and attribute tables that the file announces, as stored */
    public static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT table_name FROM gpkg_contents"
                        + " WHERE data_type IN ('features', 'attributes') AND table_name IS NOT NULL")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /**
     * @param table one of the {@link #names}
     * @throws PlanReadException if it has no rows of its own or no integer primary key
     */
    public static TableDescription read(SqliteFile file, Connection connection, String table, int maxVertices)
            throws SQLException, PlanReadException {
        if (!isOrdinary(connection, table)) {
            throw new PlanReadException(Message.of("source.no_table", file.name(), table));
        }
        GeometryColumn geometry = GeometryColumn.read(connection, table);
        String key = null;
        List<FeatureSchema.Field> fields = new ArrayList<>();
        List<String> declared = new ArrayList<>();
        boolean hasGeometry = false;
        try (PreparedStatement query =
                connection.prepareStatement("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    String declaration = plain(rows.getString(2));
                    FieldType type = type(declaration);
                    if (rows.getInt(3) == 1 && type == FieldType.INTEGER) {
                        key = name;
                    } else if (geometry != null && name.equalsIgnoreCase(geometry.name())) {
                        geometry = geometry.at(name, fields.size());
                        hasGeometry = true;
                    } else {
                        fields.add(new FeatureSchema.Field(name, type));
                        declared.add(declaration);
                    }
                }
            }
        }
        if (key == null) {
            throw new PlanReadException(Message.of("source.no_key", file.name(), table));
        }
        return new TableDescription(
                table, key, hasGeometry ? geometry : null, new FeatureSchema(fields), declared, maxVertices);
    }

    /** @return EPSG code, 0 when undefined or a table */
    public int srid() {
        return geometry == null ? 0 : geometry.srid();
    }

    /** @return the same table as if it had these columns only, in its own order, and the key */
    public TableDescription only(Set<String> columns) {
        List<FeatureSchema.Field> fields = new ArrayList<>();
        List<String> types = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < declared.size(); i++) {
            if (columns.contains(schema.fields().get(i).name())) {
                fields.add(schema.fields().get(i));
                types.add(declared.get(i));
                place += geometry != null && i < geometry.place() ? 1 : 0;
            }
        }
        GeometryColumn kept = geometry == null || !columns.contains(geometry.name()) ? null : geometry;
        return new TableDescription(
                table,
                key,
                kept == null ? null : kept.at(kept.name(), place),
                new FeatureSchema(fields),
                types,
                maxVertices);
    }

    /**
     * @return the beginning of a query for rows: key, geometry (if any), then the fields, from the table; instead of a
     *     geometry that must have more vertices than allowed, for so many bytes, only their number
     */
    public String select() {
        StringBuilder sql = new StringBuilder("SELECT ").append(quote(key));
        if (geometry != null) {
            String column = quote(geometry.name());
            sql.append(", CASE WHEN length(%1$s) > %2$d THEN length(%1$s) ELSE %1$s END"
                    .formatted(column, GeometryEncoding.largest(maxVertices)));
        }
        schema.fields().forEach(f -> sql.append(", ").append(quote(f.name())));
        return sql.append(" FROM ").append(quote(table)).toString();
    }

    /** @return the identifier as SQL text; any name is safe */
    public static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** @return whether there is such a table that holds rows of its own: neither a view nor a virtual table */
    private static boolean isOrdinary(Connection connection, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT 1 FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND lower(name) = lower(?)")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String plain(String declared) {
        return declared == null
                ? ""
                : declared.toUpperCase(Locale.ROOT)
                        .replaceFirst("\\s*\\(.*", "")
                        .strip();
    }

    /** @return the type of a column as GeoPackage (table 1) or plain SQL declares it, null for dates, blobs and others */
    private static FieldType type(String declared) {
        return switch (declared) {
            case "TEXT", "VARCHAR", "CHAR", "NVARCHAR", "CHARACTER VARYING", "STRING" -> FieldType.TEXT;
            case "BOOLEAN", "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" -> FieldType.INTEGER;
            case "FLOAT", "DOUBLE", "DOUBLE PRECISION", "REAL" -> FieldType.REAL;
            default -> null;
        };
    }
}

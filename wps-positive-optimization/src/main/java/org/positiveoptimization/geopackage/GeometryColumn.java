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
import java.util.Locale;

/**
 * The geometry column of a table, as gpkg_geometry_columns has it.
 *
 * @param name name of the column
 * @param type what its geometries are, in upper case: POLYGON, GEOMETRY ...
 * @param srsId identifier of their reference system in gpkg_spatial_ref_sys
 * @param srid EPSG code of that system, 0 when its organization is another
 * @param place how many of the other columns, without the key, stand before it
 * @param index name of the R-tree of the column; null without one, or when its triggers are not there: then nothing tells
 *     whether it is up to date
 */
public record GeometryColumn(String name, String type, int srsId, int srid, int place, String index) {

    /** @return what is announced for a table, before it is known whether it has such a column; null for none */
    static GeometryColumn read(Connection connection, String table) throws SQLException {
        // a file without a single layer need not have gpkg_geometry_columns
        if (!isThere(connection, "gpkg_geometry_columns")) {
            return null;
        }
        try (PreparedStatement query = connection.prepareStatement("SELECT g.column_name,"
                + " upper(g.geometry_type_name), g.srs_id, CASE WHEN"
                + " upper(s.organization) = 'EPSG' AND s.organization_coordsys_id > 0"
                + " THEN s.organization_coordsys_id END FROM gpkg_geometry_columns g"
                + " LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id"
                + " WHERE lower(g.table_name) = lower(?)")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next() || rows.getString(1) == null) {
                    return null;
                }
                String column = rows.getString(1);
                String type = rows.getString(2) == null ? "" : rows.getString(2);
                String index = GeoPackageSql.rtree(table, column);
                return new GeometryColumn(
                        column,
                        type,
                        rows.getInt(3),
                        rows.getInt(4),
                        0,
                        isKept(connection, table, index) ? index : null);
            }
        }
    }

    /** @return the same as the table has it */
    GeometryColumn at(String stored, int column) {
        return new GeometryColumn(stored, type, srsId, srid, column, index);
    }

    private static boolean isThere(Connection connection, String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM sqlite_master WHERE lower(name) = lower(?)")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Of the triggers for updates, versions 1.2 to 1.4 have the second in common. */
    private static boolean isKept(Connection connection, String table, String index) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM sqlite_master WHERE"
                + " (type = 'table' AND rootpage = 0 AND lower(name) = ?1 AND lower(sql) LIKE '%using%rtree%')"
                + " OR (type = 'trigger' AND lower(tbl_name) = ?2"
                + " AND lower(name) IN (?1 || '_insert', ?1 || '_update2', ?1 || '_delete'))")) {
            query.setString(1, index.toLowerCase(Locale.ROOT));
            query.setString(2, table.toLowerCase(Locale.ROOT));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getInt(1) == 4;
            }
        }
    }
}

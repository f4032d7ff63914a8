/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.positiveoptimization.geometry.Cgcs2000;

/**
 * CRS and extent of a layer, as {@code gpkg_contents} has them.
 *
 * @param srid EPSG code; that of the geographic CRS for a table, which has none
 * @param bounds extent in that CRS, x before y; null for a table or a layer without features
 */
record Extent(int srid, Envelope bounds) {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /**
     * @param file a GeoPackage
     * @return CRS and extent of its layers and tables, by their code in upper case
     */
    static Map<String, Extent> read(Path file) throws SQLException {
        String url = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?mode=ro";
        Map<String, Extent> extents = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT table_name, data_type, srs_id, min_x, max_x, min_y, max_y"
                                + " FROM gpkg_contents WHERE data_type IN ('features', 'attributes')")) {
            while (rows.next()) {
                String code = rows.getString(1).toUpperCase(Locale.ROOT);
                boolean spatial = rows.getString(2).equals("features");
                extents.put(
                        code,
                        spatial ? new Extent(rows.getInt(3), bounds(rows)) : new Extent(Cgcs2000.GEOGRAPHIC, null));
            }
        }
        return extents;
    }

    private static Envelope bounds(ResultSet rows) throws SQLException {
        Envelope bounds = new Envelope(rows.getDouble(4), rows.getDouble(5), rows.getDouble(6), rows.getDouble(7));
        return rows.wasNull() ? null : bounds;
    }

    /** @return whether there is an extent and it lies in China: a layer whose axes are exchanged has none to show */
    boolean isUsable() {
        return bounds != null && Cgcs2000.isInBounds(bounds, srid);
    }

    /** @return the extent in longitude and latitude */
    Envelope geographic() {
        return Cgcs2000.toGeographic(FACTORY.toGeometry(bounds), srid).getEnvelopeInternal();
    }
}

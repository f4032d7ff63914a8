/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.positiveoptimization.text.Message;

/** Which tables of a GeoPackage have geometries: GeoServer gives every feature type a CRS, and so do its files. */
final class SpatialTables {
    private SpatialTables() {}

    /** @throws DataDirectoryException if the file is no GeoPackage */
    static Set<String> of(Path file) throws DataDirectoryException {
        String url = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?mode=ro";
        Set<String> names = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new DataDirectoryException(Message.of("host.data_dir.file", file.toString()), e);
        }
        return names;
    }
}

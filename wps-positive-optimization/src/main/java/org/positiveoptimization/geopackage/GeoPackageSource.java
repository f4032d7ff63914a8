/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/**
 * A plan version in a GeoPackage file, opened for reading only. Layers are the feature and attribute tables that
 * gpkg_contents names; their codes are the table names in upper case.
 *
 * <p>The EPSG code of a layer is that of gpkg_spatial_ref_sys when its organization is EPSG, else 0. Every open reader
 * has a connection of its own, so that several threads read several layers at once.
 *
 * <p>The file is not trusted: one that is cut short, damaged, or no GeoPackage raises a {@link PlanReadException} that
 * names file and layer; views and virtual tables are refused, because they run what the file says. What is not detected:
 * damage that leaves every page well-formed.
 */
public final class GeoPackageSource implements PlanSource {
    private final SqliteFile file;
    private final int maxVertices;
    /** Table name by code. */
    private final Map<String, String> tables = new TreeMap<>();

    private GeoPackageSource(SqliteFile file, int maxVertices) {
        this.file = file;
        this.maxVertices = maxVertices;
    }

    /**
     * @param maxVertices the most vertices of one feature; more make its geometry unreadable
     * @throws PlanReadException if it is no GeoPackage, damaged, cut short, or in use by a writer
     */
    public static GeoPackageSource open(Path path, int maxVertices) throws PlanReadException {
        SqliteFile file = new SqliteFile(path);
        GeoPackageSource source = new GeoPackageSource(file, maxVertices);
        try (Connection connection = file.connect()) {
            for (String table : TableDescription.names(connection)) {
                source.tables.put(table.toUpperCase(Locale.ROOT), table);
            }
        } catch (SQLException e) {
            throw file.failure("gpkg_contents", e);
        }
        return source;
    }

    @Override
    public Set<String> codes() {
        return Collections.unmodifiableSet(tables.keySet());
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public RowReader open(String code) throws PlanReadException {
        String table = tables.get(code);
        if (table == null) {
            throw new PlanReadException(Message.of("source.no_layer", name(), code));
        }
        Connection connection = null;
        try {
            connection = file.connect();
            TableDescription description = TableDescription.read(file, connection, table, maxVertices);
            String query = description.select() + " ORDER BY " + TableDescription.quote(description.key());
            return new GeoPackageRows(file, description, connection.prepareStatement(query), connection);
        } catch (SQLException e) {
            close(connection);
            throw file.failure(code, e);
        } catch (PlanReadException e) {
            close(connection);
            throw e;
        }
    }

    @Override
    public String name() {
        return file.name();
    }

    /** Nothing to do: each reader holds, and closes, its own connection. */
    @Override
    public void close() {}

    private static void close(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // the failure that led here is the one to report
            }
        }
    }
}

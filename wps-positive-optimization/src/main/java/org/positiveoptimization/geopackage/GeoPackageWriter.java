/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;

/**
 * Creates a GeoPackage 1.3 (OGC 12-128r18) with feature layers, each with an R-tree, and attribute tables.
 *
 * <p>All is written in one transaction to a temporary file beside the target, which {@link #commit} moves into place;
 * closing without commit leaves nothing behind. The same input gives the same bytes.
 *
 * <pre>{@code
 * try (GeoPackageWriter file = GeoPackageWriter.create(path, instant)) {
 *     TableWriter layer = file.layer("YJJBNT", "永久基本农田", 4490, GeometryType.POLYGON, columns);
 *     layer.add(polygon, "2308...", 5.0);
 *     file.commit();
 * }
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class GeoPackageWriter implements AutoCloseable {
    private static final int VERSION = 10300;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path target;
    private final Path temporary;
    private final String lastChange;
    private final List<TableWriter> tables = new ArrayList<>();
    private Connection connection;

    /** What the geometries of a layer are. */
    public enum GeometryType {
        POINT,
        LINESTRING,
        MULTILINESTRING,
        POLYGON,
        MULTIPOLYGON,
        /** any, mixed */
        GEOMETRY
    }

    private GeoPackageWriter(Path target, Instant lastChange) {
        this.target = target.toAbsolutePath();
        // not a file made by createTempFile: that one only its owner may read, and so it would stay after the move
        this.temporary = this.target.resolveSibling("." + name() + "." + UUID.randomUUID() + ".tmp");
        this.lastChange = TIME.format(lastChange);
    }

    /**
     * @param target the file to be; one that exists is replaced on commit
     * @param lastChange what gpkg_contents says of every table, to the millisecond
     */
    public static GeoPackageWriter create(Path target, Instant lastChange) throws GeoPackageWriteException {
        GeoPackageWriter writer = new GeoPackageWriter(target, lastChange);
        try {
            writer.begin();
            return writer;
        } catch (SQLException e) {
            GeoPackageWriteException failure = writer.failure(e);
            writer.close();
            throw failure;
        }
    }

    /**
     * Creates a feature layer.
     *
     * @param name table name
     * @param title what gpkg_contents describes it by
     * @param srid EPSG code, 0 when undefined; 4326, 4490 and 4513 to 4554 come with their definition
     */
    public TableWriter layer(String name, String title, int srid, GeometryType type, List<Column> columns)
            throws GeoPackageWriteException {
        try {
            reference(SpatialReference.of(srid));
            contents(name, "features", title, srid);
            insert("gpkg_geometry_columns", name, TableWriter.GEOMETRY, type.name(), srid, 0, 0);
            insert(
                    "gpkg_extensions",
                    name,
                    TableWriter.GEOMETRY,
                    "gpkg_rtree_index",
                    "http://www.geopackage.org/spec120/#extension_rtree",
                    "write-only");
            return table(name, TableDescription.quote(TableWriter.GEOMETRY) + " " + type, srid, columns);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Creates a table without geometry. */
    public TableWriter table(String name, String title, List<Column> columns) throws GeoPackageWriteException {
        try {
            contents(name, "attributes", title, null);
            return table(name, null, 0, columns);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Finishes the file and puts it in the place of the target. Nothing can be written afterwards. */
    public void commit() throws GeoPackageWriteException {
        try {
            for (TableWriter table : tables) {
                table.finish(connection);
            }
            connection.commit();
            connection.close();
            connection = null;
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            // what SQLite left beside a file of this name in use would be taken for changes to the new one
            if (Files.exists(target.resolveSibling(name() + "-wal"))
                    || Files.exists(target.resolveSibling(name() + "-journal"))) {
                throw GeoPackageWriteException.of(name(), "target.busy");
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw failure(e);
        } catch (GeoPackageWriteException e) {
            throw e;
        } catch (IOException e) {
            throw GeoPackageWriteException.of(name(), e);
        }
    }

    /** Closes the file; without a commit before, nothing is left of it. */
    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
                connection = null;
            }
            Files.deleteIfExists(temporary);
        } catch (SQLException | IOException e) {
            // what matters, that the target is whole or untouched, does not depend on it
        }
    }

    GeoPackageWriteException failure(SQLException e) {
        return GeoPackageWriteException.of(name(), e);
    }

    private void begin() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setPageSize(4096);
        // nobody else sees the temporary file, and no failure leaves it: it needs no journal
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setApplicationId(SqliteFile.GPKG);
        config.setUserVersion(VERSION);
        connection = config.createConnection(SqliteFile.url(temporary));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(GeoPackageSql.TABLES);
        }
        reference(SpatialReference.of(-1));
        reference(SpatialReference.of(0));
        reference(SpatialReference.of(4326));
    }

    private TableWriter table(String name, String geometry, int srid, List<Column> columns) throws SQLException {
        // AUTOINCREMENT: the identifier of a deleted feature is never given to another one, so that identifiers tell
        // which features of two versions are the same
        String definition = columns.stream()
                .map(c -> ", " + TableDescription.quote(c.name()) + " " + c.declaration())
                .collect(Collectors.joining());
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE " + TableDescription.quote(name) + " ("
                    + TableDescription.quote(TableWriter.KEY) + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"
                    + (geometry == null ? "" : ", " + geometry) + definition + ")");
        }
        TableWriter table = new TableWriter(this, connection, name, geometry != null, srid, columns);
        tables.add(table);
        return table;
    }

    private void contents(String name, String kind, String title, Integer srid) throws SQLException {
        insert("gpkg_contents", name, kind, name, title, lastChange, null, null, null, null, srid);
    }

    private void reference(SpatialReference reference) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)")) {
            insert.setString(1, reference.name());
            insert.setInt(2, reference.srsId());
            insert.setString(3, reference.organization());
            insert.setInt(4, reference.code());
            insert.setString(5, reference.definition());
            insert.executeUpdate();
        }
    }

    private void insert(String table, Object... values) throws SQLException {
        try (BulkInsert insert = new BulkInsert(connection, table, values.length)) {
            for (int i = 0; i < values.length; i++) {
                insert.set(i + 1, values[i]);
            }
            insert.add();
            insert.flush();
        }
    }

    private String name() {
        return SqliteFile.name(target);
    }
}

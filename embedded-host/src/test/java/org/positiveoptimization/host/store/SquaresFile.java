/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.EnvelopeFunctions;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.GeometryEncoding;
import org.positiveoptimization.geopackage.TableWriter;

/** A GeoPackage with a layer of 10 x 10 squares and a table, and what plain SQL finds in it. */
final class SquaresFile {
    static final String LAYER = "GHFQ";
    static final String TABLE = "GHZBB";
    static final int SQUARES = 100;

    private final Path path;

    private SquaresFile(Path path) {
        this.path = path;
    }

    /**
     * Square n, from 1, is 0.01 degrees wide, with its lower left corner at (131 + (n - 1) % 10 / 100, 46 + (n - 1) / 10 / 100). Its
     * GHFQDM is the last digit of n, its MJ n + 0.5, its N n; both are null where 7 divides n.
     */
    static SquaresFile in(Path folder) throws IOException {
        Path path = folder.resolve("squares.gpkg");
        try (GeoPackageWriter file = GeoPackageWriter.create(path, Instant.EPOCH)) {
            TableWriter layer = file.layer(
                    LAYER,
                    "分区",
                    4490,
                    GeometryType.POLYGON,
                    List.of(Column.text("GHFQDM", 3), Column.real("MJ"), Column.integer("N")));
            for (int n = 1; n <= SQUARES; n++) {
                boolean isBlank = n % 7 == 0;
                layer.add(
                        square(n),
                        String.valueOf(n % 10),
                        isBlank ? null : (Object) (n + 0.5),
                        isBlank ? null : (Object) n);
            }
            file.table(TABLE, "指标", List.of(Column.text("ZBDM"), Column.real("JQZ")))
                    .add(null, "J01", 12.5);
            file.commit();
        }
        return new SquaresFile(path);
    }

    Path path() {
        return path;
    }

    static Geometry square(int n) {
        int row = (n - 1) / 10;
        int column = (n - 1) % 10;
        return box(131 + column / 100.0, 46 + row / 100.0, 0.01);
    }

    static Geometry box(double x, double y, double width) {
        return wkt("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(x, y, x + width, y + width));
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    GeoPackageDataStore open() throws StoreException {
        return GeoPackageDataStore.open(path, 1000);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            EnvelopeFunctions.register(connection);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    /** @return each row as text, values joined by a bar */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(found.getString(i));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    /** @return all content of all tables, the R-tree by its boxes */
    List<String> content() throws SQLException {
        List<String> content = new ArrayList<>();
        for (String table : rows("SELECT name FROM sqlite_master WHERE type = 'table'"
                + " AND name NOT LIKE 'rtree%_node' AND name NOT LIKE 'rtree%_parent' AND name NOT LIKE 'rtree%_rowid'"
                + " ORDER BY name")) {
            String order = table.startsWith("gpkg_") || table.startsWith("sqlite_") ? "1, 2" : "1";
            for (String row : rows("SELECT * FROM \"" + table + "\" ORDER BY " + order)) {
                content.add(table + "|" + row);
            }
        }
        for (String row : rows("SELECT fid, hex(geom) FROM GHFQ ORDER BY fid")) {
            content.add("geom|" + row);
        }
        return content;
    }

    /** @return identifiers that the R-tree finds in a window */
    List<String> indexed(Envelope window) throws SQLException {
        return rows("SELECT id FROM rtree_GHFQ_geom WHERE maxx >= " + window.getMinX() + " AND minx <= "
                + window.getMaxX() + " AND maxy >= " + window.getMinY() + " AND miny <= " + window.getMaxY()
                + " ORDER BY id");
    }

    /** @return what is stored, decoded, by identifier */
    SortedMap<Long, Geometry> geometries() throws Exception {
        SortedMap<Long, Geometry> geometries = new TreeMap<>();
        GeometryEncoding encoding = new GeometryEncoding(1000);
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT fid, geom FROM GHFQ WHERE geom IS NOT NULL")) {
            while (rows.next()) {
                geometries.put(rows.getLong(1), encoding.decode(rows.getBytes(2)));
            }
        }
        return geometries;
    }
}

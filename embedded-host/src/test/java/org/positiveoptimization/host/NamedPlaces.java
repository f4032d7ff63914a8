/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.EnvelopeFunctions;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;

/**
 * A workspace beside those of the plan, of which the guard policy says nothing and whose features planners may edit: surfaces,
 * lines, points and a table, each of {@value #FEATURES} features, with columns for what GML gives every feature and one of each type
 * that a GeoPackage has.
 *
 * <p>Feature n, from 1, is called {@code place n}, described as {@code the n-th} where n is even and nothing else, and identified by
 * {@code id-n}; its rank is n, its area n + 0.5. It lies at longitude 130 + n / 100, latitude 45.
 */
public final class NamedPlaces {
    public static final String WORKSPACE = "places";
    public static final String NAMESPACE = "urn:positive-optimization:places";
    public static final int FEATURES = 12;

    private NamedPlaces() {}

    /** @param data a data directory of one's own */
    public static void addTo(Path data) {
        try {
            Path workspace = data.resolve("workspaces").resolve(WORKSPACE);
            Files.createDirectories(workspace.resolve(WORKSPACE));
            Files.writeString(
                    workspace.resolve("workspace.xml"),
                    "<workspace><id>ws-places</id><name>places</name><isolated>false</isolated></workspace>");
            Files.writeString(
                    workspace.resolve("namespace.xml"),
                    "<namespace><id>ns-places</id><prefix>places</prefix><uri>%s</uri></namespace>"
                            .formatted(NAMESPACE));
            Files.writeString(
                    workspace.resolve("wfs.xml"),
                    Files.readString(data.resolve("workspaces/draft/wfs.xml")).replace("draft", WORKSPACE));
            Files.writeString(
                    workspace.resolve("places/datastore.xml"),
                    Files.readString(data.resolve("workspaces/draft/draft/datastore.xml"))
                            .replace("draft", WORKSPACE));
            Files.writeString(
                    data.resolve("security/layers.properties"),
                    "\nplaces.*.r=*\nplaces.*.w=PLANNER\n",
                    StandardOpenOption.APPEND);
            write(data.resolve("data/places.gpkg"), workspace.resolve(WORKSPACE));
        } catch (IOException | SQLException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, Path store) throws IOException, SQLException, ParseException {
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, Instant.EPOCH)) {
            fill(
                    writer.layer("parcel", "parcels", 4490, GeometryType.MULTIPOLYGON, columns()),
                    "MULTIPOLYGON (((%1$s 45, %2$s 45, %2$s 45.01, %1$s 45.01, %1$s 45)))");
            fill(
                    writer.layer("road", "roads", 4490, GeometryType.MULTILINESTRING, columns()),
                    "MULTILINESTRING ((%1$s 45, %2$s 45.01))");
            fill(writer.layer("spot", "spots", 4490, GeometryType.POINT, columns()), "POINT (%1$s 45)");
            fill(writer.table("note", "notes", columns()), null);
            writer.commit();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            EnvelopeFunctions.register(connection);
            for (String table : List.of("parcel", "road", "spot", "note")) {
                statement.execute("ALTER TABLE " + table + " ADD COLUMN founded DATE");
                statement.execute("ALTER TABLE " + table + " ADD COLUMN seen DATETIME");
                statement.execute("ALTER TABLE " + table + " ADD COLUMN listed BOOLEAN");
                statement.execute("UPDATE " + table + " SET founded = printf('2020-01-%02d', fid),"
                        + " seen = printf('2021-02-%02dT08:30:00Z', fid), listed = fid % 2");
                layer(table, store.resolve(table));
            }
        }
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("code", 10),
                Column.text("name"),
                Column.text("description"),
                Column.text("identifier"),
                Column.integer("rank"),
                Column.real("area"));
    }

    private static void fill(TableWriter table, String wkt) throws IOException, ParseException {
        for (int n = 1; n <= FEATURES; n++) {
            Geometry geometry = wkt == null
                    ? null
                    : new WKTReader().read(wkt.formatted((13_000 + n) / 100.0, (13_001 + n) / 100.0));
            table.add(geometry, "C" + n, "place " + n, n % 2 == 0 ? "the " + n + "-th" : null, "id-" + n, n, n + 0.5);
        }
    }

    private static void layer(String table, Path folder) throws IOException {
        Files.createDirectories(folder);
        String box = "<minx>130</minx><maxx>131</maxx><miny>44</miny><maxy>46</maxy>";
        Files.writeString(
                folder.resolve("featuretype.xml"),
                ("<featureType><id>ft-%1$s</id><name>%1$s</name><nativeName>%1$s</nativeName><title>%1$s</title>"
                                + "<abstract>%1$s</abstract><srs>EPSG:4490</srs>"
                                + "<nativeBoundingBox>%2$s</nativeBoundingBox>"
                                + "<latLonBoundingBox>%2$s</latLonBoundingBox></featureType>")
                        .formatted(table, box));
        Files.writeString(
                folder.resolve("layer.xml"),
                "<layer><name>%1$s</name><id>ly-%1$s</id><defaultStyle><id>st-po_ghfq</id></defaultStyle></layer>"
                        .formatted(table));
    }
}

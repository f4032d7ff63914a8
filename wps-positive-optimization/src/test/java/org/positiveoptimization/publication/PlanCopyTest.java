/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.progress.Progress;

class PlanCopyTest {
    private static final Map<String, String> PARTS = Map.of(
            "DLZXX", "LINESTRING (131 46, 132 47, 132 46, 131 47)",
            "ROADS", "MULTILINESTRING ((131 46, 132 47), (132 46, 131 47))",
            "ZRBHD", "MULTIPOLYGON (((131 46, 132 46, 132 47, 131 46)))");

    @TempDir
    private Path directory;

    @Test
    void geometries_ofEveryKind_areCopiedAndDeclaredAsTheyAre() throws Exception {
        Path draft = directory.resolve("draft.gpkg");
        Path copy = directory.resolve("copy.gpkg");
        try (GeoPackageWriter writer = GeoPackageWriter.create(draft, Instant.EPOCH)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                writer.layer(part.getKey(), part.getKey(), 4490, GeometryType.GEOMETRY, List.of(Column.text("BSM")))
                        .add(7, new WKTReader().read(part.getValue()), "1");
            }
            writer.commit();
        }

        try (GeoPackageSource from = GeoPackageSource.open(draft, 100)) {
            PlanCopy plan = new PlanCopy(from, Progress.NONE);
            plan.write(copy, Instant.EPOCH);
            try (GeoPackageSource to = GeoPackageSource.open(copy, 100)) {
                assertThat(plan.difference(to)).isEmpty();
            }
        }
        assertThat(types(copy))
                .isEqualTo(Map.of("DLZXX", "LINESTRING", "ROADS", "MULTILINESTRING", "ZRBHD", "MULTIPOLYGON"));
    }

    private static Map<String, String> types(Path file) throws Exception {
        Map<String, String> types = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT table_name, geometry_type_name FROM gpkg_geometry_columns")) {
            while (rows.next()) {
                types.put(rows.getString(1), rows.getString(2));
            }
        }
        return types;
    }
}

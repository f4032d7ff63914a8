/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class GeoPackageWriterTest {
    private static final Instant TIME = Instant.parse("2026-11-01T08:30:00.250Z");
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @TempDir
    private Path directory;

    @Test
    void writer_file_meetsTheRequirementsReliedOn() throws Exception {
        Path file = write("plan.gpkg", 3);
        assertThat(query(file, "PRAGMA application_id")).containsExactly("1196444487");
        assertThat(query(file, "PRAGMA user_version")).containsExactly("10300");
        assertThat(query(file, "PRAGMA integrity_check")).containsExactly("ok");
        assertThat(query(file, "PRAGMA foreign_key_check")).isEmpty();
        assertThat(query(file, "SELECT srs_id, organization, organization_coordsys_id FROM gpkg_spatial_ref_sys"))
                .containsExactly("-1|NONE|-1", "0|NONE|0", "4326|EPSG|4326", "4522|EPSG|4522");
        assertThat(query(
                        file,
                        "SELECT table_name, data_type, description, last_change, min_x, min_y, max_x, max_y,"
                                + " srs_id FROM gpkg_contents ORDER BY 1"))
                .containsExactly(
                        "GHYDYH|features|规划用地用海|2026-11-01T08:30:00.250Z|" + bounds(3) + "|4522",
                        "GHZBB|attributes|规划指标表|2026-11-01T08:30:00.250Z|null|null|null|null|null");
        assertThat(query(file, "SELECT * FROM gpkg_geometry_columns")).containsExactly("GHYDYH|geom|POLYGON|4522|0|0");
        assertThat(query(file, "SELECT table_name, column_name, extension_name, scope FROM gpkg_extensions"))
                .containsExactly("GHYDYH|geom|gpkg_rtree_index|write-only");
        assertThat(query(file, "SELECT name, type, pk FROM pragma_table_info('GHYDYH')"))
                .containsExactly("fid|INTEGER|1", "geom|POLYGON|0", "BSM|TEXT(18)|0", "MJ|DOUBLE|0");
        assertThat(query(file, "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"))
                .containsExactly(
                        "rtree_GHYDYH_geom_delete",
                        "rtree_GHYDYH_geom_insert",
                        "rtree_GHYDYH_geom_update1",
                        "rtree_GHYDYH_geom_update2",
                        "rtree_GHYDYH_geom_update3",
                        "rtree_GHYDYH_geom_update4");
    }

    @Test
    void writer_lines_areDeclaredIndexedAndReadBack() throws Exception {
        Path file = directory.resolve("roads.gpkg");
        List<Geometry> roads = new ArrayList<>();
        for (String wkt : List.of(
                "LINESTRING (34400000 5100000, 34400100 5100100, 34400000 5100100, 34400100 5100000)",
                "LINESTRING (34400200 5100000, 34400200 5100900)")) {
            roads.add(new WKTReader().read(wkt));
        }
        Geometry both = FACTORY.createMultiLineString(roads.toArray(LineString[]::new));
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, TIME)) {
            TableWriter lines = writer.layer("DLZXX", "道路中心线", 4522, GeometryType.LINESTRING, List.of());
            for (Geometry road : roads) {
                lines.add(road);
            }
            writer.layer("M", "M", 4522, GeometryType.MULTILINESTRING, List.of())
                    .add(both);
            writer.commit();
        }

        assertThat(query(file, "SELECT * FROM gpkg_geometry_columns ORDER BY 1"))
                .containsExactly("DLZXX|geom|LINESTRING|4522|0|0", "M|geom|MULTILINESTRING|4522|0|0");
        assertThat(query(file, "SELECT name, type FROM pragma_table_info('DLZXX')"))
                .containsExactly("fid|INTEGER", "geom|LINESTRING");
        assertThat(query(file, "SELECT id FROM rtree_DLZXX_geom WHERE minx > 34400150"))
                .containsExactly("2");
        try (GeoPackageSource source = GeoPackageSource.open(file, 100);
                RowReader rows = source.open("DLZXX");
                RowReader several = source.open("M")) {
            for (Geometry road : roads) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.geometry().equalsExact(road)).isTrue();
            }
            assertThat(several.next()).isTrue();
            assertThat(several.geometry().equalsExact(both)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 51, 52, 103, 3000})
    void writer_spatialIndex_isSoundAndFindsTheSameBoxes(int features) throws Exception {
        Path file = write("plan.gpkg", features);
        assertThat(query(file, "SELECT rtreecheck('rtree_GHYDYH_geom')")).containsExactly("ok");
        assertThat(query(file, "SELECT count(*) FROM rtree_GHYDYH_geom")).containsExactly(String.valueOf(features));
        Envelope window = new Envelope(34_400_200, 34_400_700, 5_100_100, 5_100_900);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < features; i++) {
            if (square(i).getEnvelopeInternal().intersects(window)) {
                expected.add(String.valueOf(i + 1));
            }
        }
        assertThat(query(
                        file,
                        "SELECT id FROM rtree_GHYDYH_geom WHERE maxx >= 34400200 AND minx <= 34400700"
                                + " AND maxy >= 5100100 AND miny <= 5100900 ORDER BY id"))
                .containsAll(expected)
                .hasSizeBetween(expected.size(), expected.size() + features / 50);
        // what another program adds and removes later keeps it sound
        try (Connection connection = new SQLiteConfig().createConnection(SqliteFile.url(file));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM rtree_GHYDYH_geom WHERE id % 3 = 0");
            statement.executeUpdate(
                    "WITH RECURSIVE n(i) AS (SELECT 10000 UNION ALL SELECT i + 1 FROM n WHERE i < 10500)"
                            + " INSERT INTO rtree_GHYDYH_geom SELECT i, i, i + 1, i, i + 1 FROM n");
        }
        assertThat(query(file, "SELECT count(*) FROM rtree_GHYDYH_geom"))
                .containsExactly(String.valueOf(features - features / 3 + 501));
        assertThat(query(file, "SELECT rtreecheck('rtree_GHYDYH_geom')")).containsExactly("ok");
    }

    @Test
    void writer_sameInput_givesTheSameBytes() throws Exception {
        assertThat(write("a.gpkg", 2000)).hasSameBinaryContentAs(write("b.gpkg", 2000));
    }

    @Test
    void writer_closedWithoutCommit_leavesNothingAndTheTargetUntouched() throws Exception {
        Path file = Files.writeString(directory.resolve("plan.gpkg"), "old");
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, TIME)) {
            writer.table("t", "t", List.of(Column.text("a"))).add(null, "x");
            assertThat(files()).hasSize(2);
        }
        assertThat(files()).containsExactly("plan.gpkg");
        assertThat(file).hasContent("old");
    }

    @Test
    void writer_commit_replacesTheTarget() throws Exception {
        Files.writeString(directory.resolve("plan.gpkg"), "old");
        Path file = write("plan.gpkg", 1);
        assertThat(files()).containsExactly("plan.gpkg");
        assertThat(query(file, "SELECT count(*) FROM GHYDYH")).containsExactly("1");
    }

    @Test
    void writer_targetInUse_isNotReplaced() throws Exception {
        Files.writeString(directory.resolve("plan.gpkg-wal"), "pending");
        assertThatThrownBy(() -> write("plan.gpkg", 1))
                .isInstanceOf(GeoPackageWriteException.class)
                .hasMessage("File plan.gpkg cannot be written: another program has it open.");
        assertThat(files()).containsExactly("plan.gpkg-wal");
    }

    @Test
    void writer_directoryThatIsNone_isNamedInBothLanguages() {
        assertThatThrownBy(() -> GeoPackageWriter.create(directory.resolve("none/plan.gpkg"), TIME))
                .hasMessage("File plan.gpkg cannot be written: the directory does not exist or may not be written to.")
                .isInstanceOfSatisfying(
                        GeoPackageWriteException.class,
                        e -> assertThat(e.text().in(Language.ZH)).isEqualTo("文件 plan.gpkg 无法写出：目录不存在或没有写权限。"));
    }

    @Test
    void writer_targetThatIsADirectory_failsAndLeavesNothing() throws Exception {
        Files.createDirectories(directory.resolve("plan.gpkg/full"));
        assertThatThrownBy(() -> write("plan.gpkg", 1))
                .isInstanceOf(GeoPackageWriteException.class)
                .hasMessageStartingWith("File plan.gpkg cannot be written: ");
        assertThat(files()).containsExactly("plan.gpkg");
    }

    @Test
    void writer_fullDisk_isSaidPlainly() {
        assertThat(GeoPackageWriteException.of("a.gpkg", new SQLiteException("x", SQLiteErrorCode.SQLITE_FULL)))
                .hasMessage("File a.gpkg cannot be written: the disk is full.");
    }

    @Test
    void writer_wrongNumberOfValues_isRefused() throws Exception {
        try (GeoPackageWriter writer = GeoPackageWriter.create(directory.resolve("a.gpkg"), TIME)) {
            TableWriter table = writer.table("t", "t", List.of(Column.text("a")));
            assertThatThrownBy(() -> table.add(null, "x", "y")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> table.add(square(1), "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void writer_identifierOfADeletedRow_isNotGivenAgain() throws Exception {
        Path file = write("plan.gpkg", 3);
        query(file, "DELETE FROM GHZBB RETURNING 1");
        assertThat(query(file, "INSERT INTO GHZBB (ZBMC) VALUES ('x') RETURNING fid"))
                .containsExactly("2");
    }

    @Test
    void column_ofADefinition_declaresItsLength() {
        Localized title = new Localized("标识码", "identifier");
        assertThat(Column.of(new FieldDefinition("BSM", FieldType.TEXT, 18, true, null, title))
                        .declaration())
                .isEqualTo("TEXT(18)");
        assertThat(Column.of(new FieldDefinition("MJ", FieldType.REAL, 0, true, null, title))
                        .declaration())
                .isEqualTo("DOUBLE");
    }

    private Path write(String name, int features) throws Exception {
        Path file = directory.resolve(name);
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, TIME)) {
            TableWriter layer = writer.layer(
                    "GHYDYH", "规划用地用海", 4522, GeometryType.POLYGON, List.of(Column.text("BSM", 18), Column.real("MJ")));
            writer.table("GHZBB", "规划指标表", List.of(Column.text("ZBMC"))).add(null, "耕地保有量");
            for (int i = 0; i < features; i++) {
                layer.add(square(i), "23050600" + i, i / 7.0);
            }
            writer.commit();
        }
        return file;
    }

    private static Geometry square(int i) {
        Random random = new Random(i);
        double x = 34_400_000.123 + random.nextInt(10_000) / 10.0;
        double y = 5_100_000.456 + random.nextInt(10_000) / 10.0;
        return FACTORY.toGeometry(new Envelope(x, x + 12.3, y, y + 4.56));
    }

    private static String bounds(int features) {
        Envelope all = new Envelope();
        for (int i = 0; i < features; i++) {
            all.expandToInclude(square(i).getEnvelopeInternal());
        }
        return all.getMinX() + "|" + all.getMinY() + "|" + all.getMaxX() + "|" + all.getMaxY();
    }

    private static List<String> query(Path file, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = new SQLiteConfig().createConnection(SqliteFile.url(file));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    line.append(i == 1 ? "" : "|").append(rows.getObject(i));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Language;
import org.sqlite.SQLiteConfig;

class GeoPackageSourceTest {
    private static final int MAX_VERTICES = 100;

    @TempDir
    private Path directory;

    @Test
    void source_writtenFile_givesSchemaAndRowsInOrder() throws Exception {
        Path file = sample("plan.gpkg");
        try (GeoPackageSource source = GeoPackageSource.open(file, MAX_VERTICES);
                RowReader rows = source.open("YJJBNT")) {
            assertThat(source.name()).isEqualTo("plan.gpkg");
            assertThat(source.codes()).containsExactly("GHZBB", "YJJBNT");
            assertThat(rows.srid()).isEqualTo(4490);
            assertThat(rows.schema().fields())
                    .extracting(f -> f.name() + " " + f.type())
                    .containsExactly("BSM TEXT", "GDDB INTEGER", "MJ REAL");
            assertThat(rows.next()).isTrue();
            assertThat(rows.fid()).isEqualTo(3);
            assertThat(rows.geometry().equalsExact(wkt("POLYGON ((0 0, 4 0, 4 4, 0 0))")))
                    .isTrue();
            assertThat(rows.values()).containsExactly("230506001", 7L, 8.25);
            assertThat(rows.next()).isTrue();
            assertThat(rows.fid()).isEqualTo(9);
            assertThat((Object) rows.geometry()).isNull();
            assertThat(rows.values()).containsExactly("", null, null);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void source_table_hasNoGeometryAndNoCrs() throws Exception {
        try (GeoPackageSource source = GeoPackageSource.open(sample("plan.gpkg"), MAX_VERTICES);
                RowReader rows = source.open("GHZBB")) {
            assertThat(rows.srid()).isZero();
            assertThat(rows.next()).isTrue();
            assertThat((Object) rows.geometry()).isNull();
            assertThat(rows.values()).containsExactly("耕地保有量");
        }
    }

    @Test
    void source_valuesOfOtherTypes_areGivenAsStored() throws Exception {
        Path file = sample("plan.gpkg");
        execute(
                file,
                "CREATE TABLE \"odd \"\" name\" (\"a\"\"b\" INTEGER PRIMARY KEY, t VARCHAR (5), i BIGINT, r FLOAT,"
                        + " d DATETIME, b BLOB, x)",
                "INSERT INTO \"odd \"\" name\" VALUES (1, 12, 'text', 'text', '2026-01-01T00:00:00Z', x'00ff', 1.5)",
                "INSERT INTO \"odd \"\" name\" VALUES (2, NULL, 9007199254740993, 2, NULL, NULL, 5)",
                "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('odd \" name', 'attributes')");
        try (GeoPackageSource source = GeoPackageSource.open(file, MAX_VERTICES);
                RowReader rows = source.open("ODD \" NAME")) {
            assertThat(rows.schema().fields())
                    .extracting(f -> f.type())
                    .containsExactly(FieldType.TEXT, FieldType.INTEGER, FieldType.REAL, null, null, null);
            assertThat(rows.next()).isTrue();
            assertThat(rows.values()).containsExactly("12", "text", "text", "2026-01-01T00:00:00Z", "00ff", 1.5);
            assertThat(rows.next()).isTrue();
            assertThat(rows.values()).containsExactly(null, 9007199254740993L, 2.0, null, null, 5L);
        }
    }

    @Test
    void source_unreadableGeometry_leavesTheNextRowReadable() throws Exception {
        Path file = sample("plan.gpkg");
        execute(
                file,
                "DROP TRIGGER rtree_YJJBNT_geom_insert",
                "INSERT INTO YJJBNT (fid, geom) VALUES (20, x'0102')",
                "INSERT INTO YJJBNT (fid, geom) VALUES (21, zeroblob(1000000))",
                "INSERT INTO YJJBNT (fid, geom) VALUES (22, x'')",
                "INSERT INTO YJJBNT (fid, geom) VALUES (23, 'text')");
        try (GeoPackageSource source = GeoPackageSource.open(file, MAX_VERTICES);
                RowReader rows = source.open("YJJBNT")) {
            rows.next();
            rows.next();
            assertThat(rows.next()).isTrue();
            assertFault("source.geometry.header", rows);
            assertThat(rows.next()).isTrue();
            assertFault("source.geometry.vertices", rows);
            assertThat(rows.next()).isTrue();
            assertThat((Object) rows.geometry()).isNull();
            assertThat(rows.next()).isTrue();
            assertFault("source.geometry.header", rows);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void source_srid_isTheEpsgCodeAndNotTheKeyOfTheFile() throws Exception {
        Path file = sample("plan.gpkg");
        assertThat(sridAfter(file, "INSERT INTO gpkg_spatial_ref_sys VALUES ('x', 77, 'epsg', 4522, 'x', NULL)", 77))
                .isEqualTo(4522);
        assertThat(sridAfter(file, "INSERT INTO gpkg_spatial_ref_sys VALUES ('x', 78, 'ESRI', 4522, 'x', NULL)", 78))
                .isZero();
        assertThat(sridAfter(file, "SELECT 1", 0)).isZero();
        assertThat(sridAfter(file, "SELECT 1", -1)).isZero();
        assertThat(sridAfter(file, "SELECT 1", 99)).isZero();
    }

    @Test
    void source_utf16Database_givesTheSameText() throws Exception {
        Path file = directory.resolve("utf16.gpkg");
        SQLiteConfig config = new SQLiteConfig();
        config.setEncoding(SQLiteConfig.Encoding.UTF_16LE);
        config.setApplicationId(0x47504B47);
        try (Connection connection = config.createConnection(SqliteFile.url(file));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(GeoPackageSql.TABLES);
            statement.executeUpdate("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"
                    + " INSERT INTO t VALUES (1, '双鸭山'); INSERT INTO gpkg_contents (table_name, data_type)"
                    + " VALUES ('t', 'attributes')");
        }
        try (GeoPackageSource source = GeoPackageSource.open(file, MAX_VERTICES);
                RowReader rows = source.open("T")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.values()).containsExactly("双鸭山");
        }
    }

    @Test
    void source_nameWithOptionsInIt_isOnlyAName() throws Exception {
        Path file = sample("方案 100%#1?mode=rwc&cache=shared.gpkg");
        try (GeoPackageSource source = GeoPackageSource.open(file, MAX_VERTICES)) {
            assertThat(source.codes()).contains("YJJBNT");
        }
        assertThat(files()).containsExactly(file.getFileName().toString());
    }

    @Test
    void source_fileLeftInWalMode_isReadWithoutFilesBesideIt() throws Exception {
        Path file = sample("plan.gpkg");
        execute(file, "PRAGMA journal_mode = WAL", "DELETE FROM GHZBB");
        try (GeoPackageSource source = GeoPackageSource.open(file, MAX_VERTICES);
                RowReader rows = source.open("GHZBB")) {
            assertThat(rows.next()).isFalse();
            assertThat(files()).containsExactly("plan.gpkg");
        }
    }

    @Test
    void source_changesStillInWal_areSeen() throws Exception {
        Path file = sample("plan.gpkg");
        try (Connection writer = new SQLiteConfig().createConnection(SqliteFile.url(file));
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.executeUpdate("DELETE FROM GHZBB");
            try (GeoPackageSource source = GeoPackageSource.open(file, MAX_VERTICES);
                    RowReader rows = source.open("GHZBB")) {
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void source_severalLayersAtOnce_areReadByTheirOwnConnections() throws Exception {
        try (GeoPackageSource source = GeoPackageSource.open(sample("plan.gpkg"), MAX_VERTICES)) {
            long rows = IntStream.range(0, 64)
                    .parallel()
                    .mapToLong(i -> count(source, i % 2 == 0 ? "YJJBNT" : "GHZBB"))
                    .sum();
            assertThat(rows).isEqualTo(32 * 2 + 32);
        }
    }

    @Test
    void source_fileCutShortAnywhere_saysSo() throws Exception {
        Path file = sample("plan.gpkg");
        byte[] bytes = Files.readAllBytes(file);
        Path cut = directory.resolve("cut.gpkg");
        int[] lengths = IntStream.concat(
                        IntStream.range(0, 200), IntStream.iterate(200, n -> n < bytes.length, n -> n + 611))
                .toArray();
        for (int length : lengths) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            String key = length < 15 ? "source.no_database" : "source.truncated";
            assertFails(key, () -> GeoPackageSource.open(cut, MAX_VERTICES));
        }
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> GeoPackageSource.open(cut, MAX_VERTICES))
                .isInstanceOfSatisfying(PlanReadException.class, e -> {
                    assertThat(e.text().in(Language.EN)).startsWith("File cut.gpkg is cut short: ");
                    assertThat(e.text().in(Language.ZH)).startsWith("文件 cut.gpkg 不完整：");
                });
    }

    @Test
    void source_damagedPages_neverGiveAnotherExceptionThanTheDeclared() throws Exception {
        byte[] bytes = Files.readAllBytes(sample("plan.gpkg"));
        Path damaged = directory.resolve("damaged.gpkg");
        int refused = 0;
        for (int page = 0; page < bytes.length / 4096; page++) {
            byte[] copy = bytes.clone();
            Arrays.fill(copy, 4096 * page + (page == 0 ? 100 : 0), 4096 * (page + 1), (byte) 0x55);
            Files.write(damaged, copy);
            try (GeoPackageSource source = GeoPackageSource.open(damaged, MAX_VERTICES)) {
                for (String code : source.codes()) {
                    try (RowReader rows = source.open(code)) {
                        while (rows.next()) {
                            rows.values();
                        }
                    }
                }
            } catch (PlanReadException e) {
                assertThat(e.text().in(Language.EN)).contains("damaged.gpkg");
                refused++;
            }
        }
        // at least the schema, gpkg_contents and both tables
        assertThat(refused).isGreaterThanOrEqualTo(4);
    }

    @Test
    void source_whatIsNoGeoPackage_isRefusedByName() throws Exception {
        assertFails("source.absent", () -> GeoPackageSource.open(directory.resolve("none.gpkg"), MAX_VERTICES));
        assertFails("source.no_file", () -> GeoPackageSource.open(directory, MAX_VERTICES));
        Path text = Files.writeString(directory.resolve("text.gpkg"), "x".repeat(5000));
        assertFails("source.no_database", () -> GeoPackageSource.open(text, MAX_VERTICES));
        Path other = sample("other.gpkg");
        execute(other, "PRAGMA application_id = 1");
        assertFails("source.no_geopackage", () -> GeoPackageSource.open(other, MAX_VERTICES));
        Path bare = sample("bare.gpkg");
        execute(bare, "DROP TABLE gpkg_contents");
        assertFails("source.failed", () -> GeoPackageSource.open(bare, MAX_VERTICES));
    }

    @Test
    void source_oldApplicationIds_areAccepted() throws Exception {
        for (String id : List.of("GP10", "GP11")) {
            Path file = sample(id + ".gpkg");
            execute(
                    file,
                    "PRAGMA application_id = "
                            + ByteBuffer.wrap(id.getBytes(StandardCharsets.US_ASCII))
                                    .getInt());
            try (GeoPackageSource source = GeoPackageSource.open(file, MAX_VERTICES)) {
                assertThat(source.codes()).hasSize(2);
            }
        }
    }

    @Test
    void source_viewVirtualTableOrMissingTable_isRefused() throws Exception {
        Path file = sample("plan.gpkg");
        execute(
                file,
                "CREATE VIEW v AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id FROM n) SELECT id FROM n",
                "CREATE TABLE k (name TEXT)",
                "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('v', 'attributes'),"
                        + " ('rtree_YJJBNT_geom', 'attributes'), ('gone', 'attributes'), ('k', 'attributes')");
        try (GeoPackageSource source = GeoPackageSource.open(file, MAX_VERTICES)) {
            assertFails("source.no_table", () -> source.open("V"));
            assertFails("source.no_table", () -> source.open("RTREE_YJJBNT_GEOM"));
            assertFails("source.no_table", () -> source.open("GONE"));
            assertFails("source.no_key", () -> source.open("K"));
            assertFails("source.no_layer", () -> source.open("STBHHX"));
        }
    }

    @Test
    void source_fileBeingWritten_saysSo() throws Exception {
        Path file = sample("plan.gpkg");
        try (Connection writer = new SQLiteConfig().createConnection(SqliteFile.url(file));
                Statement statement = writer.createStatement()) {
            statement.executeUpdate("BEGIN EXCLUSIVE");
            assertFails("source.busy", () -> GeoPackageSource.open(file, MAX_VERTICES));
        }
    }

    private static void assertFails(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PlanReadException.class, e -> {
            assertThat(e.text().key()).isEqualTo(key);
            assertThat(e.text().in(Language.ZH)).isNotBlank();
            assertThat(e.text().in(Language.EN)).isNotBlank();
        });
    }

    private static void assertFault(String key, RowReader rows) {
        assertThatThrownBy(rows::geometry).isInstanceOfSatisfying(GeometryReadException.class, e -> assertThat(
                        e.text().key())
                .isEqualTo(key));
    }

    private static long count(GeoPackageSource source, String code) {
        long count = 0;
        try (RowReader rows = source.open(code)) {
            while (rows.next()) {
                count++;
            }
            return count;
        } catch (PlanReadException e) {
            throw new AssertionError(e);
        }
    }

    private static int sridAfter(Path file, String sql, int srsId) throws Exception {
        execute(file, sql, "UPDATE gpkg_geometry_columns SET srs_id = " + srsId);
        try (GeoPackageSource source = GeoPackageSource.open(file, MAX_VERTICES);
                RowReader rows = source.open("YJJBNT")) {
            return rows.srid();
        }
    }

    private Path sample(String name) throws Exception {
        Path file = directory.resolve(name);
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, Instant.EPOCH)) {
            TableWriter layer = writer.layer(
                    "YJJBNT",
                    "永久基本农田",
                    4490,
                    GeometryType.POLYGON,
                    List.of(Column.text("BSM", 18), Column.integer("GDDB"), Column.real("MJ")));
            layer.add(9, null, "", null, Double.NaN);
            layer.add(3, wkt("POLYGON ((0 0, 4 0, 4 4, 0 0))"), "230506001", 7, 8.25);
            writer.table("ghzbb", "规划指标表", List.of(Column.text("ZBMC"))).add(null, "耕地保有量");
            writer.commit();
        }
        return file;
    }

    private static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection(SqliteFile.url(file));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static Geometry wkt(String wkt) throws Exception {
        return new WKTReader().read(wkt);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.standalone.delivery.LayerEntry.FieldEntry;
import org.positiveoptimization.text.Language;

/** Real File Geodatabases and shapefiles, made by the GDAL of this machine and taken back. */
class DeliveryTest {
    private static final String SQUARE = "POLYGON((131 46, 131.01 46, 131.01 46.01, 131 46.01, 131 46))";
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    private Path directory;

    private Gdal gdal;
    private int scratches;

    @BeforeEach
    void find() throws IOException {
        gdal = InstalledGdal.get();
    }

    /** Writes a file in any format of GDAL from rows of text; the column WKT is the geometry. */
    private Path make(String name, String layer, String header, List<String> rows, String... more) throws Exception {
        Path csv = directory.resolve("make-" + layer + ".csv");
        Files.writeString(csv, header + "\n" + String.join("\n", rows) + "\n");
        Path file = directory.resolve(name);
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("-oo", "GEOM_POSSIBLE_NAMES=WKT", "-oo", "KEEP_GEOM_COLUMNS=NO", "-nln", layer));
        if (Files.exists(file)) {
            arguments.add("-update");
        }
        arguments.addAll(List.of(file.toString(), csv.toString()));
        Gdal.Output output = gdal.convert(arguments, directory, Duration.ofMinutes(1), Progress.NONE);
        Files.delete(csv);
        assertThat(output.exitCode()).as(output.text()).isZero();
        return file;
    }

    private Path boundary(String name, String format, String crs, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-f", format, "-a_srs", crs));
        arguments.addAll(List.of(more));
        return make(
                name,
                "CZKFBJ",
                "BSM,YSDM,XZQDM,XZQMC,GHFQDM,GHFQMC,MJ,WKT",
                List.of(
                        "230502000000000001,2090020230,230502,尖山区,410,集中建设区,12.5,\"" + SQUARE + "\"",
                        "230503000000000002,2090020230,230503,岭东区,499,城镇,x,\"" + SQUARE.replace("131", "131.5") + "\""),
                arguments.toArray(String[]::new));
    }

    private ImportReport take(Path from, Charset encoding, double curves) throws Exception {
        Path scratch = Files.createDirectory(directory.resolve("scratch" + scratches++));
        return new Importer(gdal, new ImportOptions(Mapping.standard(), encoding, curves), Progress.NONE)
                .run(from, directory.resolve("out.gpkg"), scratch, Instant.EPOCH);
    }

    private ImportReport take(Path from) throws Exception {
        return take(from, null, Double.NaN);
    }

    private List<Object[]> rows(String code, String... fields) throws Exception {
        List<Object[]> all = new ArrayList<>();
        try (GeoPackageSource source = GeoPackageSource.open(directory.resolve("out.gpkg"), 1_000_000);
                RowReader rows = source.open(code)) {
            while (rows.next()) {
                Object[] values = rows.values();
                Object[] wanted = new Object[fields.length];
                for (int i = 0; i < fields.length; i++) {
                    int at = rows.schema().indexOf(fields[i]);
                    wanted[i] = at < 0 ? "no field" : values[at];
                }
                all.add(wanted);
            }
        }
        return all;
    }

    private List<Geometry> geometries(String code) throws Exception {
        List<Geometry> all = new ArrayList<>();
        try (GeoPackageSource source = GeoPackageSource.open(directory.resolve("out.gpkg"), 1_000_000);
                RowReader rows = source.open(code)) {
            while (rows.next()) {
                all.add(rows.geometry());
            }
        }
        return all;
    }

    private int srid(String code) throws Exception {
        try (GeoPackageSource source = GeoPackageSource.open(directory.resolve("out.gpkg"), 1_000_000);
                RowReader rows = source.open(code)) {
            return rows.srid();
        }
    }

    private static String key(Throwable thrown) {
        return ((DeliveryException) thrown).texts().get(0).key();
    }

    private void isRefused(Path from, String key) {
        isRefused(from, null, key);
    }

    private void isRefused(Path from, Charset encoding, String key) {
        assertThatThrownBy(() -> take(from, encoding, Double.NaN))
                .isInstanceOfSatisfying(DeliveryException.class, e -> {
                    assertThat(key(e)).isEqualTo(key);
                    assertThat(e.texts().get(0).in(Language.ZH)).isNotBlank();
                });
        assertThat(directory.resolve("out.gpkg")).doesNotExist();
    }

    @Test
    void geodatabase_isTakenAsItIs_andUnknownCodesAreTold() throws Exception {
        ImportReport report = take(boundary("plan.gdb", "OpenFileGDB", "EPSG:4490", "-nlt", "POLYGON"));

        assertThat(rows("CZKFBJ", "XZQMC", "GHFQDM", "MJ"))
                .containsExactly(new Object[] {"尖山区", "410", 12.5}, new Object[] {"岭东区", "499", null});
        assertThat(srid("CZKFBJ")).isEqualTo(4490);
        assertThat(geometries("CZKFBJ").get(0).getGeometryType()).isEqualTo("Polygon");
        LayerEntry entry = report.entries().get(0);
        assertThat(entry.unknownCodes()).containsOnlyKeys("GHFQDM");
        assertThat(entry.unknownCodes().get("GHFQDM")).containsEntry("499", 1L).hasSize(1);
        FieldEntry area = entry.fields().stream()
                .filter(f -> f.from().equals("MJ"))
                .findFirst()
                .orElseThrow();
        assertThat(area.lost()).isEqualTo(1);
        assertThat(area.example()).isEqualTo("x");
    }

    @Test
    void table_isWrittenAndSpoken() throws Exception {
        ImportReport report = take(boundary("plan.gdb", "OpenFileGDB", "EPSG:4490", "-nlt", "POLYGON"));
        Path file = directory.resolve("table.json");
        report.write(file);

        JsonNode layer =
                new ObjectMapper().readTree(file.toFile()).path("layers").path(0);
        assertThat(layer.path("source").asText()).isEqualTo("CZKFBJ");
        assertThat(layer.path("rows").asInt()).isEqualTo(2);
        assertThat(layer.path("unknown_codes").path("GHFQDM").path("499").asInt())
                .isEqualTo(1);
        for (Language language : Language.values()) {
            assertThat(report.lines(language))
                    .anyMatch(l -> l.contains("499 (1)"))
                    .anyMatch(l -> l.contains("“x”") || l.contains("\"x\""));
        }
    }

    @Test
    void zoneOfGaussAndKrueger_isKept() throws Exception {
        String plane = "\"POLYGON((44400000 5160000, 44400100 5160000, 44400100 5160100, 44400000 5160000))\"";
        Path file = make(
                "zone.gdb",
                "XJXZQ",
                "XJXZQDM,XJXZQMC,WKT",
                List.of("230521,集贤县," + plane),
                "-f",
                "OpenFileGDB",
                "-a_srs",
                "EPSG:4532",
                "-nlt",
                "POLYGON");

        ImportReport report = take(file);

        assertThat(srid("XZQ")).isEqualTo(4532);
        assertThat(rows("XZQ", "XZQDM", "XZQMC")).containsExactly(new Object[] {"230521", "集贤县"});
        assertThat(report.entries().get(0).fields()).extracting(FieldEntry::how).containsOnly(FieldEntry.How.RENAMED);
    }

    @Test
    void compoundCrs_keepsItsHorizontalPart_andHeightsAreDropped() throws Exception {
        Path file = make(
                "deep.gdb",
                "XZQ",
                "XZQDM,XZQMC,WKT",
                List.of("230521,集贤县,\""
                        + SQUARE.replace("POLYGON((", "POLYGON Z((")
                                .replace("46,", "46 7,")
                                .replace("46.01,", "46.01 7,")
                                .replace("131 46))", "131 46 7))")
                        + "\""),
                "-f",
                "OpenFileGDB",
                "-a_srs",
                "EPSG:4490+5737",
                "-nlt",
                "POLYGON25D");

        ImportReport report = take(file);

        assertThat(srid("XZQ")).isEqualTo(4490);
        assertThat(report.entries().get(0).withHeight).isEqualTo(1);
        assertThat(geometries("XZQ").get(0).getCoordinate().getZ()).isNaN();
        assertThat(report.lines(Language.EN)).anyMatch(l -> l.contains("5737") || l.contains("Yellow Sea"));
    }

    @Test
    void otherCrs_isRefusedInWords() throws Exception {
        isRefused(boundary("xian.gdb", "OpenFileGDB", "EPSG:4610", "-nlt", "POLYGON"), "cli.import.crs");
        isRefused(boundary("wgs.gdb", "OpenFileGDB", "EPSG:4326", "-nlt", "POLYGON"), "cli.import.crs");
    }

    @Test
    void shapefileInGbk_byItsCpg_keepsChinese() throws Exception {
        Path shape = boundary("CZKFBJ.shp", "ESRI Shapefile", "EPSG:4490", "-lco", "ENCODING=GBK");
        assertThat(Files.readString(directory.resolve("CZKFBJ.cpg"))).startsWith("GBK");
        take(shape);

        assertThat(rows("CZKFBJ", "XZQMC", "GHFQMC"))
                .containsExactly(new Object[] {"尖山区", "集中建设区"}, new Object[] {"岭东区", "城镇"});
    }

    private Path table() {
        return directory.resolve("CZKFBJ.dbf");
    }

    private void languageDriver(int id) throws IOException {
        byte[] bytes = Files.readAllBytes(table());
        assertThat(new String(bytes, GBK)).contains("尖山区");
        bytes[29] = (byte) id;
        Files.write(table(), bytes);
        Files.deleteIfExists(directory.resolve("CZKFBJ.cpg"));
    }

    @Test
    void shapefileInGbk_byItsLanguageDriver_keepsChinese() throws Exception {
        Path shape = boundary("CZKFBJ.shp", "ESRI Shapefile", "EPSG:4490", "-lco", "ENCODING=GBK");
        languageDriver(0x4D);
        take(shape);

        assertThat(rows("CZKFBJ", "XZQMC")).containsExactly(new Object[] {"尖山区"}, new Object[] {"岭东区"});
    }

    @Test
    void shapefileInGbk_thatDoesNotSaySo_isToldAndTakenWithTheOption() throws Exception {
        Path shape = boundary("CZKFBJ.shp", "ESRI Shapefile", "EPSG:4490", "-lco", "ENCODING=GBK");
        for (int driver : new int[] {0, 0x57}) {
            languageDriver(driver);
            isRefused(shape, "cli.import.encoding");
        }
        isRefused(shape, UTF_8, "cli.import.encoding");

        take(shape, GBK, Double.NaN);
        assertThat(rows("CZKFBJ", "XZQMC")).containsExactly(new Object[] {"尖山区"}, new Object[] {"岭东区"});
    }

    @Test
    void shapefileInUtf8_readAsGbk_isTold() throws Exception {
        Path shape = boundary("CZKFBJ.shp", "ESRI Shapefile", "EPSG:4490", "-lco", "ENCODING=UTF-8");

        isRefused(shape, GBK, "cli.import.encoding_file");
    }

    @Test
    void surveyRedLine_isConverted_andNamesMayBeInLowerCase() throws Exception {
        Path file = make(
                "line.gdb",
                "stbhhx",
                "xjxzqhdm,xjxzqmc,lxdm,qymj,gkcs,WKT",
                List.of("230521,集贤县,水源涵养,0.85,无,\"" + SQUARE + "\""),
                "-f",
                "OpenFileGDB",
                "-a_srs",
                "EPSG:4490",
                "-nlt",
                "POLYGON");

        ImportReport report = take(file);

        assertThat(rows("STBHHX", "XZQDM", "XZQMC", "LHLX", "MJ"))
                .containsExactly(new Object[] {"230521", "集贤县", "水源涵养", 850_000d});
        assertThat(report.entries().get(0).fields())
                .filteredOn(f -> f.how() == FieldEntry.How.LEFT_OUT)
                .extracting(FieldEntry::from)
                .containsExactly("gkcs");
    }

    @Test
    void variant_besideTheLayerItself_isLeftOut_andOthersToo() throws Exception {
        String[] how = {"-f", "OpenFileGDB", "-a_srs", "EPSG:4490", "-nlt", "POLYGON"};
        List<String> one = List.of("1,\"" + SQUARE + "\"");
        Path file = make("lines.gdb", "CZKFBJFWCSLX", "MC,WKT", one, how);
        make("lines.gdb", "ZXCQCSLX", "MC,WKT", one, how);
        make("lines.gdb", "DLTB", "MC,WKT", one, how);

        ImportReport report = take(file);

        assertThat(report.entries())
                .extracting(LayerEntry::source, LayerEntry::target)
                .containsExactlyInAnyOrder(
                        tuple("CZKFBJFWCSLX", null), tuple("ZXCQCSLX", "ZXCQCSLX"), tuple("DLTB", null));
    }

    @Test
    void fourLinesOfATownship_areThoseOfTheCity() throws Exception {
        take(make(
                "lines.gdb",
                "CZKFBJFWCSLX",
                "MC,WKT",
                List.of("安邦河,\"" + SQUARE + "\""),
                "-f",
                "OpenFileGDB",
                "-a_srs",
                "EPSG:4490",
                "-nlt",
                "POLYGON"));

        assertThat(rows("ZXCQCSLX", "MC")).containsExactly(new Object[] {"安邦河"});
    }

    @Test
    void severalParts_areKeptAndTold() throws Exception {
        String parts =
                "\"MULTIPOLYGON(((131 46, 131.01 46, 131 46.01, 131 46)),((132 46, 132.01 46, 132 46.01, 132 46)))\"";
        ImportReport report = take(make(
                "parts.gdb",
                "HLFXKZX",
                "MC,WKT",
                List.of("河," + parts),
                "-f",
                "OpenFileGDB",
                "-a_srs",
                "EPSG:4490",
                "-nlt",
                "MULTIPOLYGON"));

        assertThat(geometries("HLFXKZX").get(0).getNumGeometries()).isEqualTo(2);
        assertThat(report.entries().get(0).multipart).isEqualTo(1);
    }

    /** A half circle of about 770 m: every vertex lies on it, and no edge is farther from it than the tolerance. */
    @Test
    void arcs_areRefused_orBecomeEdgesWithinTheTolerance() throws Exception {
        double radius = 0.01;
        String arc =
                "\"CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(131 46,131.01 46.01,131.02 46),(131.02 46,131 46)))\"";
        Path file = make(
                "arcs.gdb",
                "HLFXKZX",
                "MC,WKT",
                List.of("河," + arc),
                "-f",
                "OpenFileGDB",
                "-a_srs",
                "EPSG:4490",
                "-nlt",
                "MULTISURFACE");
        isRefused(file, "cli.import.arcs_refused");

        for (double tolerance : new double[] {1, 0.01}) {
            ImportReport report = take(file, null, tolerance);
            assertThat(report.entries().get(0).linearised).isEqualTo(1);
            Coordinate[] points = geometries("HLFXKZX").get(0).getCoordinates();
            Coordinate centre = new Coordinate(131.01, 46);
            double farthest = 0;
            for (int i = 1; i < points.length; i++) {
                if (points[i].y > 46 || points[i - 1].y > 46) {
                    assertThat(points[i].distance(centre)).isCloseTo(radius, within(1e-7));
                    double middle = new Coordinate(
                                    (points[i].x + points[i - 1].x) / 2, (points[i].y + points[i - 1].y) / 2)
                            .distance(centre);
                    farthest = Math.max(farthest, (radius - middle) * 111_400);
                }
            }
            assertThat(farthest).isPositive().isLessThanOrEqualTo(tolerance);
        }
    }

    @Test
    void lines_areTakenAsLines_arcsWithinTheTolerance() throws Exception {
        String[] how = {"-f", "OpenFileGDB", "-a_srs", "EPSG:4490", "-nlt"};
        String[] straight =
                Stream.concat(Stream.of(how), Stream.of("MULTILINESTRING")).toArray(String[]::new);
        take(make(
                "roads.gdb",
                "DLZXX",
                "MC,DLDJ,WKT",
                List.of(
                        "东平行路,2,\"LINESTRING(131 46,131.01 46)\"",
                        "双福路,3,\"MULTILINESTRING((131 46,131.01 46),(131.02 46,131.03 46))\""),
                straight));

        assertThat(rows("DLZXX", "MC", "DLDJ")).containsExactly(new Object[] {"东平行路", "2"}, new Object[] {"双福路", "3"});
        assertThat(geometries("DLZXX"))
                .extracting(Geometry::getGeometryType)
                .containsExactly("LineString", "MultiLineString");
        assertThat(geometries("DLZXX").get(0).getLength()).isCloseTo(0.01, within(1e-9));

        String[] curved = Stream.concat(Stream.of(how), Stream.of("MULTICURVE")).toArray(String[]::new);
        Path arcs = make(
                "arcs.gdb", "DLZXX", "MC,WKT", List.of("环路,\"CIRCULARSTRING(131 46,131.01 46.01,131.02 46)\""), curved);
        Files.delete(directory.resolve("out.gpkg"));
        isRefused(arcs, "cli.import.arcs_refused");

        ImportReport report = take(arcs, null, 0.1);
        assertThat(report.entries().get(0).linearised).isEqualTo(1);
        Geometry ring = geometries("DLZXX").get(0);
        assertThat(ring.getGeometryType()).isEqualTo("LineString");
        assertThat(ring.getLength()).isCloseTo(Math.PI * 0.01, within(1e-6));
    }

    @Test
    void listInGbk_isTakenByItself() throws Exception {
        Files.write(
                directory.resolve("ZDXMAPB.csv"),
                "XZQDM,XZQMC,XMLX,XMMC,JSXZ,JSNX,YDGM,SZXZQ\n230521,集贤县,01,高速公路,新建,2025-2027,12.5,集贤县\n".getBytes(GBK));

        take(directory.resolve("ZDXMAPB.csv"));

        assertThat(rows("ZDXMAPB", "XMMC", "XMLX", "YDGM")).containsExactly(new Object[] {"高速公路", "01", 12.5});
    }

    @Test
    void directoryOfShapefilesAndLists_isTakenWhole() throws Exception {
        Path plan = Files.createDirectory(directory.resolve("plan"));
        boundary("plan/CZKFBJ.shp", "ESRI Shapefile", "EPSG:4490", "-lco", "ENCODING=GBK");
        Files.writeString(plan.resolve("GHZBB.csv"), "XZQDM,XZQMC,ZBDM,ZBMC\n230521,集贤县,J01,现状城镇建设用地\n");
        Files.writeString(plan.resolve("readme.txt"), "nothing to take");

        ImportReport report = take(plan);

        assertThat(report.entries()).extracting(LayerEntry::target).containsExactlyInAnyOrder("CZKFBJ", "GHZBB");
        assertThat(rows("GHZBB", "ZBMC")).containsExactly(new Object[] {"现状城镇建设用地"});
    }

    /** GDAL goes by content; what says that it is a virtual source, under whatever name, must not open another file. */
    @Test
    void fileThatOnlyPretends_opensNothingElse() throws Exception {
        Path secret = boundary("secret.gdb", "OpenFileGDB", "EPSG:4490", "-nlt", "POLYGON");
        Path evil = Files.writeString(
                directory.resolve("CZKFBJ.shp"),
                "<OGRVRTDataSource><OGRVRTLayer name=\"CZKFBJ\"><SrcDataSource>" + secret
                        + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");

        isRefused(evil, "cli.gdal.failed");
    }

    @Test
    void nothingToTake_isTold() throws Exception {
        isRefused(directory.resolve("absent.gdb"), "cli.file.missing");
        isRefused(Files.createDirectory(directory.resolve("empty")), "cli.import.none");
        isRefused(Files.createFile(directory.resolve("plan.txt")), "cli.import.format");
        isRefused(Files.createDirectory(directory.resolve("broken.gdb")), "cli.gdal.failed");
        isRefused(
                make(
                        "other.gdb",
                        "DLTB",
                        "MC,WKT",
                        List.of("1,\"" + SQUARE + "\""),
                        "-f",
                        "OpenFileGDB",
                        "-a_srs",
                        "EPSG:4490",
                        "-nlt",
                        "POLYGON"),
                "cli.import.nothing");
    }
}

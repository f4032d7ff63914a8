/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;
import org.positiveoptimization.rules.RuleSets;
import org.positiveoptimization.text.Language;

/** The commands with the real engine, on plans of one feature. */
class LibraryTest {
    private static final String SQUARE = "POLYGON ((131 46, 131.01 46, 131.01 46.01, 131 46.01, 131 46))";
    private static final String SMALLER = "POLYGON ((131 46, 131.01 46, 131.01 46.009, 131 46.009, 131 46))";
    private static final String BOW_TIE = "POLYGON ((131 46, 131.01 46.01, 131.01 46, 131 46.01, 131 46))";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path square;

    @BeforeEach
    void plan() throws IOException {
        square = redLine("square.gpkg", SQUARE);
    }

    private Path redLine(String name, String wkt) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String field : List.of("BSM", "YSDM", "XZQDM", "XZQMC", "LHLX")) {
            columns.add(Column.text(field));
        }
        columns.add(Column.real("MJ"));
        Path file = directory.resolve(name);
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, Instant.EPOCH)) {
            TableWriter layer = writer.layer("STBHHX", "red line", 4490, GeometryType.POLYGON, columns);
            layer.add(FakeToolbox.wkt(wkt), "1", "2090010000", "230502", "尖山区", "1", 0.0);
            writer.commit();
        }
        return file;
    }

    private int run(String... args) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.EN,
                false);
        return Main.run(args, terminal, new Library());
    }

    private int check(Path draft, String only) {
        return run(
                "check",
                "--approved",
                square.toString(),
                "--draft",
                draft.toString(),
                "--only",
                only,
                "--out",
                directory.resolve("report").toString());
    }

    private JsonNode reported() throws IOException {
        return new ObjectMapper()
                .readTree(directory.resolve("report").resolve("report.json").toFile());
    }

    @Test
    void check_ofAnUnchangedRedLine_passesAndWritesTheReport() throws IOException {
        assertThat(check(redLine("draft.gpkg", SQUARE), "E1"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(reported().path("verdict").asText()).isEqualTo("PASS");
        for (String name : CheckRun.FILES) {
            assertThat(directory.resolve("report").resolve(name)).isNotEmptyFile();
        }
        assertThat(err.size()).isZero();
    }

    @Test
    void check_ofAChangedRedLine_fails() throws IOException {
        assertThat(check(redLine("draft.gpkg", SMALLER), "E1")).isEqualTo(ExitCode.FAIL);
        assertThat(reported().path("verdict").asText()).isEqualTo("FAIL");
    }

    @Test
    void check_ofALayerThatIsNotThere_isIncomplete() throws IOException {
        assertThat(check(redLine("draft.gpkg", SQUARE), "E1,P1")).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(reported().path("verdict").asText()).isEqualTo("INCOMPLETE");
    }

    @Test
    void check_ofABrokenRedLine_isIncompleteAndNeverPasses() throws IOException {
        assertThat(check(redLine("draft.gpkg", BOW_TIE), "E1")).isEqualTo(ExitCode.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4096, 30_000})
    void check_ofATruncatedFile_saysSoAndWritesNothing(int bytes) throws IOException {
        byte[] all = Files.readAllBytes(square);
        assertThat(bytes).isLessThan(all.length);
        Path cut = Files.write(directory.resolve("cut.gpkg"), Arrays.copyOf(all, bytes));

        assertThat(check(cut, "E1")).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("po: ")
                .contains("cut.gpkg");
        assertThat(directory.resolve("report")).doesNotExist();
    }

    @Test
    void area_ofALayer_isEllipsoidal() {
        assertThat(run("area", square.toString(), "stbhhx")).isZero();
        // a planar square of these degrees on a sphere of the mean radius comes within one per cent
        double area =
                Math.toRadians(0.01) * Math.toRadians(0.01) * Math.cos(Math.toRadians(46.005)) * 6371007.2 * 6371007.2;
        assertThat(Double.parseDouble(
                        out.toString(StandardCharsets.UTF_8).replaceAll("(?s).*area +([0-9.]+) m².*", "$1")))
                .isCloseTo(area, Percentage.withPercentage(1));
    }

    @Test
    void area_ofAMissingOrBrokenLayer_isRefused() throws IOException {
        assertThat(run("area", square.toString(), "XZQ")).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("po: square.gpkg has no layer XZQ; it has STBHHX");
        err.reset();
        assertThat(run("area", redLine("broken.gpkg", BOW_TIE).toString(), "STBHHX"))
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("po: feature 1 of STBHHX has no sound geometry");
    }

    @Test
    void area_ofLines_isRefusedInWords() throws IOException {
        Path roads = directory.resolve("roads.gpkg");
        try (GeoPackageWriter writer = GeoPackageWriter.create(roads, Instant.EPOCH)) {
            writer.layer("DLZXX", "roads", 4490, GeometryType.LINESTRING, List.of())
                    .add(FakeToolbox.wkt("LINESTRING (131 46, 131.01 46)"));
            writer.commit();
        }

        assertThat(run("area", roads.toString(), "DLZXX")).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("po: feature 1 of DLZXX has no sound geometry: not a polygon but LineString;"
                        + " no area is given");
    }

    @Test
    void rules_fromAFileWithFaults_giveALineForEach() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.json"), "{\"rules\": [{\"id\": \"Z9\"}]}");
        assertThat(run("rules", "--rules", file.toString())).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.startsWith("po: " + file + ": line 1, column "))
                .anyMatch(line -> line.contains("/rules/0/id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void rules_ofTheStandardSet_arePrintedInFull(String language) {
        assertThat(run("rules", "--lang", language)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.matches("[A-Z][0-9]  .*")))
                .hasSize(Checks.all().size());
    }

    /** @return the built-in rule set with a control boundary, which D1, D2, F5 and S1 look at, and the layer of a sector plan */
    private Path withSuppliedLayers() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode set = (ObjectNode) json.readTree(RuleSets.standardSource());
        set.set(
                "layers",
                json.readTree(
                        """
                        [{"code": "SYSYBHQ", "kind": "control", "required": true,
                          "title": {"zh": "饮用水水源保护区", "en": "Drinking water zones"},
                          "source": {"zh": "生态环境局", "en": "Ecology bureau"},
                          "nameField": "MC", "compareFields": ["MC", "LX"], "areaField": "MJ"},
                         {"code": "JTGH", "kind": "sector", "required": false,
                          "title": {"zh": "交通规划", "en": "Transport plan"},
                          "source": {"zh": "交通局", "en": "Transport bureau"}, "compareFields": []}]
                        """));
        return Files.write(directory.resolve("rules.json"), json.writeValueAsBytes(set));
    }

    @Test
    void rules_ofASetThatSuppliesLayers_namesThemAndTheirRules() throws IOException {
        String file = withSuppliedLayers().toString();
        assertThat(run("rules", "--rules", file)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsSequence(
                        "Supplied layers (rules G1, G2, G3, G5 and A1 look at each):",
                        "SYSYBHQ  Drinking water zones  [control boundary, required]  Ecology bureau",
                        "    compared by MC, LX; rules D1 D2 F5 S1",
                        "JTGH  Transport plan  [sector plan, optional]  Transport bureau",
                        "    compared by -; rules N3",
                        "");
        out.reset();
        assertThat(run("rules", "--rules", file, "F5")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("    layer SYSYBHQ  Drinking water zones  (Ecology bureau)")
                .doesNotContain("JTGH");
        out.reset();
        assertThat(run("rules", "--rules", file, "N3")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("    layer JTGH  Transport plan  (Transport bureau)")
                .doesNotContain("SYSYBHQ");
        out.reset();
        assertThat(run("rules", "--rules", file, "P1")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("SYSYBHQ", "JTGH");
    }

    /** A GeoPackage is UTF-8; this list was put into it as it stood in a GBK spreadsheet. */
    @Test
    void check_ofAListInAnotherEncoding_saysWhichTableRowAndField() throws Exception {
        Path file = directory.resolve("list.gpkg");
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, Instant.EPOCH)) {
            List<Column> columns = new ArrayList<>();
            for (String field : List.of("XZQDM", "XZQMC", "XMLX", "XMMC", "JSXZ", "JSNX", "SZXZQ")) {
                columns.add(Column.text(field));
            }
            TableWriter list = writer.table("ZDXMAPB", "list", columns);
            list.add(null, "230506", "宝山区", "02", "水库", "新建", "2026", "宝山区");
            list.add(null, "230506", "宝山区", "01", "公路", "新建", "2026", "宝山区");
            writer.commit();
        }
        String bytes = HexFormat.of().formatHex("引松入双供水工程".getBytes("GBK"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE ZDXMAPB SET XMMC = CAST(x'" + bytes + "' AS TEXT) WHERE XMLX = '01'");
        }

        assertThat(check(file, "K1")).isEqualTo(3);
        String said = out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        assertThat(said).contains("ZDXMAPB", "field XMMC", "declared encoding", "first row 2");
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;

/** Lists as bureaus keep them. GDAL writes xlsx and ods; it only reads xls, which POI writes here. */
class SpreadsheetDeliveryTest {
    private static final List<String> FIELDS =
            List.of("XZQDM", "XZQMC", "XMLX", "XMMC", "XMJB", "JSXZ", "JSNX", "YDGM", "XZJSYD", "SZXZQ", "BZ");

    /** Sizes are numbers, all else is text: a code with a leading zero, one that looks like a number, one of no domain. */
    private static final List<List<Object>> PROJECTS = List.of(
            List.of("230521", "集贤县", "01", "高速公路", "省级", "新建", "2025-2027", 12.5, 10.0, "集贤县", "穿越"),
            List.of("230522", "友谊县", "9", "粮食烘干中心", "乡级", "改扩建", "2026", 0.0375, 0.0, "友谊县、宝清县", "待定"));

    private static final List<List<Object>> TEXTS = List.of(List.of("总则", "到2035年，全市耕地保有量不低于40公顷。"));

    @TempDir
    private Path directory;

    private Gdal gdal;

    @BeforeEach
    void find() throws IOException {
        gdal = InstalledGdal.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods", "xls"})
    void list_isTakenWithItsValuesAndCodes(String format) throws Exception {
        ImportReport report = take(workbook(format));

        assertThat(report.entries()).extracting(LayerEntry::target).containsExactlyInAnyOrder("ZDXMAPB", "GHWB");
        List<Object[]> rows = rows("ZDXMAPB", FIELDS);
        assertThat(rows).hasSize(PROJECTS.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i))
                    .as("row %d", i)
                    .containsExactly(PROJECTS.get(i).toArray());
        }
        assertThat(rows("GHWB", List.of("WDMC", "WBNR")))
                .containsExactly(TEXTS.get(0).toArray());
        LayerEntry projects = report.entries().stream()
                .filter(e -> e.target().equals("ZDXMAPB"))
                .findFirst()
                .orElseThrow();
        assertThat(projects.rows()).isEqualTo(2);
        assertThat(projects.unknownCodes())
                .containsOnly(entry("XMLX", Map.of("9", 1L)), entry("XMJB", Map.of("乡级", 1L)));
        assertThat(projects.fields()).allSatisfy(f -> assertThat(f.lost()).isZero());
    }

    /** Typed into a spreadsheet, a code is a number, and a size may be no number. */
    @Test
    void cells_ofAnotherType_areToldApart() throws Exception {
        Path file = directory.resolve("list.xls");
        try (Workbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            sheet(book, "ZDXMAPB", FIELDS, List.of(PROJECTS.get(0)));
            Row row = book.getSheet("ZDXMAPB").getRow(1);
            row.getCell(0).setCellValue(230521);
            row.getCell(2).setCellValue(1);
            row.getCell(7).setCellValue("约12公顷");
            book.write(out);
        }

        ImportReport report = take(file);

        assertThat(rows("ZDXMAPB", List.of("XZQDM", "XMLX", "YDGM")))
                .containsExactly(new Object[] {"230521", "1", null});
        LayerEntry projects = report.entries().get(0);
        assertThat(projects.unknownCodes()).containsOnly(entry("XMLX", Map.of("1", 1L)));
        assertThat(projects.fields())
                .filteredOn(f -> f.lost() > 0)
                .singleElement()
                .satisfies(f -> assertThat(f.to() + " " + f.example()).isEqualTo("YDGM 约12公顷"));
    }

    private Path workbook(String format) throws Exception {
        Path file = directory.resolve("清单." + format);
        if (format.equals("xls")) {
            try (Workbook book = new HSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                sheet(book, "ZDXMAPB", FIELDS, PROJECTS);
                sheet(book, "GHWB", List.of("WDMC", "WBNR"), TEXTS);
                book.write(out);
            }
            return file;
        }
        make(file, "ZDXMAPB", FIELDS, PROJECTS);
        make(file, "GHWB", List.of("WDMC", "WBNR"), TEXTS);
        return file;
    }

    private static void sheet(Workbook book, String name, List<String> header, List<List<Object>> rows) {
        Sheet sheet = book.createSheet(name);
        List<List<Object>> all = new ArrayList<>(List.of(List.copyOf(header)));
        all.addAll(rows);
        for (int i = 0; i < all.size(); i++) {
            Row row = sheet.createRow(i);
            for (int k = 0; k < all.get(i).size(); k++) {
                if (all.get(i).get(k) instanceof Double number) {
                    row.createCell(k).setCellValue(number);
                } else {
                    row.createCell(k).setCellValue(all.get(i).get(k).toString());
                }
            }
        }
    }

    /** Writes a sheet by GDAL, from text whose column types stand beside it. */
    private void make(Path file, String layer, List<String> header, List<List<Object>> rows) throws Exception {
        Path csv = directory.resolve(layer + ".csv");
        StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
        for (List<Object> row : rows) {
            text.append(String.join(
                            ",", row.stream().map(v -> '"' + v.toString() + '"').toList()))
                    .append('\n');
        }
        Files.writeString(csv, text);
        Files.writeString(
                directory.resolve(layer + ".csvt"),
                String.join(
                        ",",
                        rows.get(0).stream()
                                .map(v -> v instanceof Double ? "Real" : "String")
                                .toList()));
        List<String> arguments = new ArrayList<>();
        if (Files.exists(file)) {
            arguments.add("-update");
        }
        String name = file.getFileName().toString();
        String driver = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        arguments.addAll(List.of("-f", driver, "-nln", layer, file.toString(), csv.toString()));
        Gdal.Output output = gdal.convert(arguments, directory, Duration.ofMinutes(1), Progress.NONE);
        assertThat(output.exitCode()).as(output.text()).isZero();
    }

    private ImportReport take(Path from) throws Exception {
        Path scratch = Files.createDirectory(directory.resolve("scratch"));
        return new Importer(gdal, new ImportOptions(Mapping.standard(), null, Double.NaN), Progress.NONE)
                .run(from, directory.resolve("out.gpkg"), scratch, Instant.EPOCH);
    }

    private List<Object[]> rows(String code, List<String> fields) throws Exception {
        List<Object[]> all = new ArrayList<>();
        try (GeoPackageSource source = GeoPackageSource.open(directory.resolve("out.gpkg"), 1_000);
                RowReader rows = source.open(code)) {
            while (rows.next()) {
                Object[] values = rows.values();
                all.add(fields.stream()
                        .map(f -> values[rows.schema().indexOf(f)])
                        .toArray());
            }
        }
        return all;
    }
}

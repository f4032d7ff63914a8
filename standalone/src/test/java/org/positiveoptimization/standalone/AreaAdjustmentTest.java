/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.geometry.EllipsoidalArea;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;
import org.positiveoptimization.text.Language;

/** Areas of a layer of seven strips in two counties, adjusted through the command line. */
class AreaAdjustmentTest {
    private static final String WEST = "230521";
    private static final String EAST = "230522";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static String strip(int from, int to) {
        double x0 = 131 + from / 1000d;
        double x1 = 131 + to / 1000d;
        return "POLYGON ((" + x0 + " 46, " + x1 + " 46, " + x1 + " 46.003, " + x0 + " 46.003, " + x0 + " 46))";
    }

    private static double area(int from, int to) {
        return EllipsoidalArea.of(FakeToolbox.wkt(strip(from, to)));
    }

    private static double rounded(double area) {
        return BigDecimal.valueOf(area).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    /** @param beside what is added to the control area of the west, square metres; NaN leaves it out */
    private Path plan(double beside) throws IOException {
        Path file = directory.resolve("plan.gpkg");
        List<Column> columns = List.of(Column.text("BSM"), Column.text("XZQDM"), Column.real("JSMJ"));
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, Instant.EPOCH)) {
            TableWriter control = writer.layer("XZQ", "counties", 4490, GeometryType.POLYGON, columns);
            Double west = Double.isNaN(beside) ? null : rounded(rounded(area(0, 7)) + beside);
            control.add(FakeToolbox.wkt(strip(0, 7)), "1", WEST, west);
            control.add(FakeToolbox.wkt(strip(7, 9)), "2", EAST, rounded(area(7, 9)));
            TableWriter parcels = writer.layer("GHYDYH", "parcels", 4490, GeometryType.POLYGON, columns.subList(0, 2));
            for (int k = 0; k < 9; k++) {
                parcels.add(FakeToolbox.wkt(strip(k, k + 1)), "B\"" + (9 - k), k < 7 ? WEST + "100" : EAST);
            }
            writer.commit();
        }
        return file;
    }

    private int run(Path plan) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.EN,
                false);
        String target = directory.resolve("areas").toString();
        return Main.run(
                new String[] {"area", plan.toString(), "GHYDYH", "--control", "XZQ", "--out", target},
                terminal,
                new Library());
    }

    private List<String> table() throws IOException {
        return Files.readAllLines(directory.resolve("areas").resolve("GHYDYH.csv"));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.02", "-0.03"})
    void adjustedAreas_sumToTheControlAreas_andMoveByAHundredthAtMost(double beside) throws IOException {
        assertThat(run(plan(beside))).as(err.toString(StandardCharsets.UTF_8)).isZero();

        List<String> lines = table();
        assertThat(lines).hasSize(10).first().isEqualTo("fid,BSM,XZQDM,area_m2,adjusted_m2");
        BigDecimal west = BigDecimal.ZERO;
        for (String line : lines.subList(1, 8)) {
            String[] cells = line.split(",", -1);
            int k = Integer.parseInt(cells[0]) - 1;
            assertThat(cells[1]).isEqualTo("\"B\"\"" + (9 - k) + "\"");
            assertThat(cells[2]).isEqualTo("\"" + WEST + "100\"");
            assertThat(Double.parseDouble(cells[3])).isEqualTo(rounded(area(k, k + 1)));
            assertThat(Double.parseDouble(cells[4])).isCloseTo(area(k, k + 1), within(0.0151));
            west = west.add(new BigDecimal(cells[4]));
        }
        assertThat(west.doubleValue()).isEqualTo(rounded(rounded(area(0, 7)) + beside));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(WEST + "  features 7", EAST + "  features 2");
    }

    @Test
    void county_thatDoesNotBalance_isRefusedAndNothingIsWritten() throws IOException {
        assertThat(run(plan(0.2))).isEqualTo(ExitCode.UNUSABLE);

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("po: GHYDYH of county " + WEST)
                .contains("A2");
        assertThat(directory.resolve("areas")).doesNotExist();
    }

    @Test
    void controlArea_thatIsBlank_isRefused() throws IOException {
        assertThat(run(plan(Double.NaN))).isEqualTo(ExitCode.UNUSABLE);

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("po: feature 1 of XZQ has no usable JSMJ");
    }
}

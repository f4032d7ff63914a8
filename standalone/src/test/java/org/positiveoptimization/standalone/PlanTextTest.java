/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** The plan text in a file of its own, alone and in {@code po check --text}. */
class PlanTextTest {
    private static final String RIGHT = "到2035年，全市耕地保有量不低于40公顷。";
    private static final String WRONG = "到2035年，全市耕地保有量不低于42公顷。";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("规划文本.txt"), bytes);
    }

    private Path file(String text, String charset) throws IOException {
        return file(text.getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void text_inUtf8OrGbk_isRead(String charset) throws Exception {
        assertThat(PlanText.read(file(RIGHT, charset))).isEqualTo(new PlanText("规划文本.txt", RIGHT));
    }

    @Test
    void byteOrderMark_isNoPartOfTheText() throws Exception {
        assertThat(PlanText.read(file("\uFEFF" + RIGHT, "UTF-8")).content()).isEqualTo(RIGHT);
    }

    @Test
    void pageBreak_endsALine() throws Exception {
        assertThat(PlanText.read(file("第一章\f第二章\u000B第三章\r\n\t第四章", "UTF-8")).content())
                .isEqualTo("第一章\n第二章\n第三章\r\n\t第四章");
    }

    @Test
    void text_ofTheLargestSize_isReadAndOneByteMoreIsRefused() throws Exception {
        byte[] bytes = new byte[PlanText.MAX_BYTES];
        Arrays.fill(bytes, (byte) 'a');
        assertThat(PlanText.read(file(bytes)).content()).hasSize(PlanText.MAX_BYTES);

        isRefused(file(Arrays.copyOf(bytes, bytes.length + 1)), "cli.text.large");
    }

    @Test
    void whatIsNoPlainText_isRefused() throws Exception {
        isRefused(file(RIGHT, "UTF-16LE"), "cli.text.encoding");
        isRefused(file("plan in a word processor's format: PK\u0003\u0004", "UTF-8"), "cli.text.encoding");
        isRefused(file("a\u0000b", "UTF-8"), "cli.text.encoding");
        isRefused(file(new byte[] {(byte) 0xD5, (byte) 0xFF, (byte) 0xFF}), "cli.text.encoding");
        isRefused(file(" \u3000\r\n\f", "UTF-8"), "cli.text.blank");
        isRefused(file(new byte[0]), "cli.text.blank");
        isRefused(directory, "cli.text.no_file");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> PlanText.read(directory.resolve("absent.txt")));
    }

    private void isRefused(Path file, String key) {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> PlanText.read(file))
                .satisfies(e -> assertThat(e.texts()).extracting(Message::key).containsExactly(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void check_withText_holdsItAgainstTheTable(String charset) throws Exception {
        Path plan = plan("plan.gpkg", null);

        assertThat(check(plan, file(RIGHT, charset))).as(said()).isZero();
        assertThat(rule().path("verdict").asText()).isEqualTo("PASS");
        assertThat(rule().path("findings")).isEmpty();

        assertThat(check(plan, file(WRONG, charset))).as(said()).isZero();
        assertThat(rule().path("verdict").asText()).isEqualTo("WARN");
        assertThat(rule().path("findings")).hasSize(1);
        assertThat(rule().path("findings").get(0).toString()).contains("规划文本.txt", "不低于42公顷");
    }

    @Test
    void check_withText_neitherNeedsNorReadsTheTableOfTheDraft() throws Exception {
        assertThat(check(plan("none.gpkg", null), null)).isEqualTo(ExitCode.INCOMPLETE);

        Path wrong = plan("wrong.gpkg", WRONG);
        assertThat(check(wrong, null)).as(said()).isZero();
        assertThat(rule().path("verdict").asText()).isEqualTo("WARN");

        assertThat(check(wrong, file(RIGHT, "UTF-8"))).as(said()).isZero();
        assertThat(rule().path("verdict").asText()).isEqualTo("PASS");
        assertThat(reported().path("inputs").toString()).contains("wrong.gpkg + 规划文本.txt");
    }

    @Test
    void check_withTextThatCannotBeRead_writesNothing() throws Exception {
        Path text = file(RIGHT, "UTF-16LE");

        assertThat(check(plan("plan.gpkg", null), text)).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("po: " + text + " is no plain text in UTF-8 or GBK; save it as such a .txt file");
        assertThat(directory.resolve("report")).doesNotExist();
    }

    private int check(Path plan, Path text) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.EN,
                false);
        Stream<String> arguments = Stream.of(
                "check",
                "--approved",
                plan.toString(),
                "--draft",
                plan.toString(),
                "--only",
                "N2",
                "--out",
                directory.resolve("report").toString());
        Stream<String> texts = text == null ? Stream.of() : Stream.of("--text", text.toString());
        return Main.run(Stream.concat(arguments, texts).toArray(String[]::new), terminal, new Library());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode reported() throws IOException {
        return new ObjectMapper()
                .readTree(directory.resolve("report").resolve("report.json").toFile());
    }

    private JsonNode rule() throws IOException {
        return reported().path("rules").get(0);
    }

    /** A city with one indicator, and a plan text unless that is null. */
    private Path plan(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, Instant.EPOCH)) {
            List<Column> head = columns("BSM", "YSDM", "XZQDM", "XZQMC");
            head.add(Column.real("JSMJ"));
            TableWriter counties = writer.layer("XZQ", "counties", 4490, GeometryType.POLYGON, head);
            counties.add(
                    FakeToolbox.wkt("POLYGON ((131 46, 131.01 46, 131.01 46.01, 131 46.01, 131 46))"),
                    "1",
                    "1",
                    "230502",
                    "尖山区",
                    1e6);
            List<Column> columns = columns("XZQDM", "XZQMC", "ZBDM", "ZBMC", "ZBSX", "ZBDW");
            for (String value : List.of("JQZ", "JQMBZ", "GHMBZ")) {
                columns.add(Column.real(value));
            }
            TableWriter indicators = writer.table("GHZBB", "indicators", columns);
            indicators.add(null, "230500", "双鸭山市", "Z02", "耕地保有量", "约束性", "公顷", null, null, 40d);
            if (text != null) {
                writer.table("GHWB", "text", columns("WDMC", "WBNR")).add(null, "草案", text);
            }
            writer.commit();
        }
        return file;
    }

    private static List<Column> columns(String... names) {
        return new ArrayList<>(Stream.of(names).map(Column::text).toList());
    }
}

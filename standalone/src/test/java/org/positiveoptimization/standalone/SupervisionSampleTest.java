/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.report.CheckupJson;
import org.positiveoptimization.report.MonitorJson;
import org.positiveoptimization.supervision.checkup.Assessment;
import org.positiveoptimization.supervision.checkup.CheckupReport;
import org.positiveoptimization.supervision.checkup.YearSource;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.text.Language;

/** The sample observations and years, from the generator's books to the files that the commands write. */
class SupervisionSampleTest {
    private static final int POLYGONS = 5_000;

    private final Toolbox toolbox = new Library();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private JsonNode sample(long seed, boolean conforming) throws Exception {
        toolbox.writeSample(directory, new Toolbox.SampleOptions(POLYGONS, seed, conforming), Progress.NONE);
        return new ObjectMapper().readTree(directory.resolve("supervision.json").toFile());
    }

    private MonitorReport monitor(Integer year) throws Exception {
        var rules = toolbox.ruleSet(null);
        try (PlanSource plan = toolbox.open(directory.resolve("approved.gpkg"), rules);
                PlanSource observed = toolbox.open(directory.resolve("observed.gpkg"), rules)) {
            return toolbox.monitor(plan, observed, rules, year, Progress.NONE);
        }
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.EN,
                false);
        return Main.run(args, terminal, toolbox);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, true", "4, true", "1, false", "2, false", "3, false", "4, false"})
    void monitor_findsExactlyWhatWasPutIn(long seed, boolean conforming) throws Exception {
        JsonNode books = sample(seed, conforming);
        MonitorReport report = monitor(null);
        assertThat(report.warnings())
                .extracting(w -> w.patch().text("BSM") + " " + w.line() + " " + w.level())
                .containsExactlyInAnyOrderElementsOf(stream(books.get("warnings"))
                        .map(w -> w.get("bsm").asText() + " " + w.get("line").asText() + " "
                                + w.get("level").asText())
                        .toList());
        for (JsonNode expected : books.get("warnings")) {
            assertThat(report.warnings())
                    .filteredOn(w ->
                            w.patch().text("BSM").equals(expected.get("bsm").asText())
                                    && w.line().equals(expected.get("line").asText()))
                    .singleElement()
                    .satisfies(w -> assertThat(w.area())
                            .isCloseTo(expected.get("area_m2").asDouble(), within(0.0151)));
        }
        assertThat(report.growth())
                .extracting(m -> m.scope())
                .containsExactlyElementsOf(stream(books.get("growth"))
                        .map(g -> g.get("county").asText())
                        .toList());
        assertThat(report.growth()).allSatisfy(m -> assertThat(m.after())
                .isCloseTo(books.get("growth").get(0).get("area_m2").asDouble(), within(0.0151)));
        assertThat(report.gaps()).isEmpty();
        long older = stream(books.get("warnings"))
                .filter(w -> w.get("date").asText().startsWith("2024"))
                .count();
        assertThat(older).isPositive();
        assertThat(monitor(2025).warnings()).hasSize(report.warnings().size() - (int) older);
    }

    @Test
    void checkup_findsExactlyTheLightsThatWerePutIn() throws Exception {
        JsonNode books = sample(1, true);
        var rules = toolbox.ruleSet(null);
        List<YearSource> sources = YearFiles.in(directory.resolve("series")).entrySet().stream()
                .map(e -> {
                    try {
                        return new YearSource(e.getKey(), toolbox.open(e.getValue(), rules));
                    } catch (Exception failure) {
                        throw new AssertionError(failure);
                    }
                })
                .toList();
        CheckupReport report = toolbox.checkup(sources, rules, Progress.NONE);
        assertThat(report.years()).containsExactly(2021, 2022, 2023, 2024, 2025);
        assertThat(report.gaps()).isEmpty();
        assertThat(report.assessments())
                .extracting(SupervisionSampleTest::light)
                .containsExactlyInAnyOrderElementsOf(stream(books.get("lights"))
                        .map(l -> l.get("area").asText() + " " + l.get("code").asText() + " "
                                + l.get("light").asText())
                        .toList());
    }

    private static String light(Assessment a) {
        return a.indicator().area() + " " + a.indicator().code() + " " + a.light();
    }

    @Test
    void commands_writeWhatTheyPromise() throws Exception {
        sample(2, true);
        Path monitored = directory.resolve("m");
        assertThat(run(
                        "monitor",
                        "--approved",
                        directory.resolve("approved.gpkg").toString(),
                        "--observed",
                        directory.resolve("observed.gpkg").toString(),
                        "--year",
                        "2025",
                        "--to",
                        monitored.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(ExitCode.FAIL);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("red warning", "lines are broken");
        JsonNode json =
                new ObjectMapper().readTree(monitored.resolve("monitor.json").toFile());
        assertThat(json.get("verdict").asText()).isEqualTo("FAIL");
        isAsPublished(json, MonitorJson.SCHEMA_RESOURCE);
        int breaches = json.get("warnings").size();
        assertThat(json.get("counts").get("RED").asInt()).isEqualTo(3);
        assertThat(rows(monitored.resolve("handover.gpkg"), "HANDOVER")).isEqualTo(breaches);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(monitored.resolve("handover.xlsx")))) {
            assertThat(book.getSheet("移交清单").getLastRowNum()).isEqualTo(breaches + 1);
        }
        assertThat(Files.readString(monitored.resolve("monitor.html")))
                .contains("W00001", "lines are broken")
                .doesNotContain("<script", "http://");
        Path checked = directory.resolve("c");
        assertThat(run("checkup", "--series", directory.resolve("series").toString(), "--to", checked.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(ExitCode.FAIL);
        String html = Files.readString(checked.resolve("checkup.html"));
        assertThat(html).contains("<polyline class=\"values\"", "道路网密度", "RED").doesNotContain("<script", "http://");
        JsonNode checkup =
                new ObjectMapper().readTree(checked.resolve("checkup.json").toFile());
        isAsPublished(checkup, CheckupJson.SCHEMA_RESOURCE);
        assertThat(checkup.get("indicators")).hasSize(8);
        assertThat(checked.resolve("checkup.xlsx")).isNotEmptyFile();
        int rows = 0;
        for (JsonNode indicator : checkup.get("indicators")) {
            rows += indicator.get("years").size();
        }
        assertThat(Files.readAllLines(checked.resolve("checkup.csv"))).hasSize(1 + rows);
    }

    private static void isAsPublished(JsonNode json, String schema) throws IOException {
        try (InputStream in = MonitorJson.class.getResourceAsStream(schema)) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(in)
                            .validate(json))
                    .isEmpty();
        }
    }

    private int rows(Path file, String layer) throws Exception {
        int count = 0;
        try (PlanSource source = toolbox.open(file, toolbox.ruleSet(null));
                RowReader rows = source.open(layer)) {
            while (rows.next()) {
                assertThat(rows.geometry().isValid()).isTrue();
                count++;
            }
        }
        return count;
    }

    /** The whole way: a conforming draft is published in place and the chain holds; a deviating one is not. */
    @Test
    void publish_ofTheSample_dependsOnItsRules() throws Exception {
        sample(1, false);
        Path plan = directory.resolve("approved.gpkg");
        byte[] before = Files.readAllBytes(plan);
        assertThat(publish(plan)).isEqualTo(ExitCode.FAIL);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("not published: blocking rules");
        assertThat(plan).hasBinaryContent(before);

        sample(1, true);
        assertThat(publish(plan)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        try (PlanSource published = toolbox.open(plan, toolbox.ruleSet(null))) {
            assertThat(published.codes()).contains("YJJBNT", "GHZBB").noneMatch(c -> c.startsWith("WHC"));
        }
        assertThat(run("history", "--of", plan.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("the chain is whole: 1 publications");
        Files.writeString(plan, "x", StandardOpenOption.APPEND);
        assertThat(run("history", "--of", plan.toString())).isEqualTo(ExitCode.FAIL);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("not the one published last");
    }

    /** A warning that a statement answers: it goes into the archive with the report that it answers. */
    @Test
    void publish_withStatements_archivesWhatWasAnswered() throws Exception {
        sample(1, true);
        Path plan = directory.resolve("approved.gpkg");
        Path draft = directory.resolve("draft.gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + draft);
                Statement sql = connection.createStatement()) {
            sql.execute("UPDATE GHWB SET WBNR = WBNR || '到2035年，全市耕地保有量不低于1公顷。' WHERE WDMC = '目标'");
        }
        Path report = directory.resolve("report");
        assertThat(run("check", "--approved", plan.toString(), "--draft", draft.toString(), "--out", report.toString()))
                .isZero();
        Path statements = directory.resolve("statements.json");
        run("statements", "--report", report.resolve("report.json").toString(), "--to", statements.toString());
        ObjectMapper json = new ObjectMapper();
        JsonNode filled = json.readTree(statements.toFile());
        assertThat(filled.get("statements")).hasSize(1);
        ((ObjectNode) filled.get("statements").get(0))
                .put("text", "近期数")
                .put("author", "张三")
                .put("date", "2026-05-20");
        json.writeValue(statements.toFile(), filled);
        byte[] bytes = Files.readAllBytes(statements);

        assertThat(publish(plan, "--statements", statements.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();

        JsonNode entry = json.readTree(Files.readAllLines(directory.resolve("approved.gpkg.register.jsonl"))
                .get(0));
        Path archive = directory.resolve("approved.gpkg.register.jsonl.archive");
        assertThat(archive.resolve(entry.get("statements").asText())).hasBinaryContent(bytes);
        JsonNode archived =
                json.readTree(archive.resolve(entry.get("report").asText()).toFile());
        assertThat(archived.get("verdict").asText()).isEqualTo("PASS");
        assertThat(archived.get("statements").get("sha256").asText())
                .isEqualTo(entry.get("statements_sha256").asText());
        assertThat(run("history", "--of", plan.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("statements " + entry.get("statements").asText());
    }

    private int publish(Path plan, String... more) throws IOException {
        Stream<String> arguments = Stream.of(
                "publish",
                "--approved",
                plan.toString(),
                "--draft",
                directory.resolve("draft.gpkg").toString(),
                "--to",
                plan.toString(),
                "--by",
                "测试");
        return run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }
}

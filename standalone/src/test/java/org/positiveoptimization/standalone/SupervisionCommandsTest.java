/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.text.Language;

/** Arguments, exit codes and mishaps of monitor, checkup, publish and history. */
class SupervisionCommandsTest {
    @TempDir
    private Path directory;

    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path plan;
    private Path observed;
    private Path series;
    private Path to;

    @BeforeEach
    void files() throws IOException {
        plan = Files.createFile(directory.resolve("plan.gpkg"));
        observed = Files.createFile(directory.resolve("observed.gpkg"));
        series = Files.createDirectory(directory.resolve("series"));
        Files.createFile(series.resolve("2024.gpkg"));
        Files.createFile(series.resolve("plan-2025.gpkg"));
        Files.createFile(series.resolve("notes.txt"));
        to = directory.resolve("to");
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

    private int monitor() {
        return run("monitor", "--approved", plan.toString(), "--observed", observed.toString(), "--to", to.toString());
    }

    private int checkup() {
        return run("checkup", "--series", series.toString(), "--to", to.toString());
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"PASS, 0", "WARN, 0", "FAIL, 1", "INCOMPLETE, 3"})
    void verdicts_setTheExitCode(Verdict verdict, int code) {
        toolbox.verdict = verdict;
        assertThat(checkup()).isEqualTo(code);
        assertThat(to.resolve("checkup.html")).hasContent("new");
        if (verdict != Verdict.WARN) {
            assertThat(monitor()).isEqualTo(code);
            assertThat(to.resolve("handover.xlsx")).hasContent("new");
        }
        assertThat(err()).isEmpty();
    }

    @Test
    void disk_thatIsFull_leavesNothing() {
        toolbox.whileWriting = progress -> {
            throw new IOException("No space left on device");
        };
        assertThat(monitor()).isEqualTo(2);
        assertThat(err()).contains("no space left");
        assertThat(checkup()).isEqualTo(2);
        assertThat(to).doesNotExist();
    }

    @Test
    void observed_thatIsMissing_isNamed() {
        observed = directory.resolve("none.gpkg");
        assertThat(monitor()).isEqualTo(2);
        assertThat(err()).contains("none.gpkg");
        assertThat(to).doesNotExist();
    }

    @Test
    void series_withoutYears_isRefused() throws IOException {
        series = Files.createDirectory(directory.resolve("empty"));
        Files.createFile(series.resolve("plan-20250.gpkg"));
        assertThat(checkup()).isEqualTo(2);
        assertThat(err()).contains("no GeoPackage whose name ends with a year");
        series = plan;
        assertThat(checkup()).isEqualTo(2);
        assertThat(err()).contains("is not a directory");
    }

    @Test
    void series_withTwoFilesOfAYear_isRefused() throws IOException {
        Files.createFile(series.resolve("b2025.gpkg"));
        assertThat(checkup()).isEqualTo(2);
        assertThat(err()).contains("more than one GeoPackage for 2025");
    }

    private int publish(String... more) {
        Stream<String> arguments = Stream.of(
                "publish",
                "--approved",
                plan.toString(),
                "--draft",
                observed.toString(),
                "--to",
                directory.resolve("new.gpkg").toString());
        return run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void publish_withStatementsThatCannotBeRead_isRefusedBeforeAnything() throws IOException {
        Path bad = Files.writeString(directory.resolve("s.json"), "{\"schema\": 1}");
        assertThat(publish("--statements", bad.toString())).isEqualTo(2);
        assertThat(err()).contains(bad + ": line 1, column");
        assertThat(publish("--statements", directory.resolve("absent.json").toString()))
                .isEqualTo(2);
        assertThat(directory.resolve("new.gpkg.register.jsonl.lock")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"FAIL, 1", "INCOMPLETE, 3"})
    void publish_withABlockingRuleInTheWay_writesNothing(Verdict verdict, int code) throws IOException {
        toolbox.verdict = verdict;
        assertThat(publish()).isEqualTo(code);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("not published: blocking rules P1");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("plan.gpkg", "observed.gpkg", "series", "new.gpkg.register.jsonl.lock");
        }
    }

    @Test
    void publish_whenTheDiskIsFull_changesNothing() {
        toolbox.whileWriting = progress -> {
            throw new IOException("No space left on device");
        };
        assertThat(publish()).isEqualTo(2);
        assertThat(directory.resolve("new.gpkg")).doesNotExist();
        assertThat(directory.resolve("new.gpkg.register.jsonl")).doesNotExist();
    }

    @Test
    void history_withoutAnything_saysWhatItNeeds() {
        assertThat(run("history")).isEqualTo(2);
        assertThat(err()).contains("--of or --register");
        assertThat(run("history", "--of", plan.toString())).isEqualTo(2);
        assertThat(err()).contains("there is no register");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json\n", "{}\n"})
    void history_ofARegisterThatIsNone_isBroken(String content) throws IOException {
        Path register = Files.writeString(directory.resolve("r.jsonl"), content);
        assertThat(run("history", "--register", register.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("line 1 was changed or is no entry");
    }
}

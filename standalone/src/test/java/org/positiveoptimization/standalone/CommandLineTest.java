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
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.text.Language;

class CommandLineTest {
    @TempDir
    private Path directory;

    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path approved;
    private Path draft;
    private Path report;

    @BeforeEach
    void plans() throws IOException {
        approved = Files.createFile(directory.resolve("approved.gpkg"));
        draft = Files.createFile(directory.resolve("draft.gpkg"));
        report = directory.resolve("report");
    }

    private int run(String... args) {
        return run(Language.EN, args);
    }

    private int run(Language language, String... args) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                language,
                false);
        return Main.run(args, terminal, toolbox);
    }

    private int check(String... more) {
        return run(Stream.concat(
                        Stream.of(
                                "check",
                                "--approved",
                                approved.toString(),
                                "--draft",
                                draft.toString(),
                                "--out",
                                report.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void assertNothingWritten() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(approved, draft);
        }
    }

    @ParameterizedTest
    @EnumSource
    void help_ofEveryCommand_isInTheLanguage(Language language) {
        for (String command : List.of(
                "check",
                "sample",
                "rules",
                "area",
                "demo",
                "monitor",
                "checkup",
                "publish",
                "history",
                "import",
                "package",
                "package verify")) {
            assertThat(run(language, (command + " --help").split(" "))).isZero();
            assertThat(out()).contains(language == Language.ZH ? "用法：po " + command : "Usage: po " + command);
            assertThat(out()).doesNotContain("${");
            // every option and argument is explained: no line holds a name alone
            assertThat(out().lines().map(String::strip))
                    .noneMatch(line -> line.matches("(-., )?--[a-z\\[\\]-]+(=\\S+)?|[A-Z]+"));
        }
        assertThat(run(language, "--help")).isZero();
        assertThat(out()).contains("130");
        assertThat(err()).isEmpty();
    }

    @Test
    void language_fromArguments_isTakenBeforeParsing() {
        assertThat(Main.language(new String[] {"check", "--lang", "zh"})).isEqualTo(Language.ZH);
        assertThat(Main.language(new String[] {"--lang=en", "check"})).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                   | po: a command is missing (see: po --help)
                    frobnicate                           | po: unknown argument: frobnicate (see: po --help)
                    rules --frobnicate                   | po: unknown argument: --frobnicate (see: po rules --help)
                    check --approved a.gpkg              | po: missing: --draft (see: po check --help)
                    check --approved                     | po: --approved needs a value (see: po check --help)
                    sample --out x --polygons many       | po: --polygons cannot be 'many' (see: po sample --help)
                    sample --out x --polygons 3          | po: --polygons cannot be 3: a sample plan has 5000 to 2000000 polygons
                    rules --lang fr                      | po: --lang cannot be 'fr' (see: po rules --help)
                    rules X9                             | po: rule set test-set has no rule 'X9'; it has P1 U2
                    area no-such.gpkg XZQ                | po: no such file: no-such.gpkg
                    """)
    void arguments_thatCannotBeUsed_giveOneLineAndExit2(String args, String line) {
        assertThat(run(args.isEmpty() ? new String[0] : args.split(" ", -1))).isEqualTo(2);
        assertThat(err().lines()).containsExactly(line);
        assertThat(out()).isEmpty();
    }

    @Test
    void argument_unknownInChinese_isReportedInChinese() {
        assertThat(run(Language.ZH, "rules", "--foo")).isEqualTo(2);
        assertThat(err().lines()).containsExactly("po: 无法识别的参数：--foo（用法见：po rules --help）");
    }

    @ParameterizedTest
    @CsvSource({"PASS,0", "WARN,0", "FAIL,1", "INCOMPLETE,3"})
    void check_byVerdict_setsTheExitCode(Verdict verdict, int code) {
        toolbox.verdict = verdict;
        assertThat(check()).isEqualTo(code);
        assertThat(out().lines()).containsExactly("TABLE " + verdict, "Report: " + report);
        assertThat(err()).isEmpty();
        assertThat(toolbox.closed).containsExactlyInAnyOrder("approved.gpkg", "draft.gpkg");
        for (String name : CheckRun.FILES) {
            assertThat(report.resolve(name)).hasContent("new");
        }
    }

    @Test
    void check_ofSomeRules_asksForThemInUpperCase() {
        assertThat(check("--only", "p1, U2")).isZero();
        assertThat(toolbox.askedFor).containsExactly("P1", "U2");
    }

    @Test
    void check_ofAnUnknownRule_writesNothing() throws IOException {
        assertThat(check("--only", "P1,Z7")).isEqualTo(2);
        assertThat(err().lines()).containsExactly("po: rule set test-set has no rule 'Z7'; it has P1 U2");
        assertNothingWritten();
    }

    @Test
    void check_ofAMissingFile_namesItAndWritesNothing() throws IOException {
        approved = directory.resolve("nothing-here.gpkg");
        assertThat(check()).isEqualTo(2);
        assertThat(err().lines()).containsExactly("po: no such file: " + approved);
        approved = directory.resolve("approved.gpkg");
        assertNothingWritten();
    }

    @Test
    void check_whenTheReportHoldsAnEarlierOne_replacesItAndKeepsOtherFiles() throws IOException {
        toolbox.content = "old";
        assertThat(check()).isZero();
        Files.writeString(report.resolve("notes.txt"), "mine");
        toolbox.content = "new";
        assertThat(check()).isZero();
        try (Stream<Path> files = Files.list(report)) {
            assertThat(files).hasSize(CheckRun.FILES.size() + 1);
        }
        assertThat(report.resolve("report.json")).hasContent("new");
        assertThat(report.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void check_thatFailsWhileWriting_leavesTheEarlierReport() throws IOException {
        toolbox.content = "old";
        assertThat(check()).isZero();
        toolbox.content = "new";
        toolbox.whileWriting = progress -> {
            throw new IOException("No space left on device");
        };
        assertThat(check()).isEqualTo(2);
        assertThat(err().lines()).containsExactly("po: no space left on the disk; nothing half-written remains");
        assertThat(report.resolve("report.json")).hasContent("old");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(approved, draft, report);
        }
    }

    @Test
    void check_intoAPathBeneathAFile_namesTheFile() throws IOException {
        report = draft.resolve("report");
        assertThat(check()).isEqualTo(2);
        assertThat(err().lines()).containsExactly("po: " + draft + " is a file, not a directory");
        report = directory;
        assertNothingWritten();
    }

    @Test
    void check_thatRunsOutOfMemory_saysHowToGiveMore() throws IOException {
        toolbox.whileChecking = progress -> {
            throw new OutOfMemoryError("Java heap space");
        };
        assertThat(check()).isEqualTo(2);
        assertThat(err().lines()).singleElement().asString().contains("PO_HEAP");
        assertNothingWritten();
    }

    @Test
    void check_thatMeetsAnUnexpectedException_givesOneLineWithItsClass() throws IOException {
        toolbox.whileChecking = progress -> {
            throw new IllegalStateException("what\never");
        };
        assertThat(check()).isEqualTo(2);
        assertThat(err().lines())
                .singleElement()
                .asString()
                .startsWith("po: unexpected error java.lang.IllegalStateException: what ever");
        assertNothingWritten();
    }

    @Test
    void check_thatIsCancelled_leavesNothing() throws IOException {
        toolbox.whileWriting = progress -> {
            throw new CancellationException();
        };
        assertThat(check()).isEqualTo(130);
        assertThat(err().lines()).containsExactly("po: cancelled; nothing half-written remains");
        assertNothingWritten();
    }

    @Test
    void sample_withOptions_writesThreeFiles() {
        assertThat(run("sample", "--out", report.toString(), "--polygons", "7000", "--seed", "9", "--conforming"))
                .isZero();
        assertThat(report.resolve("draft.gpkg")).hasContent("SampleOptions[polygons=7000, seed=9, conforming=true]");
        assertThat(out().lines()).containsExactly("Sample plan: " + report);
    }

    @Test
    void rules_withoutIds_printsAllWithParameters() {
        assertThat(run("rules")).isZero();
        assertThat(out().lines())
                .containsExactly(
                        "Rule set test-set, version 1: no loss",
                        "2 rules, SHA-256 ab12",
                        "",
                        "P1  no loss  [blocking]  clause 三(一)1(1)",
                        "    pbf.buckets_mu = [5, 10]  [plan]",
                        "    udb.new_quota_m2 = {230502: 1500000}  [default]",
                        "U2  no loss  [statement]  clause 三(一)1(3)");
    }

    @Test
    void rules_withAnId_printsItsDefinition() {
        assertThat(run(Language.ZH, "rules", "p1")).isZero();
        assertThat(out()).contains("P1  数量不减  [强制]", "  定义", "分级").doesNotContain("U2");
    }

    @Test
    void area_ofALayer_isGivenInThreeUnits() {
        assertThat(run("area", draft.toString(), "xzq")).isZero();
        assertThat(out().lines())
                .containsExactly(
                        "XZQ",
                        "  features  3",
                        "  area      6666.67 m² = 0.6667 ha = 10.00 mu (ellipsoidal, CGCS2000)",
                        "  CRS       EPSG:4490");
    }

    @Test
    void area_withControlAreas_isAdjustedAndWritten() {
        Path out = directory.resolve("adjusted");
        assertThat(run("area", draft.toString(), "ghydyh", "--control", "xzq", "--out", out.toString()))
                .isZero();
        assertThat(out().lines())
                .containsExactly(
                        "230521  features 3, area 10.01 m², control area 10.00 m²",
                        "Adjusted areas: " + out.resolve("GHYDYH.csv"));
        assertThat(out.resolve("GHYDYH.csv")).hasContent("GHYDYH XZQ");
    }

    @Test
    void area_withControlAreasAndNoTarget_isRefused() {
        assertThat(run("area", draft.toString(), "ghydyh", "--control", "xzq")).isEqualTo(ExitCode.UNUSABLE);
        assertThat(directory.resolve("adjusted")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void demo_byComparison_setsTheExitCode(boolean exact) {
        toolbox.verdict = Verdict.FAIL;
        if (!exact) {
            toolbox.expectedJson =
                    """
                    {"expected": [{"rule": "P1", "layer": "YJJBNT", "point": [131.5, 46.5], "area_m2": 12.5}]}
                    """;
        }
        Path demo = directory.resolve("demo");
        assertThat(run("demo", "--out", demo.toString())).isEqualTo(exact ? 0 : 1);
        assertThat(out())
                .contains(
                        exact
                                ? "0 of 0 injected deviations found, 0 other findings."
                                : "NOT FOUND: P1 in YJJBNT at 131.500000, 46.500000");
        assertThat(out().lines()).contains("  " + demo.resolve("report").resolve("report.html"));
        assertThat(demo.resolve("report").resolve("tables.xlsx")).exists();
    }
}

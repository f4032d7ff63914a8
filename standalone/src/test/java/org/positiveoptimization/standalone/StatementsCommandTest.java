/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.report.JsonReport;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.statements.StatementsReader;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** From a report to a template, from the filled-in template to an answered report. */
class StatementsCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Localized TITLE = new Localized("规则", "rule");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static Finding finding(Severity severity, String wkt, double area) {
        return new Finding(
                "YJJBNT",
                severity,
                Message.of("cli.io", "\"引号\" {0}"),
                wkt == null ? null : FakeToolbox.wkt(wkt),
                List.of(),
                List.of("YJJBNT.1"),
                area,
                1,
                null,
                "");
    }

    /** Three findings of a rule that warns, one of them blocking in itself; a rule that warns without a finding. */
    private static ConformityReport report() {
        Rule a1 = new Rule("A1", Severity.W, "二(三)4", TITLE, TITLE, List.of());
        Rule p3 = new Rule("P3", Severity.W, "二(二)2", TITLE, TITLE, List.of());
        Rule p1 = new Rule("P1", Severity.F, "二(二)2", TITLE, TITLE, List.of());
        Message reason = Message.of("cli.io", "-");
        List<Finding> findings = List.of(
                finding(null, "POLYGON((131 46, 131.1 46, 131.1 46.1, 131 46))", 1234.565),
                finding(null, null, Double.NaN));
        RuleSet set = new RuleSet("r", "1", TITLE, "ab".repeat(32), List.of(a1, p3, p1), List.of());
        return new ConformityReport(
                Verdict.WARN,
                set,
                List.of(),
                List.of(
                        new RuleResult(a1, Verdict.WARN, new Outcome(Verdict.FAIL, reason, List.of(), findings), 1),
                        new RuleResult(p3, Verdict.WARN, new Outcome(Verdict.FAIL, reason, List.of(), List.of()), 1),
                        new RuleResult(p1, Verdict.PASS, new Outcome(Verdict.PASS, reason, List.of(), List.of()), 1)),
                List.of(),
                Cgcs2000.metric(4490));
    }

    private Path write(ConformityReport report, int most) throws IOException {
        Path file = directory.resolve("report.json");
        try (OutputStream stream = Files.newOutputStream(file)) {
            new JsonReport(most).write(report, stream);
        }
        return file;
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.EN,
                false);
        return Main.run(args, terminal, new FakeToolbox());
    }

    private int template(Path report, Path to) {
        return run("statements", "--report", report.toString(), "--to", to.toString());
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void template_filledIn_answersTheWholeReport() throws Exception {
        Path to = directory.resolve("statements.json");
        assertThat(template(write(report(), 100), to)).as(err()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("3 findings need a statement, 0 of them are answered");

        Statements blank = StatementsReader.read(Files.readAllBytes(to));
        assertThat(blank.list()).hasSize(3);
        assertThatObject(report().answeredBy(blank, TODAY).verdict()).isEqualTo(Verdict.WARN);

        JsonNode json = JSON.readTree(to.toFile());
        for (JsonNode statement : json.get("statements")) {
            ((ObjectNode) statement).put("text", "有据").put("author", "张三").put("date", "2026-05-20");
        }
        ConformityReport answered = report().answeredBy(StatementsReader.read(JSON.writeValueAsBytes(json)), TODAY);
        assertThat(answered.answers().refused()).isEmpty();
        assertThat(answered.answers().accepted()).containsOnlyKeys("A1-0001", "A1-0002", "P3");
        assertThatObject(answered.verdict()).isEqualTo(Verdict.PASS);

        // the next template carries over what was accepted
        Path next = directory.resolve("next.json");
        assertThat(template(write(answered, 100), next)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("3 of them are answered");
        assertThat(StatementsReader.read(Files.readAllBytes(next)).list())
                .allMatch(s -> s.author().equals("张三"));
    }

    @Test
    void report_thatListsNotAll_isSaid() throws Exception {
        assertThat(template(write(report(), 1), directory.resolve("s.json"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("rule A1 has 2, listed are 1");
    }

    @Test
    void file_thatExists_isNotReplaced() throws Exception {
        Path to = Files.writeString(directory.resolve("s.json"), "written by hand");

        assertThat(template(write(report(), 100), to)).isEqualTo(2);
        assertThat(err().lines()).containsExactly("po: " + to + " exists already and is not replaced");
        assertThat(to).hasContent("written by hand");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void file_thatIsNoReport_isRefused() throws Exception {
        Path to = directory.resolve("s.json");
        for (String content : List.of("", "{", "[]", "{\"schema\": \"other\"}", "\u0000\u0001")) {
            Path report = Files.writeString(directory.resolve("x.json"), content);
            assertThat(template(report, to)).as(content).isEqualTo(2);
            assertThat(err().lines()).hasSize(1);
            assertThat(to).doesNotExist();
        }
        assertThat(template(directory.resolve("missing.json"), to)).isEqualTo(2);
        assertThat(err().lines()).hasSize(1);
    }

    @Test
    void check_withStatements_readsThemBeforeAnythingElse() throws Exception {
        Path plan = Files.createFile(directory.resolve("a.gpkg"));
        Path bad = Files.writeString(directory.resolve("s.json"), "{\"schema\": 1}");
        Path report = directory.resolve("out");

        int code = run(
                "check",
                "--approved",
                plan.toString(),
                "--draft",
                plan.toString(),
                "--out",
                report.toString(),
                "--statements",
                bad.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err().lines()).allMatch(l -> l.contains(bad + ": line 1, column"));
        assertThat(report).doesNotExist();
    }
}

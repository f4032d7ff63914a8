/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.standalone.delivery.InstalledGdal;
import org.positiveoptimization.text.Language;

/** The package of the sample plan, written in each format, taken back and proved; and packages that were tampered with. */
class PackageTest {
    private static final String NAME = "230500双鸭山市2026年度市级国土空间总体规划动态维护";

    /** A layer and how much of it is refused. */
    private static final Pattern FAULT = Pattern.compile("^ +(\\w+)[:：] ?([0-9]+)");

    @TempDir
    private static Path plans;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void sample() throws IOException {
        new Library().writeSample(plans, new Toolbox.SampleOptions(5_000, 3, true), Progress.NONE);
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
        return Main.run(args, terminal, new Library());
    }

    private int plans(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of("--approved", plans.resolve("approved.gpkg").toString()));
        args.addAll(List.of("--draft", plans.resolve("draft.gpkg").toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private Path write(String format) {
        assertThat(plans("package", "--to", directory.toString(), "--format", format, "--date", "20261101"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        Path file = directory.resolve(NAME + (format.equals("shp") ? "" : "." + format));
        assertThat(file).exists();
        return file;
    }

    private int verify(Path file) {
        return plans("package verify", "--package", file.toString(), "--out", report().toString());
    }

    private Path report() {
        return directory.resolve("report");
    }

    private JsonNode findings() throws IOException {
        return new ObjectMapper()
                .readTree(report().resolve("report.json").toFile())
                .findValue("findings");
    }

    private static List<String> column(Path file, String table, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + column + " FROM " + table)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            // the triggers of the spatial index use functions that only a GeoPackage library has
            List<String> triggers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
                while (rows.next()) {
                    triggers.add(rows.getString(1));
                }
            }
            for (String trigger : triggers) {
                statement.executeUpdate("DROP TRIGGER \"" + trigger + "\"");
            }
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void geoPackage_ofTheSample_isNamedNumberedAndProved() throws Exception {
        Path file = write("gpkg");

        List<String> numbers = new ArrayList<>();
        for (String table : column(file, "gpkg_contents", "table_name")) {
            if (table.startsWith("WHC")) {
                numbers.addAll(column(file, table, "WHBH"));
                assertThat(column(file, table, "BSM")).allMatch(b -> b.matches("2305[0-9]{14}"));
                assertThat(column(file, table, "WHLY")).doesNotContainNull();
            }
        }
        assertThat(numbers).hasSizeGreaterThan(10).doesNotHaveDuplicates().allMatch(n -> n.matches("20261101[0-9]{6}"));
        assertThat(column(file, "WHSM", "value")).contains("1985国家高程基准, EPSG:5737", "20261101");
        assertThat(verify(file)).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gdb", "shp"})
    void exchangeFormats_comeBackAndAreProved(String format) throws Exception {
        InstalledGdal.get();
        assertThat(verify(write(format))).as(out + "\n" + err).isZero();
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE FROM WHCGHYDYH WHERE fid = 1, WHCGHYDYH",
        "UPDATE WHCGHYDYH SET WHLX = '3' WHERE fid = 1, WHCGHYDYH",
        "UPDATE WHCGHYDYH SET WHBH = '1' WHERE fid = 1, WHCGHYDYH",
        "UPDATE WHHGHYDYH SET YDYHFLDM = '0702' WHERE fid = 1, WHHGHYDYH",
        "DELETE FROM WHQGHYDYH WHERE fid = 1, WHQGHYDYH",
        "UPDATE WHHGHYDYH SET BSM = (SELECT max(BSM) FROM WHHGHYDYH), WHHGHYDYH",
    })
    void package_thatWasTamperedWith_fails(String sql, String layer) throws Exception {
        Path file = write("gpkg");
        execute(file, sql);

        assertThat(verify(file)).isEqualTo(ExitCode.FAIL);
        assertThat(findings())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.path("layer").asText()).isEqualTo(layer));
    }

    /** A package of nothing does not pass where something changed. */
    @Test
    void package_withoutALayer_lacksItsChanges() throws Exception {
        Path file = write("gpkg");
        execute(file, "DELETE FROM gpkg_contents WHERE table_name LIKE 'WH_CZKFBJ'");

        assertThat(verify(file)).isEqualTo(ExitCode.FAIL);
        assertThat(findings())
                .isNotEmpty()
                .anySatisfy(f -> assertThat(f.path("layer").asText()).isEqualTo("WHCCZKFBJ"));
    }

    @Test
    void file_asTarget_keepsItsNameAndOthersBesideIt() throws Exception {
        Files.writeString(directory.resolve("other"), "mine");
        Path file = directory.resolve("mine.gpkg");

        assertThat(plans("package", "--to", file.toString(), "--date", "20261101"))
                .isZero();

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(file, directory.resolve("other"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--date 20260230 | po: --date cannot be 20260230: eight digits such as 20261101",
                "--date 2026-1-1 | po: --date cannot be 2026-1-1: eight digits such as 20261101",
                "--year 26       | po: --year cannot be 26",
                "--format dwg    | po: --format cannot be 'dwg' (see: po package --help)",
            })
    void argument_thatCannotBeUsed_isTold(String more, String line) throws Exception {
        String[] all = ("--to x " + more).strip().split(" ");
        assertThat(plans("package", all)).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly(line);
    }

    @Test
    void options_thatAreMissing_areNamed() {
        assertThat(run("package", "--draft", "b")).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("po: missing: --approved, --to (see: po package --help)");
        assertThat(run("package", "verify", "--draft", "b")).isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("po: missing: --approved, --package (see: po package verify --help)");
    }

    /** The reasons of one layer are blank, those of another none that is allowed, and a code of a third is none. */
    @ParameterizedTest
    @CsvSource({
        "EN, po package verify will not take this package, such as",
        "ZH, 此成果包不能通过 po package verify, 例如",
    })
    void package_ofADraftWithFaults_saysWhatVerifyWillRefuse(Language language, String sentence, String example)
            throws Exception {
        Path draft = Files.copy(plans.resolve("draft.gpkg"), directory.resolve("draft.gpkg"));
        execute(draft, "UPDATE WHCYJJBNT SET WHLY = NULL");
        execute(draft, "UPDATE WHCGHYDYH SET WHLY = 'Z9'");
        execute(draft, "UPDATE CZKFBJ SET GHFQDM = '999'");
        Path file = directory.resolve("mine.gpkg");

        int code = run(
                language,
                "package",
                "--approved",
                plans.resolve("approved.gpkg").toString(),
                "--draft",
                draft.toString(),
                "--to",
                file.toString(),
                "--date",
                "20261101");

        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).anyMatch(l -> l.contains(sentence));
        Map<String, Integer> told = new TreeMap<>();
        lines.stream().filter(l -> l.contains(example)).forEach(line -> {
            Matcher fault = FAULT.matcher(line);
            assertThat(fault.find()).as(line).isTrue();
            told.merge(fault.group(1), Integer.valueOf(fault.group(2)), Integer::sum);
        });
        assertThat(told).containsKeys("WHCYJJBNT", "WHCGHYDYH", "WHHCZKFBJ");

        int verified = run(
                language,
                "package",
                "verify",
                "--approved",
                plans.resolve("approved.gpkg").toString(),
                "--draft",
                draft.toString(),
                "--package",
                file.toString(),
                "--out",
                report().toString());
        assertThat(verified).isEqualTo(ExitCode.FAIL);
        Map<String, Integer> refused = new TreeMap<>();
        findings().forEach(f -> refused.merge(f.path("layer").asText(), 1, Integer::sum));
        assertThat(refused).isEqualTo(told);
    }

    @Test
    void package_ofADraftWithoutFaults_hasNothingToSay() throws Exception {
        write("gpkg");

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Package: ").doesNotContain("verify", "such as");
    }

    /** Without the farmland nothing can be proved, and so nothing is written. */
    @Test
    void draft_thatIsIncomplete_givesNoPackage() throws Exception {
        Path draft = Files.copy(plans.resolve("draft.gpkg"), directory.resolve("draft.gpkg"));
        execute(draft, "DELETE FROM gpkg_contents WHERE table_name = 'YJJBNT'");

        int code = run(
                "package",
                "--approved",
                plans.resolve("approved.gpkg").toString(),
                "--draft",
                draft.toString(),
                "--to",
                directory.resolve("out").toString());

        assertThat(code).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(directory.resolve("out")).doesNotExist();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("no package was written");
    }
}

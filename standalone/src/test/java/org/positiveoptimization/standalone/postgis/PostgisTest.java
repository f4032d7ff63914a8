/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.engine.Engine;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.report.JsonReport;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.RuleSetException;
import org.positiveoptimization.rules.RuleSetReader;
import org.positiveoptimization.rules.RuleSets;
import org.positiveoptimization.standalone.sample.SampleGenerator;
import org.positiveoptimization.standalone.sample.SampleOptions;
import org.positiveoptimization.text.Language;

/** Schema, loader and source on a real PostGIS, with the sample plan and all its deviations. */
class PostgisTest {
    private static final int MAX_VERTICES = 1_000_000;

    @TempDir
    private static Path directory;

    private static InstalledPostgis server;
    private static RuleSet rules;
    private static LoadReport approved;
    private static LoadReport draft;

    @BeforeAll
    static void load() throws IOException, SQLException, DatabaseException, PlanReadException, RuleSetException {
        server = InstalledPostgis.get();
        SampleGenerator.write(directory, new SampleOptions(6000, 1, false), Progress.NONE);
        rules = RuleSetReader.read(
                Files.readAllBytes(directory.resolve("rules.json")), Checks.ids(), PlanLayers.takenCodes());
        approved = load("approved.gpkg", "approved", true);
        draft = load("draft.gpkg", "draft", true);
    }

    private static LoadReport load(String file, String schema, boolean replace)
            throws DatabaseException, PlanReadException {
        try (PlanSource source = GeoPackageSource.open(directory.resolve(file), MAX_VERTICES)) {
            return new PostgisLoader(server.database(schema), replace)
                    .load(source, PlanLayers.of(rules), Progress.NONE);
        }
    }

    private static List<String> ask(String sql) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void checks_onTheDatabase_giveTheReportOfTheFiles() throws IOException, PlanReadException, DatabaseException {
        JsonNode ofFiles;
        try (PlanSource before = GeoPackageSource.open(directory.resolve("approved.gpkg"), MAX_VERTICES);
                PlanSource after = GeoPackageSource.open(directory.resolve("draft.gpkg"), MAX_VERTICES)) {
            ofFiles = report(before, after);
        }
        JsonNode ofDatabase;
        try (PlanSource before = PostgisSource.open(server.database("approved"), MAX_VERTICES);
                PlanSource after = PostgisSource.open(server.database("draft"), MAX_VERTICES)) {
            assertThat(before.name()).isEqualTo("plans/approved");
            ofDatabase = report(before, after);
        }

        assertThat(ofDatabase).isEqualTo(ofFiles);
        assertThat(ofFiles.findParents("verdict")).hasSizeGreaterThan(40);
    }

    /** The report, to the last digit; the names of the sources are not the same. */
    private static JsonNode report(PlanSource before, PlanSource after) throws IOException, PlanReadException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(new Engine().run(before, after, rules, Set.of(), Progress.NONE), out);
        String text =
                out.toString(StandardCharsets.UTF_8).replace(before.name(), "A").replace(after.name(), "B");
        ObjectNode report = (ObjectNode) new ObjectMapper().readTree(text);
        report.remove("durationSeconds");
        return report;
    }

    @Test
    void loading_keepsEveryRow_andTellsWhatDoesNotMeetTheConditions() throws SQLException {
        assertThat(draft.rows().get("GHYDYH")).isPositive();
        assertThat(ask("SELECT count(*) FROM draft.\"GHYDYH\""))
                .containsExactly(draft.rows().get("GHYDYH").toString());
        assertThat(draft.leftOut()).isEmpty();
        assertThat(draft.unmet()).isNotEmpty();
        // what is told is what the database itself says
        assertThat(ask("SELECT c.relname || '.' || conname FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid"
                        + " WHERE NOT convalidated AND connamespace = 'draft'::regnamespace"))
                .containsExactlyInAnyOrderElementsOf(draft.unmet().stream()
                        .map(u -> u.layer() + "." + u.constraint())
                        .toList());
    }

    @Test
    void schema_hasTheTablesColumnsCodesAndIndexesOfTheCatalogue() throws SQLException {
        int codes = 0;
        for (LayerDefinition layer : PlanLayers.of(rules)) {
            if (approved.rows().containsKey(layer.code())) {
                List<String> columns = ask("SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'approved' AND table_name = '" + layer.code() + "'");
                assertThat(columns)
                        .containsAll(layer.fields().stream()
                                .map(FieldDefinition::name)
                                .toList())
                        .contains("fid", "BBH");
                List<String> gist =
                        ask("SELECT indexdef FROM pg_indexes WHERE schemaname = 'approved' AND tablename = '"
                                + layer.code() + "' AND indexdef LIKE '%USING gist (geom)'");
                assertThat(gist).as(layer.code()).hasSize(layer.spatial() ? 1 : 0);
                codes += (int)
                        layer.fields().stream().filter(f -> f.domain() != null).count();
            }
        }
        assertThat(codes).isGreaterThan(10);
        assertThat(ask("SELECT count(*) FROM pg_constraint WHERE contype = 'f'"
                        + " AND connamespace = 'approved'::regnamespace"))
                .containsExactly(String.valueOf(codes));
        assertThat(ask("SELECT normal || zh FROM approved.\"code_LAND_USE\" WHERE code = '010100'"))
                .containsExactly("0101水田");
    }

    /** The view takes a type from constraints that it believes to understand; the plan has features of several parts. */
    @Test
    void geometryColumns_tellClientsNoNarrowerTypeThanTheTableTakes() throws SQLException {
        assertThat(ask("SELECT DISTINCT type FROM geometry_columns WHERE f_table_schema IN ('approved', 'draft')"))
                .containsExactly("GEOMETRY");
        assertThat(ask("SELECT DISTINCT GeometryType(geom) FROM approved.\"XZQ\" ORDER BY 1"))
                .contains("MULTIPOLYGON", "POLYGON");
    }

    @Test
    void script_ofTheSchema_runsInPsql_andMakesTheSame() throws IOException, SQLException, DatabaseException {
        List<PostgisSchema.Table> tables = PlanLayers.of(rules).stream()
                .map(l -> new PostgisSchema.Table(l, 4490))
                .toList();
        Path script = Files.createTempFile("po-schema", ".sql");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(script, new PostgisSchema("by_script", tables).script());

        assertThat(server.psql(script)).isEmpty();
        Files.delete(script);

        String defined =
                "SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = '%s.\"GHYDYH\"'"
                        + "::regclass ORDER BY 1";
        List<String> loaded = ask(defined.formatted("approved")).stream()
                .map(c -> c.replace("approved.", "by_script."))
                .toList();
        assertThat(ask(defined.formatted("by_script"))).containsExactlyElementsOf(loaded);
    }

    @Test
    void writing_ofAnUnknownCode_aLongText_aPoint_isRefused() {
        for (String set : List.of(
                "\"GHFQDM\" = '999'",
                "\"BSM\" = repeat('1', 19)",
                "\"BSM\" = ' '",
                "\"geom\" = ST_SetSRID(ST_Point(131, 46), 4490)",
                "\"geom\" = NULL")) {
            assertThatThrownBy(() -> execute("UPDATE draft.\"GHFQ\" SET " + set
                            + " WHERE \"fid\" = (SELECT min(\"fid\") FROM draft.\"GHFQ\")"))
                    .as(set)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).startsWith("23"));
        }
    }

    @Test
    void version_growsWithEveryChange_andNeverFallsBack() throws SQLException {
        String where = " WHERE \"fid\" = (SELECT max(\"fid\") FROM draft.\"XZQ\")";
        String version = "SELECT \"BBH\" FROM draft.\"XZQ\"" + where;
        assertThat(ask(version)).containsExactly("1");

        execute("UPDATE draft.\"XZQ\" SET \"XZQMC\" = \"XZQMC\" || ' '" + where);
        assertThat(ask(version)).containsExactly("2");
        // a client that sends the number it has read, as the edit guard wants it; then the guard with the next
        execute("UPDATE draft.\"XZQ\" SET \"XZQMC\" = btrim(\"XZQMC\"), \"BBH\" = 2" + where);
        execute("UPDATE draft.\"XZQ\" SET \"BBH\" = 3" + where);
        assertThat(ask(version)).containsExactly("3");
        execute("UPDATE draft.\"XZQ\" SET \"BBH\" = 1" + where);
        assertThat(ask(version)).containsExactly("3");
    }

    @Test
    void schema_thatIsTaken_isReplacedOnlyOnDemand_andNeverWhenItIsNotOurs()
            throws SQLException, DatabaseException, PlanReadException {
        load("approved.gpkg", "second", false);
        assertThatThrownBy(() -> load("approved.gpkg", "second", false)).isInstanceOf(DatabaseException.class);
        execute("DELETE FROM second.\"XZQ\"");
        load("approved.gpkg", "second", true);
        assertThat(ask("SELECT count(*) FROM second.\"XZQ\""))
                .containsExactly(approved.rows().get("XZQ").toString());

        execute("CREATE SCHEMA theirs CREATE TABLE kept (x int)");
        assertThatThrownBy(() -> load("approved.gpkg", "theirs", true))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.text().in(Language.EN)).contains("not made by po load"));
        assertThat(ask("SELECT count(*) FROM theirs.kept")).containsExactly("0");
    }

    @Test
    void loading_thatFailsOrIsCancelled_leavesWhatWasThere()
            throws IOException, SQLException, DatabaseException, PlanReadException {
        Path file = directory.resolve("nul.gpkg");
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, Instant.EPOCH)) {
            writer.table("GHWB", "text", List.of(Column.text("BSM"))).add(null, "a\0b");
            writer.commit();
        }
        assertThatThrownBy(() -> load("nul.gpkg", "approved", true))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.text().in(Language.EN)).contains("GHWB"));
        Progress cancelled = new Progress() {
            @Override
            public void completed(String step, double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        try (PlanSource source = GeoPackageSource.open(directory.resolve("draft.gpkg"), MAX_VERTICES)) {
            PostgisLoader loader = new PostgisLoader(server.database("approved"), true);
            assertThatThrownBy(() -> loader.load(source, PlanLayers.of(rules), cancelled))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(ask("SELECT count(*) FROM approved.\"XZQ\""))
                .containsExactly(approved.rows().get("XZQ").toString());
    }

    @Test
    void source_seesTheDatabaseAsItWasWhenOpened_andNoRowIsHidden()
            throws PlanReadException, DatabaseException, SQLException {
        load("approved.gpkg", "moving", false);
        try (PlanSource source = PostgisSource.open(server.database("moving"), MAX_VERTICES)) {
            execute("DELETE FROM moving.\"XZQ\"");
            try (var rows = source.open("XZQ")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.schema().has("BBH")).isFalse();
            }
        }
        execute("DROP ROLE IF EXISTS po_reader");
        execute("CREATE ROLE po_reader LOGIN PASSWORD 'reader'; GRANT USAGE ON SCHEMA moving TO po_reader;"
                + " GRANT SELECT ON ALL TABLES IN SCHEMA moving TO po_reader;"
                + " ALTER TABLE moving.\"GHFQ\" ENABLE ROW LEVEL SECURITY");
        Database reader = Database.of(
                        server.address().replaceFirst("user=.*", "user=po_reader"), Map.of("PGPASSWORD", "reader"))
                .in("moving");
        try (PlanSource source = PostgisSource.open(reader, MAX_VERTICES)) {
            try (var rows = source.open("GHYDYH")) {
                assertThat(rows.next()).isTrue();
            }
            assertThatThrownBy(() -> source.open("GHFQ")).isInstanceOf(PlanReadException.class);
        }
    }

    @Test
    void password_comesFromTheFileOfPasswords_andIsInNoMessage()
            throws IOException, PlanReadException, DatabaseException {
        Path file = Files.writeString(directory.resolve("pgpass"), server.passwordFile());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        System.setProperty("org.postgresql.pgpassfile", file.toString());
        try (PlanSource source =
                PostgisSource.open(Database.of(server.address(), Map.of()).in("approved"), MAX_VERTICES)) {
            assertThat(source.codes()).contains("XZQ");
        } finally {
            System.clearProperty("org.postgresql.pgpassfile");
        }
        Database wrong = Database.of(server.address(), Map.of("PGPASSWORD", "wrong secret"))
                .in("approved");
        assertThatThrownBy(() -> PostgisSource.open(wrong, MAX_VERTICES))
                .isInstanceOfSatisfying(
                        PlanReadException.class, e -> assertThat(e.text().in(Language.EN))
                                .contains("cannot connect")
                                .doesNotContain("wrong secret"));
    }

    @Test
    void schemaWithoutAPlan_andAnEmptyName_areTold() throws DatabaseException {
        Database nothing = server.database("nothing_there");
        assertThatThrownBy(() -> PostgisSource.open(nothing, MAX_VERTICES)).isInstanceOf(PlanReadException.class);
        Database unnamed = Database.of(server.address(), server.environment());
        assertThatThrownBy(() -> PostgisSource.open(unnamed, MAX_VERTICES)).isInstanceOf(PlanReadException.class);
    }

    @Test
    void builtInRuleSet_leavesOutSuppliedLayers_andSaysSo() throws DatabaseException, PlanReadException {
        try (PlanSource source = GeoPackageSource.open(directory.resolve("approved.gpkg"), MAX_VERTICES)) {
            LoadReport report = new PostgisLoader(server.database("plain"), false)
                    .load(source, PlanLayers.of(RuleSets.standard(Checks.ids())), Progress.NONE);
            assertThat(report.leftOut()).containsExactlyInAnyOrder("JTGH", "SYSYBHQ");
        }
    }
}

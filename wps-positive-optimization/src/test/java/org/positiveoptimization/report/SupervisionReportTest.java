/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.box;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyFile;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.supervision.checkup.Checkup;
import org.positiveoptimization.supervision.checkup.CheckupReport;
import org.positiveoptimization.supervision.checkup.YearSource;
import org.positiveoptimization.supervision.monitor.Monitor;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.text.Language;

/** The writers of monitoring and check-up, on content that does not mean well. */
class SupervisionReportTest {
    private static final String HOSTILE = "<script>alert(1)</script>\u202E\u0007";

    private final TinyPlan plan = TinyPlan.conforming();

    @TempDir
    private Path directory;

    private MonitorReport monitored() throws Exception {
        plan.with("udb.new_quota_m2", Map.of(TinyPlan.WEST, 1d));
        TinyFile file = new TinyFile(HOSTILE);
        file.layer("JCTB")
                .add(box(0.2, 0.2, 0.6, 0.6), "TBLX", "1", "JCSJ", "20250601", "XMMC", HOSTILE, "BSM", HOSTILE)
                .add(box(1.6, 4, 2, 4.5), "TBLX", HOSTILE, "JCSJ", HOSTILE);
        return new Monitor(plan.ruleSet(), PlanLayers.of(plan.ruleSet()), 2025)
                .run(plan.source(Role.APPROVED), file.source(), Progress.NONE);
    }

    private CheckupReport checked() throws Exception {
        TinyFile file = new TinyFile("2022");
        file.layer("GHZBB")
                .row(
                        "XZQDM",
                        TinyPlan.WEST,
                        "ZBDM",
                        "Q01",
                        "ZBMC",
                        HOSTILE,
                        "ZBDW",
                        HOSTILE,
                        "JQZ",
                        100d,
                        "GHMBZ",
                        150d);
        file.layer("TJZB").row("XZQDM", TinyPlan.WEST, "ZBDM", "Q01", "ZBZ", 1e300);
        TinyFile later = new TinyFile("2023");
        later.layer("TJZB").row("XZQDM", TinyPlan.WEST, "ZBDM", "Q02", "ZBZ", Double.NaN);
        return new Checkup(plan.ruleSet())
                .run(List.of(new YearSource(2023, later.source()), new YearSource(2022, file.source())), Progress.NONE);
    }

    private static String text(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void monitorJson_isAsItsSchemaHasIt_andNothingElseIs() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MonitorJson.write(monitored(), out);
        PublishedSchema schema = new PublishedSchema(MonitorJson.SCHEMA_RESOURCE, MonitorJson.SCHEMA);
        JsonNode json = new ObjectMapper().readTree(text(out));
        schema.refusesEveryChangeOf(json);
        ((ObjectNode) json.get("warnings").get(0)).put("level", "PURPLE");
        schema.refuses(json, "an unknown level");
    }

    @Test
    void checkupJson_isAsItsSchemaHasIt_andNothingElseIs() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckupJson.write(checked(), out);
        PublishedSchema schema = new PublishedSchema(CheckupJson.SCHEMA_RESOURCE, CheckupJson.SCHEMA);
        JsonNode json = new ObjectMapper().readTree(text(out));
        schema.refusesEveryChangeOf(json);
        ((ObjectNode) json.get("indicators").get(0)).put("light", "BLUE");
        schema.refuses(json, "an unknown light");
    }

    @Test
    void monitorJson_holdsFiguresAndGaps() throws Exception {
        MonitorReport report = monitored();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MonitorJson.write(report, out);
        JsonNode json = new ObjectMapper().readTree(text(out));
        assertThat(json.get("verdict").asText()).isEqualTo("FAIL");
        assertThat(json.get("warnings")).hasSize(2);
        JsonNode first = json.get("warnings").get(0);
        assertThat(first.get("key").asText()).isEqualTo("W00001");
        assertThat(first.get("bsm").asText()).isEqualTo("<script>alert(1)</script>");
        assertThat(first.get("area_m2").asDouble()).isEqualTo(Math.round(100 * Grid.area(0.2, 0.2, 0.6, 0.6)) / 100d);
        assertThat(json.get("growth").get(0).get("exceeds").asBoolean()).isTrue();
        // four fields with a control character, then the date and the kind that cannot be read
        assertThat(json.get("gaps")).hasSize(6);
        for (int i = 0; i < 4; i++) {
            assertThat(json.get("gaps").get(i).get("en").asText()).contains("not in the declared encoding");
        }
        assertThat(json.get("gaps").get(4).get("en").asText()).contains("the date JCSJ of 1 observed");
        assertThat(json.get("gaps").get(5).get("en").asText()).contains("the kind TBLX of 1 observed");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void texts_forATerminal_holdNoControlCharacter(Language language) throws Exception {
        assertThat(new MonitorText(language).lines(monitored()))
                .hasSizeGreaterThan(4)
                .allMatch(l -> l.codePoints().noneMatch(Character::isISOControl) && !l.contains("\u202E"));
        assertThat(new CheckupText(language).lines(checked()))
                .hasSizeGreaterThan(2)
                .allMatch(l -> l.codePoints().noneMatch(Character::isISOControl) && !l.contains("\u202E"));
    }

    @Test
    void handover_holdsTheGroundOfEveryBreach() throws Exception {
        Path file = directory.resolve("handover.gpkg");
        MonitorReport report = monitored();
        HandoverGeoPackage.write(report, file, Instant.EPOCH);
        try (GeoPackageSource source = GeoPackageSource.open(file, 1000);
                RowReader rows = source.open("HANDOVER")) {
            for (var warning : report.warnings()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.geometry().equalsTopo(warning.ground())).isTrue();
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void checkupHtml_escapesAndNeedsNoOtherFile(Language language) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckupHtml.write(checked(), language, out);
        assertThat(text(out))
                .doesNotContain("<script", "\u202E", "\u0007", "http:", "https:", "NaN", "Infinity")
                .contains("&lt;script&gt;", "<polyline", "default-src 'none'");
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        CheckupHtml.write(checked(), language, again);
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void monitorHtml_escapesAndNeedsNoOtherFile(Language language) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MonitorHtml.write(monitored(), language, out);
        assertThat(text(out))
                .doesNotContain("<script", "\u202E", "\u0007", "http:", "https:", "NaN", "Infinity")
                .contains("&lt;script&gt;", "default-src 'none'", "W00001", "W00002", "lines are broken", "突破");
        String area = Figures.text(Unit.SQUARE_METRE, Grid.area(0.2, 0.2, 0.6, 0.6));
        assertThat(text(out).split(area, -1)).hasSizeGreaterThanOrEqualTo(3);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        MonitorHtml.write(monitored(), language, again);
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
    }

    @Test
    void checkupCsv_hasARowForEachIndicatorAndYear_andNoFormula() throws Exception {
        TinyFile file = new TinyFile("2022");
        file.layer("TJZB")
                .row("XZQDM", TinyPlan.WEST, "ZBDM", "Q01", "ZBZ", -2.5, "ZBDW", "=1+1")
                .row("XZQDM", TinyPlan.WEST, "ZBDM", "Q02", "ZBZ", 1d / 3, "ZBDW", "a\"b,c");
        TinyFile later = new TinyFile("2023");
        later.layer("TJZB").row("XZQDM", TinyPlan.WEST, "ZBDM", "Q01", "ZBZ", 4d, "ZBDW", "=1+1");
        CheckupReport report = new Checkup(plan.ruleSet())
                .run(List.of(new YearSource(2022, file.source()), new YearSource(2023, later.source())), Progress.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckupCsv.write(report, Language.EN, out);
        String[] lines = text(out).split("\r\n", -1);
        assertThat(lines[0]).isEqualTo("\uFEFFCounty,Code,Indicator,Unit,Base,Target,Year,Value,\"Linear path\",Light");
        assertThat(lines).hasSize(1 + 2 * report.assessments().size() + 1).endsWith("");
        assertThat(lines)
                .anyMatch(l -> l.startsWith(TinyPlan.WEST + ",Q01,") && l.contains(",'=1+1,,,2022,-2.5000,,"))
                .anyMatch(l -> l.startsWith(TinyPlan.WEST + ",Q01,") && l.contains(",'=1+1,,,2023,4.0000,,"))
                .anyMatch(l -> l.startsWith(TinyPlan.WEST + ",Q02,") && l.contains(",\"a\"\"b,c\",,,2022,0.3333,,"))
                .anyMatch(l -> l.startsWith(TinyPlan.WEST + ",Q02,") && l.contains(",,,2023,,,"));
    }

    @Test
    void checkupJson_givesNullForWhatDoesNotExist() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckupJson.write(checked(), out);
        JsonNode json = new ObjectMapper().readTree(text(out));
        assertThat(json.get("indicators")).hasSize(2);
        JsonNode second = json.get("indicators").get(1);
        assertThat(second.get("light").asText()).isEqualTo("GREY");
        assertThat(second.get("target").isNull()).isTrue();
        assertThat(second.get("years").get(1).get("value").isNull()).isTrue();
    }
}

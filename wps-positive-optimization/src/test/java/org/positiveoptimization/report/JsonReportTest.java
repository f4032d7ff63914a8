/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Localized;

class JsonReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode json = MAPPER.readTree(text(new JsonReport()));

    JsonReportTest() throws IOException {}

    @Test
    void report_rich_isValidAgainstPublishedSchema() throws IOException {
        schema().accepts(json);
    }

    @Test
    void report_withoutAnything_isValidAgainstPublishedSchema() throws IOException {
        RuleSet none = new RuleSet("none", "0", new Localized("", ""), null, List.of(), List.of());
        ConformityReport empty =
                new ConformityReport(Verdict.PASS, none, List.of(), List.of(), List.of(), new PlanarMetric());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(empty, out);
        schema().accepts(MAPPER.readTree(out.toByteArray()));
    }

    @Test
    void schema_unknownProperty_isRefused() throws IOException {
        JsonNode copy = json.deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) copy.at("/rules/0")).put("millis", 12);
        schema().refuses(copy, "a property of its own");
    }

    @Test
    void report_writtenTwice_givesSameBytes() throws IOException {
        assertThat(text(new JsonReport())).isEqualTo(text(new JsonReport()));
    }

    @Test
    void figures_areRoundedToTheirUnit() {
        JsonNode p1 = rule("P1");
        assertThat(p1.at("/measures/0/after").asText()).isEqualTo("412345.67");
        assertThat(p1.at("/measures/0/limit").asText()).isEqualTo("413000.0");
        assertThat(rule("A1").at("/measures/0/after").asText()).isEqualTo("0.0");
        assertThat(rule("A1").at("/measures/0/before").isNull()).isTrue();
    }

    @Test
    void finding_withoutPlace_hasNullAreaWidthAndPoint() {
        JsonNode finding = rule("G1").at("/findings/0");
        assertThat(finding.get("area_m2").isNull()).isTrue();
        assertThat(finding.get("width_m").isNull()).isTrue();
        assertThat(finding.get("point").isNull()).isTrue();
    }

    @Test
    void finding_withPlace_hasKeyPointAndSeverity() {
        JsonNode finding = rule("P7").at("/findings/63");
        assertThat(finding.get("key").asText()).isEqualTo("P7-0064");
        assertThat(finding.get("severity").asText()).isEqualTo("I");
        assertThat(text(finding.at("/point/0"))).isEqualTo("131.900005");
    }

    @Test
    void statement_standsWithItsFinding_andWhereNoneIsAskedForThereIsNoPlace() {
        JsonNode answered = rule("A1").at("/findings/0");
        assertThat(answered.get("place").asText()).hasSize(64);
        assertThat(answered.at("/statement/date").asText()).isEqualTo("2026-05-20");
        assertThat(rule("A1").at("/findings/1/place").asText()).hasSize(64);
        assertThat(rule("A1").at("/findings/1/statement").isNull()).isTrue();
        assertThat(rule("A1").get("answered").asBoolean()).isFalse();
        assertThat(rule("P7").at("/findings/0/place").isNull()).isTrue();
        assertThat(json.at("/statements/answered").asInt()).isEqualTo(1);
        assertThat(json.at("/statements/refused/0/line").asInt()).isEqualTo(12);
    }

    @Test
    void table_hasRoundedFiguresTextsAndNulls() {
        JsonNode table = json.at("/tables/0");
        assertThat(table.get("rowsTotal").asInt()).isEqualTo(2002);
        assertThat(table.at("/columns/1/unit").asText()).isEqualTo("m2");
        assertThat(table.at("/rows/0/1").asText()).isEqualTo("1234.57");
        assertThat(table.at("/rows/0/2/zh").asText()).isEqualTo("甲");
        assertThat(table.at("/rows/1/0").isNull()).isTrue();
        assertThat(table.at("/rows/1/1").isNull()).isTrue();
    }

    @Test
    void findings_aboveCap_areCountedAndNotListed() throws IOException {
        JsonNode capped = MAPPER.readTree(text(new JsonReport(5)));
        JsonNode p7 = capped.at("/rules/5");
        assertThat(p7.get("findings")).hasSize(5);
        assertThat(p7.get("findingsTotal").asInt()).isEqualTo(64);
        schema().accepts(capped);
    }

    @Test
    void tolerances_areThoseOfMeasuringAndNoOthers() {
        assertThat(json.get("tolerances").fieldNames())
                .toIterable()
                .containsExactly(
                        "tol.overlap_m2", "tol.line_overlap_m2", "geometry.max_vertices", "area.attr_tol_ratio");
        assertThat(json.at("/tolerances").get("area.attr_tol_ratio").decimalValue())
                .isEqualByComparingTo("0.0001");
    }

    @Test
    void hostileText_losesControlCharactersAndStaysOneString() {
        String title = rule("X9").at("/title/zh").asText();
        assertThat(title)
                .startsWith("<script>alert('x')</script>\"'&${1+1}")
                .contains("]]>[31mgpj.exe\uFFFD")
                .doesNotContain("\u001B", "\u202E", "\u0000");
    }

    private JsonNode rule(String id) {
        for (JsonNode rule : json.get("rules")) {
            if (rule.get("id").asText().equals(id)) {
                return rule;
            }
        }
        throw new AssertionError(id);
    }

    private static String text(JsonNode number) {
        return number.decimalValue().stripTrailingZeros().toPlainString();
    }

    private static String text(JsonReport writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(ReportFixture.answered(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PublishedSchema schema() throws IOException {
        return new PublishedSchema(JsonReport.SCHEMA_RESOURCE, JsonReport.SCHEMA);
    }
}

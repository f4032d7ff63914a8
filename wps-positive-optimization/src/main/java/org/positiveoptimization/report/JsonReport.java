/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.InputSummary;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.rules.Parameter;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.statements.Answers;
import org.positiveoptimization.statements.Statement;
import org.positiveoptimization.statements.Subject;
import org.positiveoptimization.text.Localized;

/**
 * Writes report.json as its published schema has it ({@code report.schema.json} beside this class). Figures are rounded
 * half-up to the decimals of their unit; a figure that does not exist is null. Times and machine are left out, so that
 * the same input gives the same bytes. Nothing is held in memory but the report itself.
 */
public final class JsonReport {
    /** Identifier of the schema. */
    public static final String SCHEMA = "urn:positive-optimization:report:1";

    /** Where the schema lies on the class path. */
    public static final String SCHEMA_RESOURCE = "/org/positiveoptimization/report/report.schema.json";

    private static final List<String> TOLERANCES = List.of("tol.", "geometry.", "sliver.", "area.");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .build()
            .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

    private final int maxFindings;

    public JsonReport() {
        this(10_000);
    }

    /** @param maxFindings how many findings of a rule are listed; the rest only counts in {@code findingsTotal} */
    public JsonReport(int maxFindings) {
        this.maxFindings = maxFindings;
    }

    /** Writes the report in UTF-8. Flushes the stream and leaves it open. */
    public void write(ConformityReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            // the default line feed is that of the system
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("verdict", report.verdict().name());
            json.writeStringField("crs", "EPSG:" + report.metric().srid());
            ruleSet(json, report.ruleSet());
            conclusion(json, report);
            statements(json, report.answers());
            json.writeArrayFieldStart("inputs");
            for (InputSummary input : report.inputs()) {
                input(json, input);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("tolerances");
            for (Parameter parameter : report.ruleSet().parameterList()) {
                if (TOLERANCES.stream().anyMatch(parameter.name()::startsWith)) {
                    json.writeFieldName(parameter.name());
                    value(json, parameter.value());
                }
            }
            json.writeEndObject();
            json.writeArrayFieldStart("rules");
            for (RuleResult result : report.results()) {
                rule(json, report, result);
            }
            json.writeEndArray();
            JsonTables.write(json, report.tables());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void ruleSet(JsonGenerator json, RuleSet set) throws IOException {
        json.writeObjectFieldStart("ruleSet");
        json.writeStringField("id", SafeText.of(set.id()));
        json.writeStringField("version", SafeText.of(set.version()));
        json.writeStringField("sha256", SafeText.of(set.sha256()));
        both(json, "title", SafeText.of(set.title()));
        json.writeEndObject();
    }

    private static void input(JsonGenerator json, InputSummary input) throws IOException {
        json.writeStartObject();
        json.writeStringField("layer", SafeText.of(input.code()));
        json.writeStringField("version", input.role().name().toLowerCase(Locale.ROOT));
        json.writeStringField("source", SafeText.of(input.source()));
        json.writeNumberField("srid", input.srid());
        json.writeBooleanField("reprojected", input.reprojected());
        json.writeNumberField("features", input.features());
        json.writeNumberField("vertices", input.vertices());
        figure(json, "area_m2", Unit.SQUARE_METRE, input.area());
        json.writeStringField("sha256", SafeText.of(input.sha256()));
        json.writeEndObject();
    }

    private static void conclusion(JsonGenerator json, ConformityReport report) throws IOException {
        json.writeArrayFieldStart("conclusion");
        for (Conclusion.Paragraph paragraph : Conclusion.of(report)) {
            json.writeStartObject();
            json.writeStringField(
                    "chapter",
                    paragraph.chapter() == null ? null : paragraph.chapter().name());
            both(json, "text", paragraph.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void statements(JsonGenerator json, Answers answers) throws IOException {
        json.writeObjectFieldStart("statements");
        json.writeStringField("sha256", answers.sha256());
        json.writeNumberField("answered", answers.accepted().size());
        json.writeArrayFieldStart("refused");
        for (Answers.Refused refused : answers.refused()) {
            Statement statement = refused.statement();
            json.writeStartObject();
            json.writeNumberField("line", statement.line());
            json.writeStringField("rule", SafeText.of(statement.subject().rule()));
            json.writeStringField("layer", SafeText.of(statement.subject().layer()));
            json.writeStringField("reason", refused.reason().name());
            both(json, "words", refused.reason().words());
            written(json, statement);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The subject by which a statement finds what it answers, and the statement that does. */
    private static void answer(JsonGenerator json, Subject subject, Optional<Statement> statement) throws IOException {
        json.writeStringField("place", subject == null ? null : subject.place());
        json.writeFieldName("statement");
        if (statement.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        written(json, statement.get());
        json.writeEndObject();
    }

    private static void written(JsonGenerator json, Statement statement) throws IOException {
        json.writeStringField("text", SafeText.of(statement.text()));
        json.writeStringField("author", SafeText.of(statement.author()));
        json.writeStringField("date", SafeText.of(statement.date()));
    }

    private void rule(JsonGenerator json, ConformityReport report, RuleResult result) throws IOException {
        List<Finding> findings = result.outcome().findings();
        json.writeStartObject();
        json.writeStringField("id", result.rule().id());
        json.writeStringField("verdict", result.verdict().name());
        json.writeStringField("severity", result.rule().severity().name());
        json.writeStringField("clause", SafeText.of(result.rule().clause()));
        both(json, "title", SafeText.of(result.rule().title()));
        both(json, "text", SafeText.of(result.rule().text()));
        both(json, "reason", Words.of(result.outcome().reason()));
        json.writeBooleanField(
                "answered", report.answers().isAnswered(result.rule().id()));
        answer(
                json,
                result.whole().orElse(null),
                report.answers().to(result.rule().id()));
        json.writeArrayFieldStart("measures");
        for (Measure measure : result.outcome().measures()) {
            measure(json, measure);
        }
        json.writeEndArray();
        json.writeNumberField("findingsTotal", findings.size());
        json.writeArrayFieldStart("findings");
        for (int i = 0; i < Math.min(maxFindings, findings.size()); i++) {
            finding(json, report, result, i);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void measure(JsonGenerator json, Measure measure) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", SafeText.of(measure.name()));
        both(json, "label", Words.label(measure));
        json.writeStringField("scope", measure.scope() == null ? null : SafeText.of(measure.scope()));
        figure(json, "before", measure.unit(), measure.before());
        figure(json, "after", measure.unit(), measure.after());
        figure(json, "limit", measure.unit(), measure.limit());
        json.writeStringField("direction", measure.direction().name());
        json.writeStringField("unit", measure.unit().code());
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, ConformityReport report, RuleResult result, int i)
            throws IOException {
        Finding finding = result.outcome().findings().get(i);
        json.writeStartObject();
        json.writeStringField("key", result.findingKey(i));
        json.writeStringField("layer", SafeText.of(finding.layer()));
        json.writeStringField("severity", result.severity(finding).name());
        both(json, "text", Words.of(finding.text()));
        texts(json, "approvedIds", finding.approvedIds());
        texts(json, "draftIds", finding.draftIds());
        figure(json, "area_m2", Unit.SQUARE_METRE, finding.area());
        figure(json, "width_m", Unit.METRE, finding.width());
        point(json, finding);
        json.writeStringField("county", SafeText.of(finding.county()));
        boolean needsAnswer = result.severity(finding) == Severity.W;
        answer(
                json,
                needsAnswer ? report.subject(result, i) : null,
                report.answers().to(result.findingKey(i)));
        json.writeEndObject();
    }

    private static void point(JsonGenerator json, Finding finding) throws IOException {
        json.writeFieldName("point");
        if (finding.point() == null || !finding.point().isValid()) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        json.writeNumber(Figures.degrees(finding.point().x));
        json.writeNumber(Figures.degrees(finding.point().y));
        json.writeEndArray();
    }

    static void figure(JsonGenerator json, String name, Unit unit, Double value) throws IOException {
        json.writeFieldName(name);
        BigDecimal rounded = Figures.rounded(unit, value);
        if (rounded == null) {
            json.writeNull();
        } else {
            json.writeNumber(rounded);
        }
    }

    static void both(JsonGenerator json, String name, Localized text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("zh", text.zh());
        json.writeStringField("en", text.en());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(SafeText.of(text));
        }
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            json.writeNumber(new BigDecimal(ParameterText.of(number)));
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            // an immutable map has another order in every run
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(SafeText.of(String.valueOf(key)), item));
            json.writeStartObject();
            for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                json.writeFieldName(entry.getKey());
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeString(ParameterText.of(value));
        }
    }
}

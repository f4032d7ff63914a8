/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.supervision.monitor.LineSum;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.supervision.monitor.Warning;
import org.positiveoptimization.supervision.monitor.WarningLevel;

/** Writes monitor.json as its published schema has it ({@code monitor.schema.json} beside this class). Areas in square metres rounded half-up to 0.01; the same input gives the same bytes. */
public final class MonitorJson {
    /** Identifier of the schema. */
    public static final String SCHEMA = "urn:positive-optimization:monitor:1";

    /** Where the schema lies on the class path. */
    public static final String SCHEMA_RESOURCE = "/org/positiveoptimization/report/monitor.schema.json";

    private MonitorJson() {}

    /** Writes the report in UTF-8. Flushes the stream and leaves it open. */
    public static void write(MonitorReport report, OutputStream out) throws IOException {
        SupervisionJson.write(out, SCHEMA, report.verdict(), report.ruleSet(), json -> body(report, json));
    }

    private static void body(MonitorReport report, JsonGenerator json) throws IOException {
        json.writeStringField("crs", "EPSG:" + report.metric().srid());
        if (report.year() == null) {
            json.writeNullField("year");
        } else {
            json.writeNumberField("year", report.year());
        }
        json.writeNumberField("patches", report.patches());
        json.writeNumberField("otherYears", report.otherYears());
        json.writeObjectFieldStart("counts");
        for (WarningLevel level : WarningLevel.values()) {
            json.writeNumberField(level.name(), report.count(level));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("inputs");
        for (MonitorReport.Input input : report.inputs()) {
            json.writeStartObject();
            json.writeStringField("layer", input.code());
            json.writeStringField("source", SafeText.of(input.source()));
            json.writeNumberField("features", input.features());
            json.writeStringField("sha256", input.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (int i = 0; i < report.warnings().size(); i++) {
            warning(report.warnings().get(i), WarningText.of(report, i), json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sums");
        for (LineSum sum : report.sums()) {
            json.writeStartObject();
            json.writeStringField("county", SafeText.of(sum.county()));
            json.writeStringField("line", sum.line());
            json.writeStringField("level", sum.level().name());
            json.writeNumberField("warnings", sum.warnings());
            SupervisionJson.figure(json, "area_m2", Figures.rounded(Unit.SQUARE_METRE, sum.area()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("growth");
        for (Measure measure : report.growth()) {
            json.writeStartObject();
            json.writeStringField("county", SafeText.of(measure.scope()));
            SupervisionJson.figure(json, "area_m2", Figures.rounded(measure.unit(), measure.after()));
            SupervisionJson.figure(json, "quota_m2", Figures.rounded(measure.unit(), measure.limit()));
            json.writeBooleanField("exceeds", Figures.breaks(measure));
            json.writeEndObject();
        }
        json.writeEndArray();
        SupervisionJson.messages(json, "gaps", report.gaps());
    }

    private static void warning(Warning warning, WarningText text, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", text.key());
        json.writeStringField("level", warning.level().name());
        json.writeStringField("line", warning.line());
        json.writeBooleanField("outside", warning.outside());
        json.writeStringField("county", SafeText.of(warning.county()));
        json.writeStringField("patch", SafeText.of(warning.patch().id()));
        json.writeStringField("bsm", text.bsm());
        json.writeStringField("kind", text.kind());
        json.writeStringField("date", text.date());
        json.writeStringField("project", text.project());
        SupervisionJson.figure(json, "area_m2", text.area());
        json.writeArrayFieldStart("point");
        json.writeNumber(text.longitude());
        json.writeNumber(text.latitude());
        json.writeEndArray();
        json.writeEndObject();
    }
}

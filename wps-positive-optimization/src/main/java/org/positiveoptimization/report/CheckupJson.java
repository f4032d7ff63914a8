/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import org.positiveoptimization.supervision.checkup.Assessment;
import org.positiveoptimization.supervision.checkup.CheckupReport;
import org.positiveoptimization.supervision.checkup.Figure;
import org.positiveoptimization.supervision.checkup.Indicator;
import org.positiveoptimization.supervision.checkup.Light;
import org.positiveoptimization.supervision.checkup.PeriodSummary;

/** Writes checkup.json as its published schema has it ({@code checkup.schema.json} beside this class). Values rounded half-up to four decimals; the same input gives the same bytes. */
public final class CheckupJson {
    /** Identifier of the schema. */
    public static final String SCHEMA = "urn:positive-optimization:checkup:1";

    /** Where the schema lies on the class path. */
    public static final String SCHEMA_RESOURCE = "/org/positiveoptimization/report/checkup.schema.json";

    private CheckupJson() {}

    /** Writes the report in UTF-8. Flushes the stream and leaves it open. */
    public static void write(CheckupReport report, OutputStream out) throws IOException {
        SupervisionJson.write(out, SCHEMA, report.verdict(), report.ruleSet(), json -> {
            json.writeArrayFieldStart("years");
            for (int year : report.years()) {
                json.writeNumber(year);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("indicators");
            for (Assessment assessment : report.assessments()) {
                indicator(assessment, report, json);
            }
            json.writeEndArray();
            period(report.period(), json);
            SupervisionJson.messages(json, "gaps", report.gaps());
        });
    }

    private static void indicator(Assessment assessment, CheckupReport report, JsonGenerator json) throws IOException {
        Indicator indicator = assessment.indicator();
        json.writeStartObject();
        json.writeStringField("area", SafeText.of(indicator.area()));
        json.writeStringField("code", SafeText.of(indicator.code()));
        SupervisionJson.both(json, "name", indicator.name());
        json.writeStringField("unit", SafeText.of(indicator.unit()));
        SupervisionJson.figure(json, "base", Figure.rounded(indicator.base()));
        SupervisionJson.figure(json, "nearTarget", Figure.rounded(indicator.near()));
        SupervisionJson.figure(json, "target", Figure.rounded(indicator.target()));
        json.writeStringField("direction", indicator.direction().name());
        json.writeStringField("light", assessment.light().name());
        SupervisionJson.both(json, "reason", assessment.reason().localized());
        json.writeObjectFieldStart("trend");
        SupervisionJson.figure(
                json, "perYear", Figure.rounded(assessment.trend().slope()));
        SupervisionJson.figure(json, "chance", Figure.rounded(assessment.trend().chance()));
        json.writeEndObject();
        json.writeArrayFieldStart("years");
        for (int year : report.years()) {
            json.writeStartObject();
            json.writeNumberField("year", year);
            SupervisionJson.figure(json, "value", Figure.rounded(assessment.value(year)));
            SupervisionJson.figure(json, "path", path(assessment, year));
            json.writeStringField("light", assessment.lights().get(year).name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static BigDecimal path(Assessment assessment, int year) {
        return Figure.rounded(assessment.path().get(year));
    }

    private static void period(PeriodSummary period, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("period");
        json.writeNumberField("from", period.from());
        json.writeNumberField("to", period.to());
        json.writeArrayFieldStart("counts");
        for (Map.Entry<Integer, Map<Light, Integer>> entry : period.counts().entrySet()) {
            json.writeStartObject();
            json.writeNumberField("year", entry.getKey());
            for (Light light : Light.values()) {
                json.writeNumberField(light.name(), entry.getValue().get(light));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("changes");
        for (PeriodSummary.Change change : period.changes()) {
            json.writeStartObject();
            json.writeStringField(
                    "area", SafeText.of(change.assessment().indicator().area()));
            json.writeStringField(
                    "code", SafeText.of(change.assessment().indicator().code()));
            SupervisionJson.figure(json, "first", Figure.rounded(change.first()));
            SupervisionJson.figure(json, "last", Figure.rounded(change.last()));
            SupervisionJson.figure(json, "change", Figure.rounded(change.change()));
            SupervisionJson.figure(json, "achieved", Figure.rounded(change.achieved()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

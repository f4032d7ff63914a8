/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.supervision.checkup.Assessment;
import org.positiveoptimization.supervision.checkup.CheckupReport;
import org.positiveoptimization.supervision.checkup.Figure;
import org.positiveoptimization.supervision.checkup.Indicator;
import org.positiveoptimization.supervision.checkup.Light;
import org.positiveoptimization.supervision.checkup.PeriodSummary;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * Writes checkup.html: one file with charts, in both languages, without script and without any reference to another file. The
 * same report gives the same bytes.
 */
public final class CheckupHtml {
    private static final HtmlTemplate TEMPLATE =
            new HtmlTemplate("checkup.ftlh", "checkup.html.", "report.css", "checkup.css");

    private CheckupHtml() {}

    /**
     * Writes the report in UTF-8. Flushes the stream and leaves it open.
     *
     * @param opening the language that is shown when the file is opened
     */
    public static void write(CheckupReport report, Language opening, OutputStream out) throws IOException {
        TEMPLATE.write(model(report), opening, out);
    }

    private static Map<String, Object> model(CheckupReport report) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("verdict", report.verdict().name());
        model.put("overall", HtmlModel.both(Words.of(Message.of("checkup.verdict." + report.verdict()))));
        model.put("ruleSet", ruleSet(report));
        model.put("years", report.years().stream().map(String::valueOf).toList());
        List<Map<String, Object>> counts = new ArrayList<>();
        for (Light light : Light.values()) {
            counts.add(Map.of(
                    "light",
                    light.name(),
                    "word",
                    HtmlModel.both(Words.of(light.word())),
                    "count",
                    Long.toString(report.count(light))));
        }
        model.put("counts", counts);
        model.put(
                "indicators",
                report.assessments().stream().map(a -> indicator(a, report)).toList());
        model.put("period", period(report.period()));
        model.put(
                "gaps",
                report.gaps().stream().map(g -> HtmlModel.both(Words.of(g))).toList());
        return model;
    }

    private static Map<String, Object> ruleSet(CheckupReport report) {
        return Map.of(
                "title", HtmlModel.both(SafeText.of(report.ruleSet().title())),
                "version", SafeText.of(report.ruleSet().version()),
                "sha256", SafeText.of(report.ruleSet().sha256()));
    }

    private static Map<String, Object> indicator(Assessment assessment, CheckupReport report) {
        Indicator indicator = assessment.indicator();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("area", SafeText.of(indicator.area()));
        model.put("code", SafeText.of(indicator.code()));
        model.put("name", HtmlModel.both(SafeText.of(indicator.name())));
        model.put("unit", SafeText.of(indicator.unit()));
        model.put("base", figure(indicator.base()));
        model.put("target", figure(indicator.target()));
        model.put("direction", indicator.direction().symbol());
        model.put("light", assessment.light().name());
        model.put("lightWord", HtmlModel.both(Words.of(assessment.light().word())));
        model.put("reason", HtmlModel.both(Words.of(assessment.reason())));
        model.put("slope", figure(assessment.trend().slope()));
        model.put("chance", figure(assessment.trend().chance()));
        List<Map<String, Object>> values = new ArrayList<>();
        for (int year : report.years()) {
            Light light = assessment.lights().get(year);
            values.add(Map.of(
                    "value",
                    figure(assessment.value(year)),
                    "light",
                    light.name(),
                    "symbol",
                    CheckupText.symbol(light)));
        }
        model.put("values", values);
        model.put("chart", new TrendChart(assessment).model());
        return model;
    }

    private static Map<String, Object> period(PeriodSummary period) {
        List<Map<String, Object>> rows = new ArrayList<>();
        period.counts().forEach((year, counts) -> {
            List<String> cells = new ArrayList<>();
            for (Light light : Light.values()) {
                cells.add(Integer.toString(counts.get(light)));
            }
            rows.add(Map.of("year", Integer.toString(year), "cells", cells));
        });
        List<Map<String, Object>> changes = new ArrayList<>();
        for (PeriodSummary.Change change : period.changes()) {
            Indicator indicator = change.assessment().indicator();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("area", SafeText.of(indicator.area()));
            row.put("code", SafeText.of(indicator.code()));
            row.put("name", HtmlModel.both(SafeText.of(indicator.name())));
            row.put("first", figure(change.first()));
            row.put("last", figure(change.last()));
            row.put("change", figure(change.change()));
            row.put("achieved", percent(change.achieved()));
            changes.add(row);
        }
        return Map.of(
                "from",
                Integer.toString(period.from()),
                "to",
                Integer.toString(period.to()),
                "observed",
                Integer.toString(period.observed().size()),
                "rows",
                rows,
                "changes",
                changes);
    }

    private static String percent(double share) {
        BigDecimal rounded = Figure.rounded(share);
        return rounded == null
                ? Figures.NONE
                : rounded.movePointRight(2).setScale(2).toPlainString() + " %";
    }

    private static String figure(double value) {
        BigDecimal rounded = Figure.rounded(value);
        return rounded == null ? Figures.NONE : rounded.toPlainString();
    }
}

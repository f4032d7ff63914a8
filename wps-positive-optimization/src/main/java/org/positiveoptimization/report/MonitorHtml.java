/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import static org.positiveoptimization.tables.PlanningTable.Column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.supervision.monitor.LineSum;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.supervision.monitor.Warning;
import org.positiveoptimization.supervision.monitor.WarningLevel;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * Writes monitor.html: verdict, what could not be told, sums by county and line, warnings, construction inside the urban
 * boundary. One file in both languages, without script and without any reference to another file; the same report gives the
 * same bytes. Of long tables the first rows are printed, and the number of the others.
 */
public final class MonitorHtml {
    private static final HtmlTemplate TEMPLATE = new HtmlTemplate("tables.ftlh", "monitor.html.", "report.css");

    private MonitorHtml() {}

    /**
     * Writes the report in UTF-8. Flushes the stream and leaves it open.
     *
     * @param opening the language that is shown when the file is opened
     */
    public static void write(MonitorReport report, Language opening, OutputStream out) throws IOException {
        TableSet set = new TableSet(
                Message.of("monitor.html.title").localized(),
                notes(report),
                List.of(sums(report), warnings(report), growth(report)));
        TEMPLATE.write(TableSetHtml.model(set), opening, out);
    }

    private static List<Message> notes(MonitorReport report) {
        List<Message> notes = new ArrayList<>();
        notes.add(Message.of("monitor.verdict." + report.verdict()));
        notes.add(Message.of(
                "monitor.text.counts",
                report.patches(),
                report.otherYears(),
                report.count(WarningLevel.RED),
                report.count(WarningLevel.ORANGE),
                report.count(WarningLevel.YELLOW),
                report.count(WarningLevel.BLUE)));
        notes.addAll(report.gaps());
        notes.add(Message.of(
                "monitor.html.ruleSet",
                report.ruleSet().title(),
                report.ruleSet().version(),
                report.ruleSet().sha256()));
        return notes;
    }

    private static PlanningTable sums(MonitorReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (LineSum sum : report.sums()) {
            boolean isOutside =
                    report.warnings().stream().anyMatch(w -> w.line().equals(sum.line()) && w.outside());
            rows.add(Arrays.asList(
                    county(sum.county()),
                    WarningText.line(report.ruleSet(), sum.line(), isOutside),
                    Words.of(sum.level().word()),
                    (double) sum.warnings(),
                    sum.area()));
        }
        return new PlanningTable(
                "monitor_sums",
                List.of(
                        Column.of("county"),
                        Column.of("control_line"),
                        Column.of("warning_level"),
                        Column.of("places", Unit.COUNT),
                        Column.of("area", Unit.SQUARE_METRE)),
                rows);
    }

    private static PlanningTable warnings(MonitorReport report) {
        List<List<Object>> rows = new ArrayList<>();
        int listed = Math.min(PlanningTable.MAX_ROWS, report.warnings().size());
        for (int i = 0; i < listed; i++) {
            Warning warning = report.warnings().get(i);
            WarningText text = WarningText.of(report, i);
            rows.add(Arrays.asList(
                    text.key(),
                    text.level(),
                    text.line(),
                    county(warning.county()),
                    text.bsm(),
                    text.kindWords(),
                    text.date(),
                    text.project(),
                    warning.area()));
        }
        return new PlanningTable(
                "monitor_warnings",
                List.of(
                        Column.of("warning"),
                        Column.of("warning_level"),
                        Column.of("control_line"),
                        Column.of("county"),
                        Column.of("patch"),
                        Column.of("kind"),
                        Column.of("date"),
                        Column.of("project"),
                        Column.of("area", Unit.SQUARE_METRE)),
                rows,
                report.warnings().size());
    }

    private static PlanningTable growth(MonitorReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (Measure measure : report.growth()) {
            Message result = Message.of(Figures.breaks(measure) ? "table.result.breaks" : "table.result.holds");
            rows.add(Arrays.asList(
                    county(measure.scope()),
                    measure.after(),
                    measure.limit(),
                    measure.limit() == null ? null : result.localized()));
        }
        return new PlanningTable(
                "monitor_growth",
                List.of(
                        Column.of("county"),
                        Column.of("area", Unit.SQUARE_METRE),
                        Column.of("quota", Unit.SQUARE_METRE),
                        Column.of("result")),
                rows);
    }

    private static String county(String code) {
        return code.isEmpty() ? null : code;
    }
}

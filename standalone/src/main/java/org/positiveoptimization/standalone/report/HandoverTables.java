/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import static org.positiveoptimization.standalone.report.ReportSheet.column;
import static org.positiveoptimization.standalone.report.ReportSheets.bilingual;
import static org.positiveoptimization.standalone.report.ReportSheets.row;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.report.Figures;
import org.positiveoptimization.report.WarningText;
import org.positiveoptimization.report.Words;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.supervision.monitor.Warning;
import org.positiveoptimization.text.Localized;

/**
 * The hand-over list for enforcement (移交清单) as a spreadsheet: what breaks a line, what listed projects are admitted to, sums
 * by county and line, construction inside the urban boundary, and what could not be told.
 */
public final class HandoverTables {
    private HandoverTables() {}

    /** Writes the workbook. Flushes the stream and leaves it open. */
    public static void write(MonitorReport report, OutputStream out) throws IOException {
        XlsxBook.write(
                List.of(
                        warnings(report, "移交清单", true),
                        warnings(report, "准入项目", false),
                        sums(report),
                        growth(report),
                        GapSheet.of(report.gaps())),
                XlsxBook.EXCEL_ROWS,
                out);
    }

    private static ReportSheet warnings(MonitorReport report, String name, boolean breaches) {
        Stream<List<?>> rows = IntStream.range(0, report.warnings().size())
                .filter(i -> report.warnings().get(i).level().isBreach() == breaches)
                .mapToObj(i -> warning(report.warnings().get(i), WarningText.of(report, i)));
        return new ReportSheet(
                name,
                List.of(
                        column("key", 10),
                        column("level", 10),
                        column("level_words", 24),
                        column("control_line", 14),
                        column("line_zh", 26),
                        column("line_en", 34),
                        column("county", 12),
                        column("patch", 14),
                        column("bsm", 22),
                        column("patch_kind", 30),
                        column("date", 12),
                        column("project", 30),
                        column("area_m2", 18),
                        column("lon", 14),
                        column("lat", 14)),
                rows);
    }

    private static List<?> warning(Warning warning, WarningText text) {
        return row(
                text.key(),
                warning.level().name(),
                bilingual(text.level()),
                warning.line(),
                text.line().zh(),
                text.line().en(),
                warning.county(),
                warning.patch().id(),
                text.bsm(),
                bilingual(text.kindWords()),
                text.date(),
                text.project(),
                text.area(),
                text.longitude(),
                text.latitude());
    }

    private static ReportSheet sums(MonitorReport report) {
        return new ReportSheet(
                "分县汇总",
                List.of(
                        column("county", 12),
                        column("control_line", 14),
                        column("line_zh", 26),
                        column("line_en", 34),
                        column("level_words", 24),
                        column("warnings", 10),
                        column("area_m2", 18)),
                report.sums().stream().map(s -> {
                    Localized line = Words.layer(report.ruleSet(), s.line());
                    return row(
                            s.county(),
                            s.line(),
                            line.zh(),
                            line.en(),
                            bilingual(Words.of(s.level().word())),
                            (long) s.warnings(),
                            Figures.rounded(Unit.SQUARE_METRE, s.area()));
                }));
    }

    private static ReportSheet growth(MonitorReport report) {
        return new ReportSheet(
                "边界内建设",
                List.of(column("county", 12), column("area_m2", 18), column("quota_m2", 22), column("breaks", 14)),
                report.growth().stream()
                        .map(m -> row(
                                m.scope(),
                                Figures.rounded(m.unit(), m.after()),
                                Figures.rounded(m.unit(), m.limit()),
                                Figures.breaks(m) ? "✘" : null)));
    }
}

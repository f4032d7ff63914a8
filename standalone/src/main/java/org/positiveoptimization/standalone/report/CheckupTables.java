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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.positiveoptimization.report.Words;
import org.positiveoptimization.standalone.report.ReportSheet.Column;
import org.positiveoptimization.supervision.checkup.Assessment;
import org.positiveoptimization.supervision.checkup.CheckupReport;
import org.positiveoptimization.supervision.checkup.Figure;
import org.positiveoptimization.supervision.checkup.Indicator;
import org.positiveoptimization.supervision.checkup.PeriodSummary;
import org.positiveoptimization.text.Localized;

/** The check-up as a spreadsheet: indicators, their values year by year, changes over the period, what could not be told. */
public final class CheckupTables {
    private static final List<Column> HEAD =
            List.of(column("county", 12), column("indicator", 12), column("name_zh", 30), column("name_en", 34));

    private CheckupTables() {}

    /** Writes the workbook. Flushes the stream and leaves it open. */
    public static void write(CheckupReport report, OutputStream out) throws IOException {
        XlsxBook.write(
                List.of(indicators(report), years(report), period(report), GapSheet.of(report.gaps())),
                XlsxBook.EXCEL_ROWS,
                out);
    }

    private static ReportSheet indicators(CheckupReport report) {
        return new ReportSheet(
                "指标",
                with(
                        column("unit_text", 10),
                        column("base", 16),
                        column("direction", 8),
                        column("target", 16),
                        column("slope", 16),
                        column("chance", 12),
                        column("light", 20),
                        column("reason_zh", 50),
                        column("reason_en", 50)),
                report.assessments().stream().map(CheckupTables::indicator));
    }

    private static List<?> indicator(Assessment assessment) {
        Indicator indicator = assessment.indicator();
        Localized reason = Words.of(assessment.reason());
        return row(
                indicator.area(),
                indicator.code(),
                indicator.name().zh(),
                indicator.name().en(),
                indicator.unit(),
                Figure.rounded(indicator.base()),
                indicator.direction().symbol(),
                Figure.rounded(indicator.target()),
                Figure.rounded(assessment.trend().slope()),
                Figure.rounded(assessment.trend().chance()),
                bilingual(Words.of(assessment.light().word())),
                reason.zh(),
                reason.en());
    }

    private static ReportSheet years(CheckupReport report) {
        return new ReportSheet(
                "逐年",
                with(column("year", 8), column("value", 16), column("path", 16), column("light", 20)),
                report.assessments().stream()
                        .flatMap(a -> a.lights().keySet().stream().map(year -> {
                            Indicator indicator = a.indicator();
                            return row(
                                    indicator.area(),
                                    indicator.code(),
                                    indicator.name().zh(),
                                    indicator.name().en(),
                                    Integer.toString(year),
                                    Figure.rounded(a.value(year)),
                                    Figure.rounded(a.path().get(year)),
                                    bilingual(Words.of(a.lights().get(year).word())));
                        })));
    }

    private static ReportSheet period(CheckupReport report) {
        return new ReportSheet(
                "阶段评估",
                with(column("first", 16), column("last", 16), column("change", 16), column("achieved", 16)),
                report.period().changes().stream().map(CheckupTables::change));
    }

    private static List<?> change(PeriodSummary.Change change) {
        Indicator indicator = change.assessment().indicator();
        return row(
                indicator.area(),
                indicator.code(),
                indicator.name().zh(),
                indicator.name().en(),
                Figure.rounded(change.first()),
                Figure.rounded(change.last()),
                Figure.rounded(change.change()),
                Figure.rounded(change.achieved()));
    }

    private static List<Column> with(Column... more) {
        return Stream.concat(HEAD.stream(), Arrays.stream(more)).toList();
    }
}

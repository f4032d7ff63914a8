/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import static org.positiveoptimization.standalone.report.ReportSheet.column;
import static org.positiveoptimization.standalone.report.ReportSheets.bilingual;
import static org.positiveoptimization.standalone.report.ReportSheets.row;

import java.util.List;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.report.Conclusion;

/** The sheets of words: the conclusion, and the statements that answer nothing. */
final class StatementSheets {
    private StatementSheets() {}

    static ReportSheet conclusion(ConformityReport report) {
        return new ReportSheet(
                "文字结论",
                List.of(column("paragraph_zh", 90), column("paragraph_en", 90)),
                Conclusion.of(report).stream()
                        .map(p -> row(p.text().zh(), p.text().en())));
    }

    static ReportSheet refused(ConformityReport report) {
        return new ReportSheet(
                "未采纳说明",
                List.of(
                        column("line", 10),
                        column("rule", 8),
                        column("layer", 14),
                        column("statement", 60),
                        column("statement_author", 18),
                        column("statement_date", 14),
                        column("why", 60)),
                report.answers().refused().stream()
                        .map(r -> row(
                                (long) r.statement().line(),
                                r.statement().subject().rule(),
                                r.statement().subject().layer(),
                                r.statement().text(),
                                r.statement().author(),
                                r.statement().date(),
                                bilingual(r.reason().words()))));
    }
}

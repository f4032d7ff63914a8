/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.engine.ConformityReport;

/**
 * Writes tables.xlsx: conformity, measures, findings, changes (summed up and piece by piece), inputs and parameters, a
 * sheet each with a header in Chinese and one in English. Areas are rounded half-up to 0.01 square metre. Text from the
 * plan is never taken for a formula. A sheet that would outgrow the format is cut and says in its last row how many rows
 * are left out. Rows stream through temporary files, so that the change ledger need not fit into memory. The same report
 * gives the same bytes.
 */
public final class XlsxTables {
    private final int rowLimit;

    public XlsxTables() {
        this(XlsxBook.EXCEL_ROWS);
    }

    /** @param rowLimit rows that a sheet may have, headers included */
    XlsxTables(int rowLimit) {
        this.rowLimit = rowLimit;
    }

    /**
     * Writes the workbook. Flushes the stream and leaves it open.
     *
     * @throws IOException if the stream or the directory for temporary files cannot be written
     */
    public void write(ConformityReport report, OutputStream out) throws IOException {
        XlsxBook.write(sheets(report), rowLimit, out);
    }

    private static List<ReportSheet> sheets(ConformityReport report) {
        List<ReportSheet> sheets = new ArrayList<>(List.of(
                ReportSheets.conformity(report),
                StatementSheets.conclusion(report),
                ReportSheets.measures(report),
                ReportSheets.findings(report)));
        if (report.answers().sha256() != null) {
            sheets.add(StatementSheets.refused(report));
        }
        sheets.addAll(PlanningSheets.of(report.tables()));
        sheets.addAll(List.of(
                ChangeSheets.summary(report),
                ChangeSheets.ledger(report),
                ReportSheets.inputs(report),
                ReportSheets.parameters(report)));
        return sheets;
    }
}

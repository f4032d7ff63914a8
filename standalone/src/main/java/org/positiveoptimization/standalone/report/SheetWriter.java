/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.positiveoptimization.report.SafeText;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** Writes sheets: two header rows that stay in view, rows up to the limit, text that is nothing but text. */
final class SheetWriter {
    /** What a cell of the format holds, in UTF-16 units. */
    static final int CELL_LENGTH = 32_767;

    private static final int HEADERS = 2;
    private static final int WIDTH_UNIT = 256;
    private static final String FORMULA_STARTS = "=+-@";

    private final Workbook book;
    private final SheetStyles styles;
    private final int rowLimit;

    SheetWriter(Workbook book, SheetStyles styles, int rowLimit) {
        this.book = book;
        this.styles = styles;
        this.rowLimit = rowLimit;
    }

    void write(ReportSheet data) {
        Sheet sheet = book.createSheet(data.name());
        layout(sheet, data.columns().size());
        header(sheet, 0, data.columns(), Language.ZH);
        header(sheet, 1, data.columns(), Language.EN);
        for (int i = 0; i < data.columns().size(); i++) {
            sheet.setColumnWidth(i, data.columns().get(i).width() * WIDTH_UNIT);
        }
        int next = HEADERS;
        Iterator<List<?>> rows = data.rows().iterator();
        while (rows.hasNext() && next < rowLimit - 1) {
            row(sheet.createRow(next++), rows.next());
        }
        // the last row that fits is a row of data when it is the last there is, else the note on those left out
        List<?> held = rows.hasNext() ? rows.next() : null;
        long left = held == null ? 0 : 1;
        while (rows.hasNext()) {
            rows.next();
            left++;
        }
        if (left == 1) {
            row(sheet.createRow(next++), held);
        } else if (left > 1) {
            Message note = Message.of("report.xlsx.left", left);
            row(sheet.createRow(next++), List.of(note.in(Language.ZH) + " " + note.in(Language.EN)));
        }
        sheet.setAutoFilter(new CellRangeAddress(1, next - 1, 0, data.columns().size() - 1));
    }

    private static void layout(Sheet sheet, int columns) {
        sheet.createFreezePane(0, HEADERS);
        sheet.setRepeatingRows(new CellRangeAddress(0, HEADERS - 1, 0, columns - 1));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private void header(Sheet sheet, int index, List<ReportSheet.Column> columns, Language language) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles.header());
            cell.setCellValue(SafeText.of(columns.get(i).title()).in(language));
        }
    }

    private void row(Row row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value instanceof BigDecimal number) {
                number(row.createCell(i), number.doubleValue(), Math.max(0, number.scale()));
            } else if (value instanceof Long number) {
                number(row.createCell(i), number, 0);
            } else if (value != null) {
                text(row.createCell(i), value.toString());
            }
        }
    }

    private void number(Cell cell, double value, int decimals) {
        cell.setCellStyle(styles.number(decimals));
        cell.setCellValue(value);
    }

    private void text(Cell cell, String value) {
        String safe = SafeText.of(value);
        String start = safe.stripLeading();
        boolean formula = !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0;
        cell.setCellStyle(formula ? styles.quoted() : styles.text());
        cell.setCellValue(shortened(safe));
    }

    private static String shortened(String text) {
        if (text.length() <= CELL_LENGTH) {
            return text;
        }
        int end = CELL_LENGTH - 1;
        // half of a surrogate pair is no text
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}

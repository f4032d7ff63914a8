/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;

/**
 * Writes a table as CSV (RFC 4180) in UTF-8 with byte order mark, by which spreadsheets tell the encoding: a header, then a
 * line per row, in one language. Figures are rounded to their unit, without grouping; where there is none the cell is empty. A
 * text that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class TableCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";
    private static final String FORMULA = "=+-@";

    private TableCsv() {}

    /** Flushes the stream and leaves it open. */
    public static void write(PlanningTable table, Language language, OutputStream out) throws IOException {
        write(table.columns(), table.rows(), language, out);
    }

    /**
     * The same without a limit of rows.
     *
     * @param rows cells as those of a table, or a {@code BigDecimal}, which is printed as it is
     */
    static void write(List<PlanningTable.Column> columns, List<List<Object>> rows, Language language, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        line(
                writer,
                columns.stream()
                        .map(c -> text(HtmlTables.header(c).in(language)))
                        .toList());
        for (List<Object> row : rows) {
            String[] cells = new String[row.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cell(columns.get(i), row.get(i), language);
            }
            line(writer, List.of(cells));
        }
        writer.flush();
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        writer.write(String.join(",", cells));
        writer.write(LINE_END);
    }

    private static String cell(PlanningTable.Column column, Object cell, Language language) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double figure) {
            BigDecimal rounded = Figures.rounded(column.unit(), figure);
            return rounded == null ? "" : rounded.toPlainString();
        }
        if (cell instanceof BigDecimal figure) {
            return figure.toPlainString();
        }
        return text(cell instanceof Localized words ? words.in(language) : cell.toString());
    }

    private static String text(String raw) {
        String text = SafeText.of(raw);
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\\s].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}

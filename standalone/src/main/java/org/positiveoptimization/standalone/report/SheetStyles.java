/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** Cell styles, each made once: a workbook holds no more than some ten thousand. */
final class SheetStyles {
    private final Workbook book;
    private final CellStyle header;
    private final CellStyle text;
    private final CellStyle quoted;
    private final Map<Integer, CellStyle> numbers = new HashMap<>();

    SheetStyles(Workbook book) {
        this.book = book;
        Font bold = book.createFont();
        bold.setBold(true);
        this.header = style();
        header.setFont(bold);
        header.setWrapText(true);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setBorderBottom(BorderStyle.THIN);
        this.text = style();
        text.setWrapText(true);
        this.quoted = style();
        quoted.setWrapText(true);
        quoted.setQuotePrefixed(true);
    }

    CellStyle header() {
        return header;
    }

    CellStyle text() {
        return text;
    }

    /** Text that begins like a formula: kept as text also when the cell is edited or exported. */
    CellStyle quoted() {
        return quoted;
    }

    CellStyle number(int decimals) {
        return numbers.computeIfAbsent(decimals, d -> {
            CellStyle style = style();
            String format = d == 0 ? "#,##0" : "#,##0." + "0".repeat(d);
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        });
    }

    private CellStyle style() {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import java.util.List;
import java.util.stream.Stream;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * One sheet of the workbook as data.
 *
 * @param name name of the sheet; other tools address it by this name
 * @param columns the columns
 * @param rows the rows, read once; a cell is {@code String}, {@link java.math.BigDecimal}, {@code Long} or null
 */
record ReportSheet(String name, List<Column> columns, Stream<List<?>> rows) {
    /**
     * @param title what the headers say
     * @param width width in characters
     */
    record Column(Localized title, int width) {}

    /** A column whose headers are message {@code report.xlsx.<key>}. */
    static Column column(String key, int width) {
        return new Column(Message.of("report.xlsx." + key).localized(), width);
    }
}

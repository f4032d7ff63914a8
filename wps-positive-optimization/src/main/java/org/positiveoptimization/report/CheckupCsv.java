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
import org.positiveoptimization.supervision.checkup.Assessment;
import org.positiveoptimization.supervision.checkup.CheckupReport;
import org.positiveoptimization.supervision.checkup.Figure;
import org.positiveoptimization.supervision.checkup.Indicator;
import org.positiveoptimization.text.Language;

/**
 * Writes checkup.csv: a row for each indicator, area and year, in the order of checkup.json, in the form of {@link TableCsv}.
 * Values are rounded to four decimals, in the unit of their row; where there is none the cell is empty.
 */
public final class CheckupCsv {
    private static final List<Column> COLUMNS = List.of(
            Column.of("county"),
            Column.of("code"),
            Column.of("indicator"),
            Column.of("unit"),
            Column.of("base"),
            Column.of("target"),
            Column.of("year"),
            Column.of("value"),
            Column.of("path"),
            Column.of("light"));

    private CheckupCsv() {}

    /** Flushes the stream and leaves it open. */
    public static void write(CheckupReport report, Language language, OutputStream out) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (Assessment assessment : report.assessments()) {
            Indicator indicator = assessment.indicator();
            assessment
                    .lights()
                    .forEach((year, light) -> rows.add(Arrays.asList(
                            indicator.area(),
                            indicator.code(),
                            indicator.name(),
                            indicator.unit(),
                            Figure.rounded(indicator.base()),
                            Figure.rounded(indicator.target()),
                            year.toString(),
                            Figure.rounded(assessment.value(year)),
                            Figure.rounded(assessment.path().getOrDefault(year, Double.NaN)),
                            Words.of(light.word()))));
        }
        TableCsv.write(COLUMNS, rows, language, out);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.report.Figures;
import org.positiveoptimization.report.Words;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Localized;

/** The planning tables, a sheet each. */
final class PlanningSheets {
    private static final int NAME_LENGTH = 31;
    private static final int TEXT_WIDTH = 26;
    private static final int FIGURE_WIDTH = 20;

    private PlanningSheets() {}

    /** @return a sheet for every table that has a row */
    static List<ReportSheet> of(List<PlanningTable> tables) {
        List<ReportSheet> sheets = new ArrayList<>();
        for (PlanningTable table : tables) {
            if (!table.rows().isEmpty()) {
                String name = "附表" + (sheets.size() + 1) + " " + table.title().zh();
                sheets.add(new ReportSheet(
                        name.substring(0, Math.min(NAME_LENGTH, name.length())),
                        table.columns().stream().map(PlanningSheets::column).toList(),
                        table.rows().stream().map(row -> cells(table, row))));
            }
        }
        return sheets;
    }

    private static ReportSheet.Column column(PlanningTable.Column column) {
        if (column.unit() == null) {
            return new ReportSheet.Column(column.title(), TEXT_WIDTH);
        }
        Localized unit = Words.of(column.unit());
        Localized title = unit.zh().isEmpty()
                ? column.title()
                : new Localized(
                        column.title().zh() + "（" + unit.zh() + "）",
                        column.title().en() + " (" + unit.en() + ")");
        return new ReportSheet.Column(title, FIGURE_WIDTH);
    }

    private static List<?> cells(PlanningTable table, List<Object> row) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Unit unit = table.columns().get(i).unit();
            Object cell = row.get(i);
            if (cell instanceof Double figure) {
                cells.add(Figures.rounded(unit, figure));
            } else {
                cells.add(cell instanceof Localized text ? both(text) : cell);
            }
        }
        return cells;
    }

    private static String both(Localized text) {
        return text.zh().equals(text.en()) ? text.zh() : ReportSheets.bilingual(text);
    }
}

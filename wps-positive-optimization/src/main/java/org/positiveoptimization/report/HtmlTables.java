/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Localized;

/** The planning tables as the template prints them: the first rows of each, figures formatted. */
final class HtmlTables {
    private static final int ROWS = 100;

    private HtmlTables() {}

    static List<Map<String, Object>> of(List<PlanningTable> tables) {
        return tables.stream()
                .filter(t -> !t.rows().isEmpty())
                .map(HtmlTables::table)
                .toList();
    }

    private static Map<String, Object> table(PlanningTable table) {
        List<List<Map<String, Object>>> rows = new ArrayList<>();
        for (List<Object> row :
                table.rows().subList(0, Math.min(ROWS, table.rows().size()))) {
            rows.add(row(table, row));
        }
        int left = table.total() - rows.size();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", table.id());
        model.put("title", HtmlModel.both(table.title()));
        model.put("note", HtmlModel.both(table.note()));
        model.put("wide", table.columns().size() > 7);
        model.put(
                "columns",
                table.columns().stream()
                        .map(c -> Map.of("title", HtmlModel.both(header(c)), "number", c.unit() != null))
                        .toList());
        model.put("rows", rows);
        model.put("more", left > 0);
        model.put("left", Figures.text(Unit.COUNT, (double) left));
        return model;
    }

    /** The unit stands in the header, once. */
    static Localized header(PlanningTable.Column column) {
        Localized title = SafeText.of(column.title());
        if (column.unit() == null || column.unit().symbol().isEmpty()) {
            return title;
        }
        Localized unit = Words.of(column.unit());
        return new Localized(title.zh() + "（" + unit.zh() + "）", title.en() + " (" + unit.en() + ")");
    }

    private static List<Map<String, Object>> row(PlanningTable table, List<Object> row) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Unit unit = table.columns().get(i).unit();
            Object cell = row.get(i);
            Localized text;
            if (cell == null) {
                text = new Localized(Figures.NONE, Figures.NONE);
            } else if (cell instanceof Double figure) {
                String printed = Figures.text(unit, figure);
                text = new Localized(printed, printed);
            } else if (cell instanceof Localized words) {
                text = SafeText.of(words);
            } else {
                String printed = SafeText.of(cell.toString());
                text = new Localized(printed, printed);
            }
            cells.add(Map.of("text", HtmlModel.both(text), "number", unit != null));
        }
        return cells;
    }
}

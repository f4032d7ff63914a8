/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Localized;

/** The planning tables in report.json: figures rounded to their unit, texts in both languages, null for no figure. */
final class JsonTables {
    private JsonTables() {}

    static void write(JsonGenerator json, List<PlanningTable> tables) throws IOException {
        json.writeArrayFieldStart("tables");
        for (PlanningTable table : tables) {
            json.writeStartObject();
            json.writeStringField("id", table.id());
            JsonReport.both(json, "title", table.title());
            JsonReport.both(json, "note", table.note());
            json.writeArrayFieldStart("columns");
            for (PlanningTable.Column column : table.columns()) {
                json.writeStartObject();
                JsonReport.both(json, "title", SafeText.of(column.title()));
                json.writeStringField(
                        "unit", column.unit() == null ? null : column.unit().code());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("rowsTotal", table.total());
            json.writeArrayFieldStart("rows");
            for (List<Object> row : table.rows()) {
                row(json, table, row);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, PlanningTable table, List<Object> row) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < row.size(); i++) {
            cell(json, table.columns().get(i).unit(), row.get(i));
        }
        json.writeEndArray();
    }

    private static void cell(JsonGenerator json, Unit unit, Object cell) throws IOException {
        if (cell instanceof Double figure) {
            BigDecimal rounded = Figures.rounded(unit, figure);
            if (rounded == null) {
                json.writeNull();
            } else {
                json.writeNumber(rounded);
            }
        } else if (cell instanceof Localized text) {
            json.writeStartObject();
            json.writeStringField("zh", SafeText.of(text.zh()));
            json.writeStringField("en", SafeText.of(text.en()));
            json.writeEndObject();
        } else if (cell == null) {
            json.writeNull();
        } else {
            json.writeString(SafeText.of(cell.toString()));
        }
    }
}

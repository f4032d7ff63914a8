/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import java.util.Collections;
import java.util.List;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * One table of a maintenance plan.
 *
 * @param id stable identifier, for example {@code changes}; title and note are messages {@code table.title.<id>} and
 *     {@code table.note.<id>}
 * @param columns the columns in order
 * @param rows one cell per column: a {@code String}, a {@link Localized}, a {@code Double} in the unit of the column
 *     (unrounded), or null where there is nothing; at most {@link #MAX_ROWS}
 * @param total how many rows there are, those left out included
 */
public record PlanningTable(String id, List<Column> columns, List<List<Object>> rows, int total) {
    /** The most rows that a table lists; what is left out stands in change.gpkg and findings.gpkg. */
    public static final int MAX_ROWS = 5_000;

    /**
     * @param title what stands above it
     * @param unit unit of its figures, null for texts
     */
    public record Column(Localized title, Unit unit) {
        /** A column of figures, titled by message {@code table.column.<key>}. */
        public static Column of(String key, Unit unit) {
            return new Column(Message.of("table.column." + key).localized(), unit);
        }

        /** A column of texts. */
        public static Column of(String key) {
            return of(key, null);
        }
    }

    public PlanningTable {
        columns = List.copyOf(columns);
        rows = rows.subList(0, Math.min(MAX_ROWS, rows.size())).stream()
                .map(Collections::unmodifiableList)
                .toList();
    }

    /** A table that lists all its rows as far as they fit. */
    public PlanningTable(String id, List<Column> columns, List<List<Object>> rows) {
        this(id, columns, rows, rows.size());
    }

    public Localized title() {
        return Message.of("table.title." + id).localized();
    }

    /** @return how to read it: what is counted, in which unit, what is not in it */
    public Localized note() {
        return Message.of("table.note." + id).localized();
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;

/**
 * Some rows of one layer or table.
 *
 * @param schema the fields that the layer has
 * @param srid EPSG code of the layer, 0 when undefined or a table
 * @param rows the rows in the order of their identifiers, none twice
 */
record LayerRows(FeatureSchema schema, int srid, List<Row> rows) {
    private static final int POLL = 256;

    LayerRows {
        rows = rows.stream().sorted(Comparator.comparingLong(Row::fid)).toList();
    }

    /** Reads all rows of a reader and closes it. */
    static LayerRows read(RowReader reader, RowBudget budget, Progress progress) throws PlanReadException {
        try (reader) {
            List<Row> rows = new ArrayList<>();
            while (reader.next()) {
                if (rows.size() % POLL == 0) {
                    progress.check();
                }
                Row row = Row.of(reader);
                budget.take(row);
                rows.add(row);
            }
            return new LayerRows(reader.schema(), reader.srid(), rows);
        }
    }

    LayerRows with(List<Row> others) {
        return new LayerRows(schema, srid, others);
    }
}

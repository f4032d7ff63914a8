/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import static org.positiveoptimization.tables.PlanningTable.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** What goes in and out of the lines, county by county, with the sum of each line. */
final class CountyChanges {
    private static final List<String> LINES =
            List.of("YJJBNT", "STBHHX", "CZKFBJ", "ZXCQCSLVX", "ZXCQCSHX", "ZXCQCSLX", "ZXCQCSZX");

    private CountyChanges() {}

    static PlanningTable of(PlanPair pair, CountyNames counties) {
        List<List<Object>> rows = new ArrayList<>();
        for (String line : LINES) {
            if (PlanningTables.usable(pair, line)) {
                add(rows, pair.delta(line), counties);
            }
        }
        List<Column> columns = List.of(
                Column.of("layer"),
                Column.of("county"),
                Column.of("in", Unit.SQUARE_METRE),
                Column.of("out", Unit.SQUARE_METRE),
                Column.of("reclassified", Unit.SQUARE_METRE),
                Column.of("net", Unit.SQUARE_METRE));
        return new PlanningTable("changes", columns, rows);
    }

    private static void add(List<List<Object>> rows, LayerDelta delta, CountyNames counties) {
        Map<String, double[]> sums = new TreeMap<>();
        double[] whole = new double[3];
        for (ChangePiece piece : delta.pieces()) {
            int column =
                    switch (piece.kind()) {
                        case IN -> 0;
                        case OUT -> 1;
                        case RECLASSIFIED -> 2;
                    };
            sums.computeIfAbsent(piece.county(), c -> new double[3])[column] += piece.area();
            whole[column] += piece.area();
        }
        LayerDefinition layer = delta.layer();
        sums.forEach((county, areas) -> rows.add(row(layer, counties.of(county), areas)));
        rows.add(row(layer, Message.of("table.total").localized(), whole));
    }

    private static List<Object> row(LayerDefinition layer, Object county, double[] areas) {
        Localized title = layer.title();
        return Arrays.asList(title, county, areas[0], areas[1], areas[2], areas[0] - areas[1]);
    }
}

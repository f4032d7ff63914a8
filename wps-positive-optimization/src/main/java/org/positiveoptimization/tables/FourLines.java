/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import static org.positiveoptimization.tables.PlanningTable.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.text.Message;

/** The four lines of the central city: number and area by type, before and after. */
final class FourLines {
    /** Each line with the field that holds its type or function; the blue line has none. */
    private static final Map<String, String> LINES = new LinkedHashMap<>();

    static {
        LINES.put("ZXCQCSLVX", "LX");
        LINES.put("ZXCQCSHX", "SSLX");
        LINES.put("ZXCQCSLX", "");
        LINES.put("ZXCQCSZX", "LB");
    }

    private FourLines() {}

    /** Number before, area before, number after, area after. */
    private static final class Sums {
        private final double[] values = new double[4];

        void add(Role role, PlanFeature feature) {
            values[2 * PlanningTables.side(role)] += 1;
            values[2 * PlanningTables.side(role) + 1] += feature.area();
        }
    }

    static PlanningTable of(PlanPair pair) {
        List<List<Object>> rows = new ArrayList<>();
        LINES.forEach((line, field) -> {
            if (PlanningTables.usable(pair, line)) {
                add(rows, pair, LayerCatalog.standard().layer(line).orElseThrow(), field);
            }
        });
        List<Column> columns = List.of(
                Column.of("layer"),
                Column.of("type"),
                Column.of("count_before", Unit.COUNT),
                Column.of("area_before", Unit.SQUARE_METRE),
                Column.of("count_after", Unit.COUNT),
                Column.of("area_after", Unit.SQUARE_METRE),
                Column.of("change", Unit.SQUARE_METRE));
        return new PlanningTable("four_lines", columns, rows);
    }

    private static void add(List<List<Object>> rows, PlanPair pair, LayerDefinition line, String field) {
        Map<String, Sums> byType = new TreeMap<>();
        Sums whole = new Sums();
        for (Role role : Role.values()) {
            for (PlanFeature feature : pair.version(role).features(line.code())) {
                whole.add(role, feature);
                if (!field.isEmpty()) {
                    byType.computeIfAbsent(feature.text(field), t -> new Sums()).add(role, feature);
                }
            }
        }
        byType.forEach((type, sums) ->
                rows.add(row(line, type.isEmpty() ? Message.of("table.no_code").localized() : type, sums)));
        rows.add(row(line, Message.of("table.total").localized(), whole));
    }

    private static List<Object> row(LayerDefinition line, Object type, Sums sums) {
        double[] v = sums.values;
        return Arrays.asList(line.title(), type, v[0], v[1], v[2], v[3], v[3] - v[1]);
    }
}

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
import java.util.Objects;
import java.util.TreeMap;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** Projects that the list gains, loses or changes, by name and administrative areas; what stays as it is is left out. */
final class ProjectChanges {
    private static final List<String> COMPARED =
            List.of("XMLX", "XMJB", "JSXZ", "JSNX", "YDGM", "XZJSYD", "SZXZQ", "XZQDM");

    private ProjectChanges() {}

    static PlanningTable of(PlanPair pair) {
        Map<String, Map<String, Object>> before = byKey(pair.approved());
        Map<String, Map<String, Object>> after = byKey(pair.draft());
        TreeMap<String, Map<String, Object>> all = new TreeMap<>(before);
        all.putAll(after);
        List<List<Object>> rows = new ArrayList<>();
        all.forEach((key, row) -> {
            String change = change(before.get(key), after.get(key));
            if (!change.equals("unchanged")) {
                rows.add(Arrays.asList(
                        words(change),
                        PlanTable.text(row, "XMMC"),
                        PlanTable.text(row, "SZXZQ"),
                        PlanTable.text(row, "XMLX"),
                        PlanTable.text(row, "XMJB"),
                        size(before.get(key)),
                        size(after.get(key))));
            }
        });
        List<Column> columns = List.of(
                Column.of("result"),
                Column.of("project"),
                Column.of("areas"),
                Column.of("type"),
                Column.of("level"),
                Column.of("size_before", Unit.HECTARE),
                Column.of("size_after", Unit.HECTARE));
        return new PlanningTable("projects", columns, rows);
    }

    private static Map<String, Map<String, Object>> byKey(PlanVersion version) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        version.rows("ZDXMAPB")
                .forEach(r -> rows.putIfAbsent(PlanTable.text(r, "XMMC") + "\n" + PlanTable.text(r, "SZXZQ"), r));
        return rows;
    }

    private static String change(Map<String, Object> before, Map<String, Object> after) {
        if (before == null || after == null) {
            return before == null ? "added" : "removed";
        }
        boolean same = COMPARED.stream().allMatch(f -> Objects.equals(before.get(f), after.get(f)));
        return same ? "unchanged" : "changed";
    }

    private static Double size(Map<String, Object> row) {
        double size = row == null ? Double.NaN : PlanTable.number(row, "YDGM");
        return Double.isFinite(size) ? size : null;
    }

    private static Localized words(String change) {
        return Message.of("table.result." + change).localized();
    }
}

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
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.text.Message;

/** Areas and shares of the classes of a layer in both versions, after 国土空间结构调整表 and 用地平衡表. */
public final class AreaBalance {
    private AreaBalance() {}

    /** @param length characters of the code that make a class */
    public static PlanningTable of(String id, PlanPair pair, String layer, String field, int length) {
        ClassCode classes = new ClassCode(layer, field, length);
        Map<String, double[]> areas = new TreeMap<>();
        double[] whole = new double[2];
        for (Role role : Role.values()) {
            for (PlanFeature feature : pair.version(role).features(layer)) {
                areas.computeIfAbsent(classes.of(feature), c -> new double[2])[PlanningTables.side(role)] +=
                        feature.area();
                whole[PlanningTables.side(role)] += feature.area();
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        areas.forEach((code, sums) -> rows.add(row(classes.label(code), sums, whole)));
        rows.add(row(Message.of("table.total").localized(), whole, whole));
        List<Column> columns = List.of(
                Column.of("class"),
                Column.of("area_before", Unit.SQUARE_METRE),
                Column.of("share_before", Unit.RATIO),
                Column.of("area_after", Unit.SQUARE_METRE),
                Column.of("share_after", Unit.RATIO),
                Column.of("change", Unit.SQUARE_METRE));
        return new PlanningTable(id, columns, rows);
    }

    private static List<Object> row(Object label, double[] sums, double[] whole) {
        return Arrays.asList(
                label, sums[0], share(sums[0], whole[0]), sums[1], share(sums[1], whole[1]), sums[1] - sums[0]);
    }

    private static Double share(double part, double whole) {
        return whole > 0 ? part / whole : null;
    }
}

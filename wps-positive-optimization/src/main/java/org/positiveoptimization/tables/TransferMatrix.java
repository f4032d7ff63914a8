/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import static org.positiveoptimization.tables.PlanningTable.Column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * From which class to which class ground went: a row per class before, a column per class after, the area that both
 * versions give it beside them. Ground that a class keeps is its area before less what left it, so that the sum of a row
 * is its area before; the sum of a column is its area after up to noise pieces and ground under overlapping features.
 * Work grows with the edit, but for the sums of areas.
 */
public final class TransferMatrix {
    /** With more classes than this only those are shown that gain or lose ground. */
    private static final int READABLE = 8;

    private static final int MOST_CLASSES = 40;

    private final ClassCode classes;
    private final Map<String, double[]> totals = new HashMap<>();
    private final Map<String, Map<String, Double>> moved = new HashMap<>();
    private final TreeSet<String> codes = new TreeSet<>();

    private TransferMatrix(ClassCode classes) {
        this.classes = classes;
    }

    /** @param length characters of the code that make a class */
    public static PlanningTable of(String id, PlanPair pair, String layer, String field, int length) {
        TransferMatrix matrix = new TransferMatrix(new ClassCode(layer, field, length));
        matrix.fill(pair, layer);
        return matrix.table(id);
    }

    private void fill(PlanPair pair, String layer) {
        for (Role role : Role.values()) {
            for (PlanFeature feature : pair.version(role).features(layer)) {
                String code = classes.of(feature);
                codes.add(code);
                totals.computeIfAbsent(code, c -> new double[2])[PlanningTables.side(role)] += feature.area();
            }
        }
        for (ChangePiece piece : pair.delta(layer).pieces()) {
            // null stands for ground outside the layer
            String from = piece.before() == null ? null : classes.of(piece.before());
            String to = piece.after() == null ? null : classes.of(piece.after());
            boolean changes = from == null || !from.equals(to);
            if (changes) {
                moved.computeIfAbsent(from, f -> new HashMap<>()).merge(to, piece.area(), Double::sum);
            }
        }
    }

    private PlanningTable table(String id) {
        List<String> shown = new ArrayList<>(codes);
        if (shown.size() > READABLE) {
            shown.removeIf(code -> !isTouched(code));
            shown.subList(Math.min(MOST_CLASSES, shown.size()), shown.size()).clear();
        }
        List<Column> columns = new ArrayList<>(List.of(Column.of("from_to")));
        shown.forEach(code -> columns.add(new Column(classes.label(code), Unit.SQUARE_METRE)));
        columns.add(Column.of("outside_after", Unit.SQUARE_METRE));
        columns.add(Column.of("area_before", Unit.SQUARE_METRE));
        List<List<Object>> rows = new ArrayList<>();
        shown.forEach(from -> rows.add(row(from, shown)));
        rows.add(outside(shown));
        rows.add(after(shown));
        return new PlanningTable(id, columns, rows);
    }

    private boolean isTouched(String code) {
        return moved.containsKey(code) || moved.values().stream().anyMatch(m -> m.containsKey(code));
    }

    private List<Object> row(String from, List<String> shown) {
        Map<String, Double> gone = moved.getOrDefault(from, new HashMap<>());
        double before = totals.get(from)[0];
        double kept =
                before - gone.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Object> row = new ArrayList<>(List.of(classes.label(from)));
        shown.forEach(to -> row.add(to.equals(from) ? Double.valueOf(kept) : gone.get(to)));
        row.add(gone.get(null));
        row.add(before);
        return row;
    }

    private List<Object> outside(List<String> shown) {
        Map<String, Double> come = moved.getOrDefault(null, new HashMap<>());
        List<Object> row =
                new ArrayList<>(List.of(Message.of("table.outside_before").localized()));
        shown.forEach(to -> row.add(come.get(to)));
        row.add(null);
        row.add(null);
        return row;
    }

    private List<Object> after(List<String> shown) {
        Localized label = Message.of("table.column.area_after").localized();
        List<Object> row = new ArrayList<>(List.of(label));
        shown.forEach(to -> row.add(totals.get(to)[1]));
        row.add(null);
        row.add(totals.values().stream().mapToDouble(t -> t[0]).sum());
        return row;
    }
}

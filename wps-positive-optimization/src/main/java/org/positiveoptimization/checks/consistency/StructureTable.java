/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * The structure table GTKJJGTZB (国土空间结构调整表) adds up and agrees with the land-use layer. Each row is a class that
 * {@code structure.classes} knows, once for its area; areas in hectares, shares in percent of the total row. Per area:
 *
 * <ul>
 *   <li>shares are area / total · 100 within {@code structure.share_tol_pct}
 *   <li>the classes sum to the total row, in base year and target year; both totals are the same: land does not grow
 *   <li>the target area of each class is the ellipsoidal area of its parcels in GHYDYH
 * </ul>
 *
 * areas within {@code indicator.tol_ha}, sums within as many times that as there are classes.
 */
final class StructureTable {
    static final String TABLE = "GTKJJGTZB";
    static final String PARCELS = "GHYDYH";
    static final String[] FIELDS = {"XZQDM", "YDLXDM", "GHJQNMJ", "GHJQNZZMJB", "GHMBNMJ", "GHMBNZZMJB"};

    /** Stands for all classes: the total row. */
    private static final String ALL = "*";

    private static final double PERCENT = 100;

    private final PlanPair pair;
    private final Parameters parameters;
    private final Progress progress;
    private final double areaTolerance;
    private final double shareTolerance;
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    StructureTable(PlanPair pair, Parameters parameters, Progress progress) {
        this.pair = pair;
        this.parameters = parameters;
        this.progress = progress;
        this.areaTolerance = parameters.number("indicator.tol_ha");
        this.shareTolerance = parameters.number("structure.share_tol_pct");
        for (String entry : parameters.texts("structure.classes")) {
            String[] parts = entry.split(" ", 2);
            classes.put(parts[0], parts[1]);
        }
    }

    List<Finding> findings() {
        Map<String, Map<String, Map<String, Object>>> byArea = new LinkedHashMap<>();
        for (Map<String, Object> row : pair.draft().rows(TABLE)) {
            String area = PlanTable.county(row);
            String code = PlanTable.text(row, "YDLXDM");
            if (!PlanAreas.of(pair).contains(area)) {
                add(row, Message.of("N1.area", PlanTable.text(row, "XZQDM")), Double.NaN);
            } else if (!classes.containsKey(code)) {
                add(row, Message.of("N1.class", code), Double.NaN);
            } else if (!isSound(row)) {
                add(row, Message.of("N1.structure_value"), Double.NaN);
            } else if (byArea.computeIfAbsent(area, k -> new LinkedHashMap<>()).putIfAbsent(code, row) != null) {
                add(row, Message.of("N1.repeated"), Double.NaN);
            }
        }
        byArea.forEach(this::area);
        return findings;
    }

    private static boolean isSound(Map<String, Object> row) {
        double sum = TableRows.quantity(row, "GHJQNMJ")
                + TableRows.quantity(row, "GHJQNZZMJB")
                + TableRows.quantity(row, "GHMBNMJ")
                + TableRows.quantity(row, "GHMBNZZMJB");
        return Double.isFinite(sum);
    }

    private void area(String area, Map<String, Map<String, Object>> rows) {
        Map<String, Object> total = rows.values().stream()
                .filter(r -> isTotal(PlanTable.text(r, "YDLXDM")))
                .findFirst()
                .orElse(null);
        if (total == null) {
            findings.add(FindingBuilder.of(pair.metric(), TABLE, Message.of("N1.no_total", area))
                    .county(area)
                    .build());
            return;
        }
        rows.values().forEach(row -> {
            share(row, "GHJQNMJ", "GHJQNZZMJB", total);
            share(row, "GHMBNMJ", "GHMBNZZMJB", total);
            layer(area, row);
        });
        sum(rows, total, "GHJQNMJ");
        sum(rows, total, "GHMBNMJ");
        compare(
                total,
                "GHMBNMJ",
                PlanTable.number(total, "GHMBNMJ"),
                PlanTable.number(total, "GHJQNMJ"),
                areaTolerance);
    }

    private boolean isTotal(String code) {
        return ALL.equals(classes.get(code));
    }

    private void share(Map<String, Object> row, String area, String share, Map<String, Object> total) {
        double whole = PlanTable.number(total, area);
        double reckoned = whole > 0 ? PERCENT * PlanTable.number(row, area) / whole : 0;
        double stated = PlanTable.number(row, share);
        if (Tolerance.isExceeded(stated, reckoned, shareTolerance)) {
            add(row, Message.of("N1.share", share, stated, reckoned), Double.NaN);
        }
    }

    private void layer(String area, Map<String, Object> row) {
        String prefixes = classes.get(PlanTable.text(row, "YDLXDM"));
        LayerMeasure measure = ALL.equals(prefixes)
                ? new LayerMeasure(LayerMeasure.Kind.LAYER, PARCELS)
                : new LayerMeasure(LayerMeasure.Kind.LAND, prefixes);
        double hectares = measure.figures(pair, parameters, progress).of(area) / Figure.hectares(1);
        compare(row, "GHMBNMJ", PlanTable.number(row, "GHMBNMJ"), hectares, areaTolerance);
    }

    private void sum(Map<String, Map<String, Object>> rows, Map<String, Object> total, String field) {
        List<Map<String, Object>> parts = rows.values().stream()
                .filter(r -> !isTotal(PlanTable.text(r, "YDLXDM")))
                .toList();
        double sum = parts.stream().mapToDouble(r -> PlanTable.number(r, field)).sum();
        compare(total, field, PlanTable.number(total, field), sum, areaTolerance * Math.max(1, parts.size()));
    }

    private void compare(Map<String, Object> row, String field, double stated, double reckoned, double tolerance) {
        if (Tolerance.isExceeded(stated, reckoned, tolerance)) {
            add(row, Message.of("N1.sum", field, stated, reckoned), Figure.hectares(Math.abs(stated - reckoned)));
        }
    }

    private void add(Map<String, Object> row, Message text, double size) {
        String county = PlanTable.county(row);
        findings.add(FindingBuilder.of(
                        pair.metric(), TABLE, Message.of("N1.table_row", county, PlanTable.text(row, "YDLXDM"), text))
                .size(size)
                .county(county)
                .build());
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.EllipsoidalArea;

/** Account of the four lines and other control boundaries, and what F1 to F5 must say of their areas. */
final class LinesBook {
    private static final double HALF_A_CENTIMETRE = 0.005;

    /** The classes by which a line's area is held, by layer; none for the line as a whole. */
    private static final Map<String, List<List<String>>> CLASSES = new TreeMap<>(Map.of(
            "ZXCQCSLVX",
            List.of(List.of(), List.of("LX"), List.of("JB")),
            "ZXCQCSHX",
            List.of(List.of(), List.of("SSLX", "SSDJ")),
            "ZXCQCSLX",
            List.of(List.of()),
            "ZXCQCSZX",
            List.of(List.of()),
            "LSWHBHX",
            List.of(List.of()),
            "HLFXKZX",
            List.of(List.of()),
            "ZRBHD",
            List.of(List.of()),
            SampleRules.CONTROL,
            List.of(List.of())));

    private static final Map<String, String> RULES =
            Map.of("ZXCQCSLVX", "F1", "ZXCQCSHX", "F2", "ZXCQCSLX", "F3", "ZXCQCSZX", "F4");

    private final ApprovedPlan approved;
    private final Edits edits;
    private final List<Loss> losses = new ArrayList<>();

    private enum Fate {
        OUT,
        RECLASSIFIED,
        RENAMED
    }

    /** Ground that a feature does not have any more as it had it. */
    private record Loss(Row feature, Polygon ground, Fate fate) {}

    LinesBook(ApprovedPlan approved, Edits edits) {
        this.approved = approved;
        this.edits = edits;
    }

    /** Ground of a feature is no longer in the line. */
    void out(Row feature, Polygon ground) {
        losses.add(new Loss(feature, ground, Fate.OUT));
    }

    /** Ground of a feature is of another class now. */
    void reclassified(Row feature, Polygon ground) {
        losses.add(new Loss(feature, ground, Fate.RECLASSIFIED));
    }

    /** Ground of a feature has another attribute now, which is none of its class. */
    void renamed(Row feature, Polygon ground) {
        losses.add(new Loss(feature, ground, Fate.RENAMED));
    }

    /** @return all ground of a line that went out or has other attributes so far, square metres */
    double lost(String layer) {
        return losses.stream()
                .filter(l -> l.feature().layer.equals(layer))
                .mapToDouble(l -> EllipsoidalArea.of(l.ground()))
                .sum();
    }

    /** Adds a finding for each class of a line whose area has fallen; it lies on what the class lost. */
    void expect(Expectations expected) {
        CLASSES.forEach((layer, all) -> {
            for (List<String> fields : all) {
                Map<List<Object>, Double> change = change(layer, fields);
                change.forEach((code, area) -> {
                    if (area < -HALF_A_CENTIMETRE) {
                        expect(expected, layer, fields, code, -area);
                    }
                });
            }
        });
    }

    private void expect(Expectations expected, String layer, List<String> fields, List<Object> code, double deficit) {
        Loss place = losses.stream()
                .filter(l -> l.fate() == Fate.OUT || (l.fate() == Fate.RECLASSIFIED && !fields.isEmpty()))
                .filter(l -> l.feature().layer.equals(layer)
                        && code(l.feature(), fields).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(layer + " " + code + " lost ground unknown to the book"));
        String rule = RULES.getOrDefault(layer, "F5");
        expected.add(
                rule,
                layer,
                rule.equals("F5") ? "W" : "F",
                place.ground(),
                deficit,
                "面积减少 " + code,
                "smaller area " + code);
    }

    /** @return by how much the area of each class of the approved plan grows */
    private Map<List<Object>, Double> change(String layer, List<String> fields) {
        Map<List<Object>, Double> before = new HashMap<>();
        Map<List<Object>, Double> after = new HashMap<>();
        approved.forEach(layer, row -> {
            before.merge(code(row, fields), EllipsoidalArea.of(row.geometry), Double::sum);
            edits.apply(row, r -> after.merge(code(r, fields), EllipsoidalArea.of(r.geometry), Double::sum));
        });
        for (Row row : edits.added(layer)) {
            after.merge(code(row, fields), EllipsoidalArea.of(row.geometry), Double::sum);
        }
        before.replaceAll((code, area) -> after.getOrDefault(code, 0d) - area);
        return before;
    }

    private static List<Object> code(Row row, List<String> fields) {
        List<Object> code = new ArrayList<>();
        fields.forEach(f -> code.add(row.values.get(f)));
        return code;
    }
}

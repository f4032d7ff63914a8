/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.EllipsoidalArea;
import org.positiveoptimization.text.Localized;

/** What the checks must report, by the generator's own bookkeeping. */
final class Expectations {
    static final List<String> RULES = List.of(
            "G1", "G2", "G3", "G4", "G5", "A1", "A2", "D1", "D2", "C1", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "E1",
            "E2", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "Z1", "Z2", "Z3", "Z4", "Z5", "L1", "L2", "L3", "L4",
            "F1", "F2", "F3", "F4", "F5", "K1", "K2", "K3", "N1", "N2", "N3", "S1");

    /**
     * One finding.
     *
     * @param layer layer that the finding is about
     * @param severity F, W or I
     * @param point inside the finding's geometry; null if it has no place
     * @param area square metres, rounded to 0.01; NaN if it has none
     */
    record Expected(String rule, String layer, String severity, Coordinate point, double area, Localized note) {}

    private final List<Expected> all = new ArrayList<>();

    void blocking(String rule, String layer, Geometry place, double area, String zh, String en) {
        add(rule, layer, "F", place, area, zh, en);
    }

    void blocking(String rule, String layer, Geometry place, String zh, String en) {
        add(rule, layer, "F", place, EllipsoidalArea.of(place), zh, en);
    }

    void warning(String rule, String layer, Geometry place, String zh, String en) {
        add(rule, layer, "W", place, EllipsoidalArea.of(place), zh, en);
    }

    void add(String rule, String layer, String severity, Geometry place, double area, String zh, String en) {
        Coordinate point = place == null ? null : place.getInteriorPoint().getCoordinate();
        at(rule, layer, severity, point, area, zh, en);
    }

    void at(String rule, String layer, String severity, Coordinate point, double area, String zh, String en) {
        double rounded = Double.isNaN(area) ? Double.NaN : RowFinisher.round(area);
        all.add(new Expected(rule, layer, severity, point, rounded, new Localized(zh, en)));
    }

    List<Expected> all() {
        return all;
    }

    /** @return PASS, WARN or FAIL for each of the rules; findings for information leave a rule at PASS */
    Map<String, String> verdicts() {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (String rule : RULES) {
            String verdict = "PASS";
            for (Expected expected : all) {
                if (expected.rule().equals(rule) && !expected.severity().equals("I")) {
                    verdict = expected.severity().equals("F") || verdict.equals("FAIL") ? "FAIL" : "WARN";
                }
            }
            verdicts.put(rule, verdict);
        }
        return verdicts;
    }
}

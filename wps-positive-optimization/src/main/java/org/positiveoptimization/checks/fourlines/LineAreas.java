/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * Whether the area of a line, as a whole and by class, is no less than before: the sum of the ellipsoidal areas of its
 * features in square metres, rounded to 0.01. A class is the values of some fields; a feature whose first value is blank
 * has none. A deficit is a finding with the ground that the line or the class lost.
 */
final class LineAreas {
    /** Classes in the order of their codes. */
    static final Comparator<List<String>> ORDER = (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final PlanPair pair;
    private final String layer;
    private final PlanLayer before;
    private final PlanLayer after;
    private final List<Measure> measures;
    private final List<Finding> findings;

    /** @param measures the measures are added to these, and the findings to {@code findings} */
    LineAreas(PlanPair pair, String layer, List<Measure> measures, List<Finding> findings) {
        this.pair = pair;
        this.layer = layer;
        this.before = pair.approved().layer(layer).orElseThrow();
        this.after = pair.draft().layer(layer).orElseThrow();
        this.measures = measures;
        this.findings = findings;
    }

    /** The line as a whole. */
    void total(String scope) {
        Measure total = atLeast("line_area", scope, before.area(), after.area());
        if (!total.holds()) {
            double deficit = total.before() - total.after();
            deficit(Message.of("line.deficit", title(), deficit), deficit, lost());
        }
    }

    /** Each class that the approved plan has. */
    void held(String name, String... fields) {
        Map<List<String>, Double> areasAfter = areas(after, fields);
        areas(before, fields).forEach((code, area) -> {
            Measure measure = atLeast(name, name(code), area, areasAfter.getOrDefault(code, 0d));
            if (!measure.holds()) {
                double deficit = measure.before() - measure.after();
                Message text = Message.of("line.class_deficit", title(), String.join("/", fields), name(code), deficit);
                deficit(text, deficit, lost(code, fields));
            }
        });
    }

    /** @return the pieces that went out */
    private List<ChangePiece> lost() {
        return pair.delta(layer).pieces(ChangeKind.OUT).toList();
    }

    /** @return the pieces that were of the class and are no longer, whether in the line or not */
    List<ChangePiece> lost(List<String> code, String... fields) {
        return pair.delta(layer).pieces().stream()
                .filter(p -> p.before() != null && code(p.before(), fields).equals(code))
                .filter(p -> p.after() == null || !code(p.after(), fields).equals(code))
                .toList();
    }

    boolean isChanged(List<String> code, String... fields) {
        return !lost(code, fields).isEmpty() || !gained(code, fields).isEmpty();
    }

    /** @return the pieces that are of the class and were not before */
    List<ChangePiece> gained(List<String> code, String... fields) {
        return pair.delta(layer).pieces().stream()
                .filter(p -> p.after() != null && code(p.after(), fields).equals(code))
                .filter(p -> p.before() == null || !code(p.before(), fields).equals(code))
                .toList();
    }

    static List<String> code(PlanFeature feature, String... fields) {
        return Arrays.stream(fields).map(feature::text).toList();
    }

    static String name(List<String> code) {
        return String.join("/", code);
    }

    private static Map<List<String>, Double> areas(PlanLayer version, String... fields) {
        Map<List<String>, Double> areas = new TreeMap<>(ORDER);
        for (PlanFeature feature : version.features()) {
            if (!feature.text(fields[0]).isEmpty()) {
                areas.merge(code(feature, fields), feature.area(), Double::sum);
            }
        }
        return areas;
    }

    private Measure atLeast(String name, String scope, double areaBefore, double areaAfter) {
        Measure measure = Measure.limited(
                name, scope, areaBefore, areaAfter, Measure.Direction.AT_LEAST, areaBefore, Unit.SQUARE_METRE);
        measures.add(measure);
        return measure;
    }

    private void deficit(Message text, double area, List<ChangePiece> pieces) {
        findings.add(FindingBuilder.of(pair.metric(), layer, text)
                .size(area)
                .ground(pieces)
                .build());
    }

    private Localized title() {
        return before.definition().title();
    }

    /** @return the pieces lost or changed, or else those that came in: where to look when a line as a whole is worse */
    static List<ChangePiece> edited(PlanPair pair, String... layers) {
        List<ChangePiece> all = new ArrayList<>();
        for (String code : layers) {
            all.addAll(pair.delta(code).pieces());
        }
        List<ChangePiece> lost =
                all.stream().filter(p -> Objects.nonNull(p.before())).toList();
        return lost.isEmpty() ? all : lost;
    }
}

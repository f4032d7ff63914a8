/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * L1: which class of land use of the central city became which (用地转移矩阵), and the balance table (用地平衡表).
 *
 * <p><b>Metric,</b> square metres on the ellipsoid. Classes are told apart by the first {@code landuse.matrix_digits}
 * digits. Measure {@code land_use_transfer} of scope {@code a>b} is the ground that was a and is b; class 00 is ground
 * that the layer does not cover. What changed is overlaid, slivers included; a class keeps what it had less what it gave.
 * Measures {@code land_use_area} and {@code land_use_share} of each class are the balance table.
 *
 * <p><b>Pass:</b> every class has after the edit, to 0.01 m², what it kept and received. It has not where features
 * overlap (L2). <b>Not detected:</b> whether a change is wanted.
 *
 * <p>Source: 三(三).
 */
public final class LandUseMatrix implements Check {
    private static final String NOWHERE = "00";
    private static final double CENTIMETRES = 0.01;

    @Override
    public String id() {
        return "L1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(LandUse.LAYER, LandUse.CLASS);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        int digits = parameters.integer("landuse.matrix_digits");
        if (LandUse.unknown(pair).isPresent()) {
            return LandUse.incomplete(pair);
        }
        ClassAreas before = new ClassAreas(pair, Role.APPROVED, digits);
        ClassAreas after = new ClassAreas(pair, Role.DRAFT, digits);
        Map<String, Map<String, Double>> changed = changed(pair, digits, progress);
        Set<String> classes = new TreeSet<>();
        before.codes().forEach(classes::add);
        after.codes().forEach(classes::add);

        List<Measure> measures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        measures.add(Measure.of("land_use_area", null, before.total(), after.total(), Unit.SQUARE_METRE));
        for (String code : classes) {
            measures.add(Measure.of("land_use_area", code, before.of(code), after.of(code), Unit.SQUARE_METRE));
            measures.add(Measure.of(
                    "land_use_share",
                    code,
                    before.of(code) / before.total(),
                    after.of(code) / after.total(),
                    Unit.RATIO));
        }
        double moved = 0;
        for (String from : with(classes, NOWHERE)) {
            Map<String, Double> row = changed.getOrDefault(from, Map.of());
            double given = sum(row);
            moved += from.equals(NOWHERE) ? 0 : given;
            if (!from.equals(NOWHERE)) {
                transfer(from, from, before.of(from) - given, measures);
            }
            row.forEach((to, area) -> transfer(from, to, area, measures));
        }
        for (String code : classes) {
            double received = 0;
            for (Map<String, Double> row : changed.values()) {
                received += row.getOrDefault(code, 0d);
            }
            double expected = before.of(code) - sum(changed.getOrDefault(code, Map.of())) + received;
            if (Math.abs(expected - after.of(code)) > CENTIMETRES) {
                findings.add(FindingBuilder.of(
                                pair.metric(),
                                LandUse.LAYER,
                                Message.of("L1.unbalanced", code, expected, after.of(code)))
                        .size(Math.abs(expected - after.of(code)))
                        .build());
            }
        }
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "L1.pass" : "L1.fail", classes.size(), moved, findings.size()),
                measures,
                findings);
    }

    private static void transfer(String from, String to, double area, List<Measure> measures) {
        measures.add(Measure.of("land_use_transfer", from + ">" + to, null, area, Unit.SQUARE_METRE));
    }

    /** @return ground that left its class: area by class before, then by class after */
    private static Map<String, Map<String, Double>> changed(PlanPair pair, int digits, Progress progress) {
        Map<String, Map<String, Double>> changed = new TreeMap<>();
        for (ChangePiece piece : pair.delta(LandUse.LAYER, Noise.NONE).pieces()) {
            progress.check();
            String from = level(piece.before(), digits);
            String to = level(piece.after(), digits);
            if (!from.equals(to)) {
                changed.computeIfAbsent(from, k -> new TreeMap<>()).merge(to, piece.area(), Double::sum);
            }
        }
        progress.check();
        return changed;
    }

    private static String level(PlanFeature feature, int digits) {
        return feature == null ? NOWHERE : ClassAreas.level(LandUse.code(feature), digits);
    }

    private static Set<String> with(Set<String> classes, String more) {
        Set<String> all = new TreeSet<>(classes);
        all.add(more);
        return all;
    }

    private static double sum(Map<String, Double> areas) {
        return areas.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}

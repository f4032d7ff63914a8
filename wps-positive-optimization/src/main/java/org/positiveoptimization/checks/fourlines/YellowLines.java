/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Bridging;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Message;

/**
 * F2: the urban yellow lines keep area and function, and their corridors stay continuous (城市黄线：面积不减少、功能不改变、线性
 * 廊道连续性更强).
 *
 * <p><b>Metrics,</b> before and after. Area of ZXCQCSHX, as a whole and by facility type and level (SSLX, SSDJ), square
 * metres. Number of facilities by type and level, where the type is no corridor: parts of ground, touching features of one
 * class being one, so that cutting and joining features changes nothing. Ground of a facility that has another type (
 * {@link Losses}). For each corridor type: number of parts with gaps up to {@code yellow.bridge_m} bridged, and length of
 * the longest ({@link Corridors}). A type is a corridor when {@code yellow.corridor_types} lists it, or when most of its
 * approved ground lies in parts at least {@code yellow.corridor_elongation} times longer than wide. Numbers and lengths
 * are given for what changed.
 *
 * <p><b>Pass:</b> no area and no number of facilities is less, and no ground changes its type (blocking); no corridor has
 * more parts or a shorter longest part (needs a statement). <b>Not detected:</b> capacity, which the layer does not hold:
 * areas and numbers are reported; lines under ground.
 *
 * <p>Source: 三(四) 城市黄线; the domain of SSLX is not published, corridor types are a default (reference 9).
 */
public final class YellowLines implements Check {
    private static final String LAYER = "ZXCQCSHX";
    private static final String TYPE = "SSLX";
    private static final String LEVEL = "SSDJ";

    @Override
    public String id() {
        return "F2";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(LAYER, TYPE, LEVEL);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<Measure> measures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        LineAreas areas = new LineAreas(pair, LAYER, measures, findings);
        areas.total(null);
        areas.held("line_class_area", TYPE, LEVEL);
        function(pair, parameters, progress, measures, findings);
        Map<List<String>, List<Polygon>> after = ground(pair, Role.DRAFT, TYPE);
        double bridge = parameters.number("yellow.bridge_m");
        Set<String> corridors = new HashSet<>(parameters.texts("yellow.corridor_types"));
        ground(pair, Role.APPROVED, TYPE).forEach((code, ground) -> {
            if (areas.isChanged(code, TYPE)) {
                Corridors before = Corridors.of(ground, pair.metric(), bridge, progress);
                if (before.isElongated(parameters.number("yellow.corridor_elongation"))) {
                    corridors.add(code.get(0));
                }
                if (corridors.contains(code.get(0))) {
                    List<Polygon> left = after.getOrDefault(code, List.of());
                    Corridors now = Corridors.of(left, pair.metric(), bridge, progress);
                    continuity(pair, areas, code, before, now, measures, findings);
                }
            }
        });
        facilities(pair, areas, corridors, progress, measures, findings);
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "F2.pass" : "F2.fail", findings.size()),
                measures,
                findings);
    }

    private static void function(
            PlanPair pair, Parameters parameters, Progress progress, List<Measure> measures, List<Finding> findings) {
        Losses losses = new Losses(pair, LAYER, List.of(TYPE), parameters);
        double area = 0;
        for (Loss loss : losses.find(progress)) {
            if (loss.isRetyped()) {
                area += loss.area();
                PlanFeature before = loss.before();
                Message text = Message.of(
                        "F2.function",
                        before.id(),
                        before.text("SSMC"),
                        before.text(TYPE),
                        loss.after().get(0).text(TYPE),
                        loss.area());
                FindingBuilder finding = FindingBuilder.of(pair.metric(), LAYER, text)
                        .before(before)
                        .size(loss.area())
                        .ground(loss.ground());
                loss.after().forEach(finding::after);
                findings.add(finding.build());
            }
        }
        measures.add(Measure.limited(
                "line_retyped_area", null, null, area, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE));
    }

    private static void continuity(
            PlanPair pair,
            LineAreas areas,
            List<String> code,
            Corridors before,
            Corridors after,
            List<Measure> measures,
            List<Finding> findings) {
        String type = LineAreas.name(code);
        Measure parts = Measure.limited(
                "corridor_parts",
                type,
                (double) before.parts(),
                after.parts(),
                Measure.Direction.AT_MOST,
                before.parts(),
                Unit.COUNT);
        Measure longest = Measure.limited(
                "corridor_longest",
                type,
                before.longest(),
                after.longest(),
                Measure.Direction.AT_LEAST,
                before.longest(),
                Unit.METRE);
        measures.addAll(List.of(parts, longest));
        if (!parts.holds() || !longest.holds()) {
            List<ChangePiece> lost = areas.lost(code, TYPE);
            Message text =
                    Message.of("F2.corridor", type, before.parts(), after.parts(), before.longest(), after.longest());
            findings.add(FindingBuilder.of(pair.metric(), LAYER, text)
                    .severity(Severity.W)
                    .ground(lost.isEmpty() ? areas.gained(code, TYPE) : lost)
                    .build());
        }
    }

    private static void facilities(
            PlanPair pair,
            LineAreas areas,
            Set<String> corridors,
            Progress progress,
            List<Measure> measures,
            List<Finding> findings) {
        Map<List<String>, List<Polygon>> after = ground(pair, Role.DRAFT, TYPE, LEVEL);
        ground(pair, Role.APPROVED, TYPE, LEVEL).forEach((code, ground) -> {
            if (corridors.contains(code.get(0)) || !areas.isChanged(code, TYPE, LEVEL)) {
                return;
            }
            double before = touching(pair, ground, progress);
            double now = touching(pair, after.getOrDefault(code, List.of()), progress);
            Measure count = Measure.limited(
                    "facility_count",
                    LineAreas.name(code),
                    before,
                    now,
                    Measure.Direction.AT_LEAST,
                    before,
                    Unit.COUNT);
            measures.add(count);
            if (!count.holds()) {
                Message text = Message.of("F2.count", LineAreas.name(code), before, now);
                findings.add(FindingBuilder.of(pair.metric(), LAYER, text)
                        .ground(areas.lost(code, TYPE, LEVEL))
                        .build());
            }
        });
    }

    private static double touching(PlanPair pair, List<Polygon> ground, Progress progress) {
        return Bridging.count(Bridging.groups(ground, pair.metric(), 0, progress::check));
    }

    /** @return the ground of each class that is given, in the order of codes */
    private static Map<List<String>, List<Polygon>> ground(PlanPair pair, Role role, String... fields) {
        Map<List<String>, List<Polygon>> ground = new TreeMap<>(LineAreas.ORDER);
        for (PlanFeature feature : pair.version(role).features(LAYER)) {
            if (!feature.text(TYPE).isEmpty()) {
                ground.computeIfAbsent(LineAreas.code(feature, fields), c -> new ArrayList<>())
                        .addAll(Polygons.of(feature.geometry()));
            }
        }
        return ground;
    }
}

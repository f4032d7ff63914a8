/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.LineOverlaps;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * P7: permanent basic farmland crosses neither the ecological red line nor the urban boundary (三线不交叉).
 *
 * <p><b>Metric.</b> Ground that a farmland feature of the draft shares with a feature of STBHHX or CZKFBJ, square metres.
 * A piece counts above {@code tol.line_overlap_m2} and with S/P of at least {@code tol.line_sliver_m}; slivers count when
 * those of a county sum to more than {@code tol.line_overlap_county_m2}. <b>Pass:</b> none. The approved plan is measured
 * for comparison. <b>Not detected:</b> nothing known.
 *
 * <p>Source: 一(五)1; 三条控制线不交叉、不重叠、不冲突.
 */
public final class FarmlandLineConflicts implements Check {
    private static final List<String> LINES = List.of("STBHHX", "CZKFBJ");

    @Override
    public String id() {
        return "P7";
    }

    @Override
    public Needs needs(Parameters parameters) {
        Needs needs = Needs.both(Farmland.LAYER);
        LINES.forEach(needs::andBoth);
        return needs;
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        LineOverlaps overlaps = new LineOverlaps(pair, parameters);
        double county = parameters.number("tol.line_overlap_county_m2");
        for (String line : LINES) {
            double before = search(pair, Role.APPROVED, line, overlaps, county, new ArrayList<>(), progress);
            double after = search(pair, Role.DRAFT, line, overlaps, county, findings, progress);
            measures.add(Measure.limited(
                    "farmland_overlap", line, before, after, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE));
        }
        double area = findings.stream().mapToDouble(Finding::area).sum();
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "P7.pass" : "P7.fail", findings.size(), area),
                measures,
                findings);
    }

    private static double search(
            PlanPair pair,
            Role role,
            String line,
            LineOverlaps overlaps,
            double countyLimit,
            List<Finding> findings,
            Progress progress) {
        FeatureIndex farmland = pair.index(role, Farmland.LAYER);
        Map<String, Double> slivers = new LinkedHashMap<>();
        double area = 0;
        for (PlanFeature zone : pair.version(role).features(line)) {
            progress.check();
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(zone.geometry());
            for (PlanFeature field : farmland.query(zone.geometry().getEnvelopeInternal())) {
                if (!prepared.intersects(field.geometry())) {
                    continue;
                }
                LineOverlaps.Result overlap = overlaps.of(field.geometry(), zone.geometry());
                slivers.merge(field.county(), overlap.sliverArea(), Double::sum);
                if (!overlap.counted().isEmpty()) {
                    area += overlap.area();
                    findings.add(FindingBuilder.of(
                                    pair.metric(),
                                    Farmland.LAYER,
                                    Message.of("P7.overlap", field.id(), zone.id(), overlap.area()))
                            .ground(overlap.ground())
                            .feature(role, field)
                            .feature(role, zone)
                            .build());
                }
            }
        }
        for (Map.Entry<String, Double> entry : slivers.entrySet()) {
            if (entry.getValue() > countyLimit) {
                area += entry.getValue();
                findings.add(FindingBuilder.of(
                                pair.metric(),
                                Farmland.LAYER,
                                Message.of("P7.slivers", entry.getKey(), line, entry.getValue()))
                        .size(entry.getValue())
                        .county(entry.getKey())
                        .build());
            }
        }
        return area;
    }
}

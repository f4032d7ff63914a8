/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.LineOverlaps;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * U6: land that comes into the urban boundary avoids farmland and the red line (避让).
 *
 * <p><b>Metric,</b> square metres: ground that a piece which came in shares with a feature of YJJBNT or STBHHX of the
 * draft; a piece counts above {@code tol.line_overlap_m2} and with S/P of at least {@code tol.line_sliver_m}. Ground
 * shared with flood risk (HLFXKZX) is reported. <b>Pass:</b> none with farmland or red line. <b>Not detected:</b>
 * geological hazard, for which the specification has no layer.
 *
 * <p>Source: 一(五)1; 城镇开发边界管理办法, land to be avoided.
 */
public final class BoundaryAvoidance implements Check {
    private static final String FLOOD = "HLFXKZX";

    @Override
    public String id() {
        return "U6";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(UrbanBoundary.LAYER)
                .and(Role.DRAFT, "YJJBNT")
                .and(Role.DRAFT, "STBHHX")
                .ifPresent(Role.DRAFT, FLOOD);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        LineOverlaps overlaps = new LineOverlaps(pair, parameters);
        List<Finding> findings = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        for (String line : List.of("YJJBNT", "STBHHX")) {
            double area = search(pair, line, overlaps, findings, progress);
            measures.add(
                    Measure.limited("in_overlap", line, null, area, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE));
        }
        if (pair.draft().has(FLOOD)) {
            double flood = search(pair, FLOOD, overlaps, new ArrayList<>(), progress);
            measures.add(Measure.of("in_overlap", FLOOD, null, flood, Unit.SQUARE_METRE));
        }
        double area = findings.stream().mapToDouble(Finding::area).sum();
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "U6.pass" : "U6.fail", findings.size(), area),
                measures,
                findings);
    }

    private static double search(
            PlanPair pair, String layer, LineOverlaps overlaps, List<Finding> findings, Progress progress) {
        double area = 0;
        for (ChangePiece piece : UrbanBoundary.ins(pair)) {
            progress.check();
            for (PlanFeature feature :
                    pair.index(Role.DRAFT, layer).query(piece.geometry().getEnvelopeInternal())) {
                LineOverlaps.Result overlap = overlaps.of(feature.geometry(), piece.geometry());
                if (!overlap.counted().isEmpty()) {
                    area += overlap.area();
                    findings.add(FindingBuilder.of(
                                    pair.metric(),
                                    UrbanBoundary.LAYER,
                                    Message.of("U6.overlap", piece.after().id(), feature.id(), overlap.area()))
                            .ground(overlap.ground())
                            .after(piece.after())
                            .after(feature)
                            .build());
                }
            }
        }
        return area;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.EvidenceCover;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Message;

/**
 * P4: only sound cultivated land comes into permanent basic farmland (调入地块条件).
 *
 * <p><b>Metric.</b> For every piece that came in: land class DLBM is cultivated ({@code landuse.cultivated_prefix}), stable
 * use WDGD is y, slope GDPDJB is known and at most {@code pbf.max_slope_level} (25°): blocking. The share of the piece
 * that the farmland reserve (YJJBNTCBQ) of the approved plan covers is at least {@code pbf.reserve_min_cover}: otherwise a
 * statement is needed. <b>Pass:</b> every piece. <b>Not detected:</b> soil pollution, tenure, and whether the attributes
 * are true.
 *
 * <p>Source: 三(一)1(1); 永久基本农田保护红线管理办法 (reserve as the main source).
 */
public final class FarmlandEligibility implements Check {
    private static final String RESERVE = "YJJBNTCBQ";

    @Override
    public String id() {
        return "P4";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(Farmland.LAYER, "DLBM", "WDGD", "GDPDJB").and(Role.APPROVED, RESERVE);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        double minCover = parameters.number("pbf.reserve_min_cover");
        List<ChangePiece> ins = Farmland.pieces(pair, ChangeKind.IN);
        List<Finding> findings = new ArrayList<>();
        double ineligible = 0;
        double outsideReserve = 0;
        for (ChangePiece piece : ins) {
            progress.check();
            List<Message> faults = faults(piece.after(), parameters);
            if (!faults.isEmpty()) {
                ineligible += piece.area();
                findings.add(finding(pair, piece, "P4.piece", faults, null));
                continue;
            }
            double cover = EvidenceCover.share(pair, Role.APPROVED, RESERVE, piece);
            if (cover < minCover) {
                outsideReserve += piece.area();
                findings.add(finding(pair, piece, "P4.piece", List.of(Message.of("P4.reserve", cover)), Severity.W));
            }
        }
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "P4.pass" : "P4.fail", ins.size(), findings.size()),
                List.of(
                        Measure.limited(
                                "ineligible_in_area",
                                null,
                                null,
                                ineligible,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.SQUARE_METRE),
                        Measure.limited(
                                "in_area_outside_reserve",
                                null,
                                null,
                                outsideReserve,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.SQUARE_METRE)),
                findings);
    }

    private static List<Message> faults(PlanFeature feature, Parameters parameters) {
        List<Message> faults = new ArrayList<>();
        if (!Farmland.isCultivated(feature, parameters)) {
            faults.add(Message.of("P4.class", feature.text("DLBM")));
        }
        if (!feature.text("WDGD").equalsIgnoreCase("y")) {
            faults.add(Message.of("P4.unstable"));
        }
        int slope = Farmland.slopeLevel(feature);
        if (slope == 0 || slope > parameters.integer("pbf.max_slope_level")) {
            faults.add(Message.of("P4.slope", slope));
        }
        return faults;
    }

    private static Finding finding(
            PlanPair pair, ChangePiece piece, String key, List<Message> faults, Severity severity) {
        Message all = faults.get(0);
        for (Message fault : faults.subList(1, faults.size())) {
            all = Message.of("and", all, fault);
        }
        return FindingBuilder.of(
                        pair.metric(),
                        Farmland.LAYER,
                        Message.of(key, piece.after().id(), all))
                .severity(severity)
                .ground(List.of(piece))
                .build();
    }
}

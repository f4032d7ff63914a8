/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.redline;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * E1: the ecological red line is not touched (本轮不调整).
 *
 * <p><b>Metric.</b> Symmetric difference of STBHHX between the approved plan and the draft, and ground whose compare
 * fields (county, type) changed; square metres. <b>Pass:</b> no piece above {@code tol.overlap_m2}; there is no other
 * allowance. Features may be split, merged or renumbered as long as the ground is the same. <b>Not detected:</b> changes
 * of other fields, and pieces that are lawful in a later round.
 *
 * <p>Source: 三(一)1(2).
 */
public final class RedLineFrozen implements Check {
    private static final String LAYER = "STBHHX";

    @Override
    public String id() {
        return "E1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(LAYER);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        Noise noise = new Noise(parameters.number("tol.overlap_m2"), Double.POSITIVE_INFINITY);
        LayerDelta delta = pair.delta(LAYER, noise);
        List<Finding> findings = new ArrayList<>();
        for (ChangePiece piece : delta.pieces()) {
            findings.add(FindingBuilder.of(
                            pair.metric(),
                            LAYER,
                            Message.of("E1.piece", piece.kind().title(), piece.area()))
                    .ground(List.of(piece))
                    .build());
        }
        double difference = delta.area(ChangeKind.IN) + delta.area(ChangeKind.OUT);
        double reclassified = delta.area(ChangeKind.RECLASSIFIED);
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "E1.pass" : "E1.fail", difference, reclassified),
                List.of(
                        Measure.of(
                                "red_line_area",
                                null,
                                pair.approved().layer(LAYER).orElseThrow().area(),
                                pair.draft().layer(LAYER).orElseThrow().area(),
                                Unit.SQUARE_METRE),
                        Measure.limited(
                                "symmetric_difference",
                                null,
                                null,
                                difference,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.SQUARE_METRE),
                        Measure.limited(
                                "reclassified_area",
                                null,
                                null,
                                reclassified,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.SQUARE_METRE)),
                findings);
    }
}

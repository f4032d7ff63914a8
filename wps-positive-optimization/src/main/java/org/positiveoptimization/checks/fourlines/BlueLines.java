/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * F3: the urban blue lines keep area, function and nature (城市蓝线：面积不减少、功能不下降、性质不改变).
 *
 * <p><b>Metric,</b> square metres: the area of ZXCQCSLX before and after; of each feature the ground that the draft no
 * longer has as a blue line, and the ground whose name MC is another, or whose type or level where the approved plan has
 * such a field (LX, LB, JB; the specification has none), see {@link Losses}. <b>Pass:</b> the area is no less, and nothing is lost or
 * changed; pieces within {@code tol.change_m2} and {@code tol.change_width_m} are noise. Every feature removed, smaller or
 * changed is a finding. <b>Incomplete:</b> when the draft has left out such a field. <b>Not
 * detected:</b> depth, flow and quality of the water; a river that moves its bed loses the ground that it leaves.
 *
 * <p>Source: 三(四) 城市蓝线.
 */
public final class BlueLines implements Check {
    private static final String LAYER = "ZXCQCSLX";
    private static final List<String> KEPT = List.of("MC", "LX", "LB", "JB");

    @Override
    public String id() {
        return "F3";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(LAYER);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        FeatureSchema before = pair.approved().layer(LAYER).orElseThrow().schema();
        FeatureSchema after = pair.draft().layer(LAYER).orElseThrow().schema();
        List<String> fields = new ArrayList<>();
        for (String field : KEPT) {
            if (before.has(field) && !after.has(field)) {
                return Outcome.incomplete(Message.of("F3.no_field", field));
            }
            if (before.has(field)) {
                fields.add(field);
            }
        }
        KeptLine line = new KeptLine(pair, LAYER, "MC", fields, parameters);
        line.check(null, progress);
        return new Outcome(
                Verdicts.of(line.findings(), true),
                Message.of(
                        line.findings().isEmpty() ? "F3.pass" : "F3.fail",
                        line.findings().size()),
                line.measures(),
                line.findings());
    }
}

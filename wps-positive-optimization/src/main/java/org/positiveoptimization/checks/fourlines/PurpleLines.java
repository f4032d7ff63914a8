/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * F4: the urban purple lines keep area, function and nature (城市紫线：面积不减少、功能不下降、性质不改变).
 *
 * <p><b>Metric,</b> square metres: the area of ZXCQCSZX before and after; of each feature the ground that the draft no
 * longer has as a purple line, and the ground whose name MC, category LB or level JB is another ({@link Losses}).
 * <b>Pass:</b> the area is no less, and nothing is lost or changed; pieces within {@code tol.change_m2} and {@code
 * tol.change_width_m} are noise. Every feature removed, smaller or changed is a finding. <b>Not detected:</b> what stands
 * on the ground, and control demands GKYQ.
 *
 * <p>Source: 三(四) 城市紫线.
 */
public final class PurpleLines implements Check {
    private static final String LAYER = "ZXCQCSZX";

    @Override
    public String id() {
        return "F4";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(LAYER, "MC", "LB", "JB");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        KeptLine line = new KeptLine(pair, LAYER, "MC", List.of("MC", "LB", "JB"), parameters);
        line.check(null, progress);
        return new Outcome(
                Verdicts.of(line.findings(), true),
                Message.of(
                        line.findings().isEmpty() ? "F4.pass" : "F4.fail",
                        line.findings().size()),
                line.measures(),
                line.findings());
    }
}

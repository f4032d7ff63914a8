/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * P1: the quantity of permanent basic farmland does not fall (数量不减).
 *
 * <p><b>Metric.</b> S_in and S_out, the areas of the pieces that came in and went out, square metres. <b>Formula:</b>
 * S_in ≥ S_out · (1 + {@code pbf.min_increase_ratio}). The ratio is 0; a consolidation project may demand 0.05.
 * <b>Not detected:</b> the net area YJJBNTMJ, whose deductions are not in the geometry.
 *
 * <p>Source: 二(二)2, 三(一)1(1).
 */
public final class FarmlandQuantity implements Check {
    @Override
    public String id() {
        return "P1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(Farmland.LAYER);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<ChangePiece> outs = Farmland.pieces(pair, ChangeKind.OUT);
        double in = Farmland.area(Farmland.pieces(pair, ChangeKind.IN));
        double out = Farmland.area(outs);
        Measure quantity = Measure.limited(
                "in_area",
                null,
                null,
                in,
                Measure.Direction.AT_LEAST,
                out * (1 + parameters.number("pbf.min_increase_ratio")),
                Unit.SQUARE_METRE);
        List<Measure> measures = new ArrayList<>(List.of(
                quantity,
                Measure.of("out_area", null, null, out, Unit.SQUARE_METRE),
                Measure.of(
                        "farmland_area",
                        null,
                        pair.approved().layer(Farmland.LAYER).orElseThrow().area(),
                        pair.draft().layer(Farmland.LAYER).orElseThrow().area(),
                        Unit.SQUARE_METRE)));
        if (out > 0) {
            measures.add(Measure.of("net_increase_ratio", null, null, (in - out) / out, Unit.RATIO));
        }
        if (quantity.holds()) {
            return new Outcome(Verdict.PASS, Message.of("P1.pass", in, quantity.limit(), out), measures, List.of());
        }
        double deficit = quantity.limit() - in;
        Finding finding = FindingBuilder.of(pair.metric(), Farmland.LAYER, Message.of("P1.deficit", deficit))
                .size(deficit)
                .ground(outs)
                .build();
        return new Outcome(Verdict.FAIL, Message.of("P1.fail", in, quantity.limit(), out), measures, List.of(finding));
    }
}

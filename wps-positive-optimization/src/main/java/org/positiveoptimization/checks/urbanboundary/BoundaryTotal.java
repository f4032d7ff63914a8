/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * U1: the total area of the urban boundary does not grow (总量不突破).
 *
 * <p><b>Metric,</b> square metres: S_B - S_A - S_excl, the areas of CZKFBJ in the draft and the approved plan, and of the
 * pieces that came in as proved legacy land (KZBSHSLX in {@code udb.multiple.excluded_types} and at least {@code
 * evidence.min_overlap} inside the archive YPJSYD, see {@link LegacyLand}). <b>Pass:</b> ≤ 0. <b>Not detected:</b> ground that two features cover,
 * which counts twice (G4 reports it).
 *
 * <p>Source: 三(一)1(3) 总量不突破; 管理办法 art. 10.
 */
public final class BoundaryTotal implements Check {
    @Override
    public String id() {
        return "U1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(UrbanBoundary.LAYER).ifPresent(Role.DRAFT, "YPJSYD");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        double before = pair.approved().layer(UrbanBoundary.LAYER).orElseThrow().area();
        double after = pair.draft().layer(UrbanBoundary.LAYER).orElseThrow().area();
        LegacyLand legacy = LegacyLand.of(pair, parameters);
        double excluded = UrbanBoundary.ins(pair).stream()
                .filter(legacy::isExcluded)
                .mapToDouble(ChangePiece::area)
                .sum();
        Measure net = Measure.limited(
                "boundary_net_growth",
                null,
                null,
                after - before - excluded,
                Measure.Direction.AT_MOST,
                0,
                Unit.SQUARE_METRE);
        List<Measure> measures = List.of(
                net,
                Measure.of("boundary_area", null, before, after, Unit.SQUARE_METRE),
                Measure.of("legacy_in_area", null, null, excluded, Unit.SQUARE_METRE));
        if (net.holds()) {
            return new Outcome(Verdict.PASS, Message.of("U1.pass", before, after, excluded), measures, List.of());
        }
        Finding finding = FindingBuilder.of(pair.metric(), UrbanBoundary.LAYER, Message.of("U1.excess", net.after()))
                .size(net.after())
                .ground(legacy.countedIns())
                .build();
        return new Outcome(
                Verdict.FAIL, Message.of("U1.fail", before, after, excluded, net.after()), measures, List.of(finding));
    }
}

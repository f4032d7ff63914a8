/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * P6: farmland that is no cultivated land, or too steep, becomes less (消除非耕地、减少陡坡).
 *
 * <p><b>Metric.</b> Over all farmland features, square metres before and after: area whose land class DLBM is not
 * cultivated; area with slope above 15° (GDPDJB above {@code pbf.gentle_slope_level}). <b>Pass:</b> after ≤ before for
 * both. Findings are the pieces that came in, or were reclassified, with the property that grew. <b>Incomplete:</b>
 * when a piece that came in or was reclassified has no slope level, which could hide that it is steep. <b>Not
 * detected:</b> slope levels that are blank where nothing changed; they count as not steep in both versions.
 *
 * <p>Source: 二(二)2.
 */
public final class FarmlandUnsuitable implements Check {
    @Override
    public String id() {
        return "P6";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(Farmland.LAYER, "DLBM", "GDPDJB");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        Predicate<PlanFeature> isNotCultivated = f -> !Farmland.isCultivated(f, parameters);
        int gentle = parameters.integer("pbf.gentle_slope_level");
        Predicate<PlanFeature> isSteep = f -> Farmland.slopeLevel(f) > gentle;
        Measure notCultivated = measure("not_cultivated_area", pair, isNotCultivated);
        Measure steep = measure("steep_area", pair, isSteep);
        List<Finding> findings = new ArrayList<>();
        for (ChangePiece piece : pair.delta(Farmland.LAYER).pieces()) {
            if (piece.kind() != ChangeKind.OUT
                    && ((!notCultivated.holds() && isNotCultivated.test(piece.after()))
                            || (!steep.holds() && isSteep.test(piece.after())))) {
                findings.add(FindingBuilder.of(
                                pair.metric(),
                                Farmland.LAYER,
                                Message.of(
                                        "P6.piece",
                                        piece.after().id(),
                                        piece.after().text("DLBM"),
                                        Farmland.slopeLevel(piece.after())))
                        .ground(List.of(piece))
                        .build());
            }
        }
        boolean holds = notCultivated.holds() && steep.holds();
        List<ChangePiece> unknown = pair.delta(Farmland.LAYER).pieces().stream()
                .filter(p -> p.after() != null && Farmland.slopeLevel(p.after()) == 0)
                .toList();
        if (holds && !unknown.isEmpty()) {
            return Outcome.incomplete(Message.of(
                    "P6.unknown", unknown.size(), unknown.get(0).after().id()));
        }
        return new Outcome(
                holds ? Verdict.PASS : Verdict.FAIL,
                Message.of(
                        holds ? "P6.pass" : "P6.fail",
                        notCultivated.before(),
                        notCultivated.after(),
                        steep.before(),
                        steep.after()),
                List.of(notCultivated, steep),
                findings);
    }

    private static Measure measure(String name, PlanPair pair, Predicate<PlanFeature> condition) {
        double before = sum(pair, Role.APPROVED, condition);
        double after = sum(pair, Role.DRAFT, condition);
        return Measure.limited(name, null, before, after, Measure.Direction.AT_MOST, before, Unit.SQUARE_METRE);
    }

    private static double sum(PlanPair pair, Role role, Predicate<PlanFeature> condition) {
        return pair.version(role).features(Farmland.LAYER).stream()
                .filter(condition)
                .mapToDouble(PlanFeature::area)
                .sum();
    }
}

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
import org.positiveoptimization.checks.change.ChangeLedger;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * P5: land leaves permanent basic farmland only for a listed reason (调出有据).
 *
 * <p><b>Metric.</b> For every piece that went out: the entry of ledger WHCYJJBNT of kind 3 that covers at least {@code
 * evidence.min_overlap} of it has a reason WHLY in {@code pbf.reason_codes}; for the reasons in {@code
 * pbf.project_reason_codes} (key project) the footprints of key projects (ZDXMFW of the draft) cover at least the same
 * share. <b>Pass:</b> every piece. <b>Not detected:</b> whether a reason is true where no evidence layer speaks of it.
 *
 * <p>Source: 三(一)1(1), which lists the reasons.
 */
public final class FarmlandRemovalReasons implements Check {
    private static final String FOOTPRINTS = "ZDXMFW";

    @Override
    public String id() {
        return "P5";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(Farmland.LAYER)
                .ifPresent(Role.DRAFT, "WHC" + Farmland.LAYER, "WHLX", "WHLY")
                .ifPresent(Role.DRAFT, FOOTPRINTS);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<String> reasons = parameters.texts("pbf.reason_codes");
        List<String> projectReasons = parameters.texts("pbf.project_reason_codes");
        double minShare = parameters.number("evidence.min_overlap");
        ChangeLedger ledger = ChangeLedger.of(pair, Farmland.LAYER);
        List<ChangePiece> outs = Farmland.pieces(pair, ChangeKind.OUT);
        List<Finding> findings = new ArrayList<>();
        double area = 0;
        for (ChangePiece piece : outs) {
            progress.check();
            String reason =
                    ledger.entryFor(piece, minShare).map(ChangeLedger::reason).orElse("");
            Message fault = null;
            if (!reasons.contains(reason)) {
                fault = reason.isEmpty()
                        ? Message.of("P5.none", piece.before().id())
                        : Message.of("P5.unlisted", piece.before().id(), reason);
            } else if (projectReasons.contains(reason)) {
                double cover = EvidenceCover.share(pair, Role.DRAFT, FOOTPRINTS, piece);
                if (cover < minShare) {
                    fault = Message.of("P5.no_project", piece.before().id(), reason, cover);
                }
            }
            if (fault != null) {
                area += piece.area();
                findings.add(FindingBuilder.of(pair.metric(), Farmland.LAYER, fault)
                        .ground(List.of(piece))
                        .build());
            }
        }
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "P5.pass" : "P5.fail", outs.size(), findings.size()),
                List.of(Measure.limited(
                        "out_area_without_reason", null, null, area, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE)),
                findings);
    }
}

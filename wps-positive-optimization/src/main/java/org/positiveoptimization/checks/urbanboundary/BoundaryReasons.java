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
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.checks.change.ChangeLedger;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * U7: land comes into the urban boundary only for an allowed reason, legacy land only with proof (调入有据).
 *
 * <p><b>Metric.</b> For every piece that came in: the entry of ledger WHCCZKFBJ of kind 1 that covers at least {@code
 * evidence.min_overlap} of it has a reason WHLY in {@code udb.reason_codes}; where the reason is one of {@code
 * udb.legacy_reason_codes}, or the feature claims not to count (KZBSHSLX in {@code udb.multiple.excluded_types}), the
 * archive of approved construction land (YPJSYD of the draft) covers at least the same share, as {@link LegacyLand} wants
 * it for the type. <b>Pass:</b> every piece.
 * <b>Not detected:</b> whether the other reasons are true.
 *
 * <p>Source: 二(二)1; 三(一)1(3); 管理办法 art. 10.
 */
public final class BoundaryReasons implements Check {
    @Override
    public String id() {
        return "U7";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(UrbanBoundary.LAYER)
                .ifPresent(Role.DRAFT, "WHC" + UrbanBoundary.LAYER, "WHLX", "WHLY")
                .ifPresent(Role.DRAFT, "YPJSYD");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<String> reasons = parameters.texts("udb.reason_codes");
        List<String> legacyReasons = parameters.texts("udb.legacy_reason_codes");
        double minShare = parameters.number("evidence.min_overlap");
        LegacyLand legacy = LegacyLand.of(pair, parameters);
        ChangeLedger ledger = ChangeLedger.of(pair, UrbanBoundary.LAYER);
        List<ChangePiece> ins = UrbanBoundary.ins(pair);
        List<Finding> findings = new ArrayList<>();
        for (ChangePiece piece : ins) {
            progress.check();
            String reason =
                    ledger.entryFor(piece, minShare).map(ChangeLedger::reason).orElse("");
            Message fault = null;
            if (!reasons.contains(reason)) {
                fault = reason.isEmpty()
                        ? Message.of("U7.none", piece.after().id())
                        : Message.of("U7.unlisted", piece.after().id(), reason);
            } else if ((legacyReasons.contains(reason) || legacy.isClaimed(piece.after())) && !legacy.isProved(piece)) {
                fault = noProof(piece, reason);
            }
            if (fault != null) {
                findings.add(FindingBuilder.of(pair.metric(), UrbanBoundary.LAYER, fault)
                        .ground(List.of(piece))
                        .build());
            }
        }
        double area = findings.stream().mapToDouble(Finding::area).sum();
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "U7.pass" : "U7.fail", ins.size(), findings.size()),
                List.of(
                        Measure.limited(
                                "in_area_without_reason",
                                null,
                                null,
                                area,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.SQUARE_METRE),
                        Measure.of("in_area", null, null, UrbanBoundary.area(ins), Unit.SQUARE_METRE)),
                findings);
    }

    private static Message noProof(ChangePiece piece, String reason) {
        String id = piece.after().id();
        return switch (LegacyLand.type(piece.after())) {
            case LegacyLand.APPROVED_BEFORE -> Message.of("U7.no_proof_1", id, reason);
            case LegacyLand.FILED -> Message.of("U7.no_proof_2", id, reason);
            default -> Message.of("U7.no_proof", id, reason);
        };
    }
}

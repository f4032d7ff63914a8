/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
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
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * D1: every declared change has a lawful reason and is the change that was made (变更有据).
 *
 * <p><b>Metric.</b> For every entry of a change ledger of the draft: its reason WHLY is one of {@code
 * change.reason_codes}; its kind WHLX (1 in, 2 reclassified, 3 out) is the computed kind; and no part of its ground,
 * above the noise limits {@code tol.change_m2} and {@code tol.change_width_m}, is unchanged. The areas in, out and
 * reclassified are reported per layer. <b>Pass:</b> every entry. <b>Not detected:</b> changes that no entry declares
 * (D2), and whether a reason is true (P5 and U7 look at evidence).
 *
 * <p>Source: 三(一) to 三(五); reference section 3, fields of WHC.
 */
public final class DeclaredChanges implements Check {
    @Override
    public String id() {
        return "D1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return MaintainedLayers.withLedgers(parameters);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        Set<String> reasons = new HashSet<>(parameters.texts("change.reason_codes"));
        Noise noise = new Noise(parameters.number("tol.change_m2"), parameters.number("tol.change_width_m"));
        List<Finding> findings = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        int entries = 0;
        for (LayerDefinition definition : MaintainedLayers.present(pair)) {
            progress.check();
            LayerDelta delta = pair.delta(definition.code());
            measures(delta, measures);
            STRtree pieces = new STRtree();
            delta.pieces().forEach(p -> pieces.insert(p.geometry().getEnvelopeInternal(), p));
            for (PlanFeature entry : ChangeLedger.of(pair, definition.code()).entries()) {
                progress.check();
                entries++;
                @SuppressWarnings("unchecked")
                List<ChangePiece> near = pieces.query(entry.geometry().getEnvelopeInternal());
                check(pair, definition, entry, ChangeLedger.meeting(entry, near), reasons, noise, findings);
            }
        }
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "D1.pass" : "D1.fail", entries, findings.size()),
                measures,
                findings);
    }

    private static void measures(LayerDelta delta, List<Measure> measures) {
        for (ChangeKind kind : ChangeKind.values()) {
            double area = delta.area(kind);
            if (area > 0) {
                measures.add(Measure.of(
                        "change_" + kind.name().toLowerCase(Locale.ROOT),
                        delta.layer().code(),
                        null,
                        area,
                        Unit.SQUARE_METRE));
            }
        }
    }

    private static void check(
            PlanPair pair,
            LayerDefinition layer,
            PlanFeature entry,
            List<ChangePiece> pieces,
            Set<String> reasons,
            Noise noise,
            List<Finding> findings) {
        String reason = ChangeLedger.reason(entry);
        if (!reasons.contains(reason)) {
            Message text = reason.isEmpty()
                    ? Message.of("D1.no_reason", entry.id())
                    : Message.of("D1.reason", entry.id(), reason);
            findings.add(finding(pair, entry, text, entry.geometry()));
        }
        Geometry unchanged = entry.geometry();
        boolean hasOtherKind = false;
        for (ChangePiece piece : pieces) {
            if (!piece.kind().code().equals(entry.text("WHLX"))) {
                hasOtherKind |= isMoreThanNoise(pair, Overlap.common(entry.geometry(), piece.geometry()), noise);
            }
            unchanged = Overlap.overlay(unchanged, piece.geometry(), OverlayNG.DIFFERENCE);
        }
        if (hasOtherKind) {
            findings.add(finding(
                    pair,
                    entry,
                    Message.of("D1.kind", entry.id(), entry.text("WHLX"), layer.code()),
                    entry.geometry()));
        }
        if (isMoreThanNoise(pair, unchanged, noise)) {
            findings.add(finding(pair, entry, Message.of("D1.unchanged", entry.id(), layer.code()), unchanged));
        }
    }

    private static boolean isMoreThanNoise(PlanPair pair, Geometry ground, Noise noise) {
        for (Polygon polygon : Polygons.of(ground)) {
            if (!noise.includes(pair.metric().area(polygon), pair.metric().width(polygon))) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(PlanPair pair, PlanFeature entry, Message text, Geometry ground) {
        String ledger = entry.id().substring(0, entry.id().lastIndexOf('.'));
        return FindingBuilder.of(pair.metric(), ledger, text)
                .feature(Role.DRAFT, entry)
                .ground(ground)
                .build();
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

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
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Message;

/**
 * G4: within a layer nothing overlaps, and what must tile leaves no gap (拓扑).
 *
 * <p><b>Metric,</b> in square metres on the ellipsoid. Blocking: ground shared by two features of a layer whose features
 * may not overlap, above {@code tol.overlap_m2}; ground of the tiled layer (the municipality for zones and parcels, the
 * central city for its land use) that no feature covers, and ground covered outside it, above {@code tol.overlap_m2} and
 * wider than {@code tol.gap_m}; features smaller than {@code sliver.micro_m2}. Needing a statement, in tiling layers:
 * features smaller than {@code sliver.warn_m2}, or with 4πS/P² below {@code sliver.compactness} and smaller than {@code
 * sliver.compactness_max_m2}. <b>Pass:</b> none in the draft; the approved plan is measured for comparison.
 *
 * <p>Every pair of features whose envelopes meet is decided exactly; gaps are constructed from the edges that do not
 * match. <b>Not detected:</b> slivers in layers that need not tile, where small features can be lawful.
 *
 * <p>Source: 二(三)4; reference section 10, topology and slivers.
 */
public final class Tiling implements Check {
    @Override
    public String id() {
        return "G4";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.nothing();
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<String> unseen = new ArrayList<>();
        TopologyDefects defects = defects(pair, parameters, unseen, progress);
        List<Finding> findings = new ArrayList<>(defects.overlaps);
        findings.addAll(defects.gaps);
        findings.addAll(defects.outside);
        int topology = findings.size();
        for (PlanLayer layer : pair.draft().layers()) {
            if (layer.definition().noOverlap() && layer.isUsable()) {
                progress.check();
                smallFeatures(pair, layer, parameters, findings);
            }
        }
        Verdict verdict = Verdicts.of(findings, unseen.isEmpty());
        Message reason = verdict == Verdict.INCOMPLETE
                ? Message.of("unusable.layers", String.join(", ", unseen))
                : Message.of(
                        findings.isEmpty() ? "G4.pass" : "G4.fail",
                        defects.overlaps.size(),
                        defects.gaps.size(),
                        defects.outside.size(),
                        findings.size() - topology);
        return new Outcome(
                verdict,
                reason,
                List.of(
                        area("overlap_area", defects.before.overlap, defects.after.overlap),
                        area("gap_area", defects.before.gap, defects.after.gap),
                        area("outside_area", defects.before.outside, defects.after.outside)),
                findings);
    }

    private static Measure area(String name, double before, double after) {
        return Measure.limited(name, null, before, after, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE);
    }

    /** A layer is searched when it is sound in both versions; one that must be there and is not is left unseen. */
    private static TopologyDefects defects(
            PlanPair pair, Parameters parameters, List<String> unseen, Progress progress) {
        TopologyDefects defects =
                new TopologyDefects(pair, parameters.number("tol.overlap_m2"), parameters.number("tol.gap_m"));
        for (LayerDefinition definition : pair.draft().definitions()) {
            String code = definition.code();
            if (!definition.spatial()
                    || !definition.noOverlap()
                    || (!definition.required() && !pair.draft().has(code))) {
                continue;
            }
            if (!isSound(pair, definition)) {
                unseen.add(code);
                continue;
            }
            defects.searchOverlaps(code, progress);
            if (definition.tiles() != null) {
                if (pair.approved().faults(definition.tiles()).isEmpty()
                        && pair.draft().faults(definition.tiles()).isEmpty()) {
                    defects.searchGaps(code, definition.tiles(), progress);
                } else {
                    unseen.add(definition.tiles());
                }
            }
        }
        return defects;
    }

    private static boolean isSound(PlanPair pair, LayerDefinition definition) {
        String code = definition.code();
        boolean isNew = !definition.required() && !pair.approved().has(code);
        return pair.draft().faults(code).isEmpty()
                && (isNew || pair.approved().faults(code).isEmpty());
    }

    private static void smallFeatures(PlanPair pair, PlanLayer layer, Parameters parameters, List<Finding> findings) {
        double micro = parameters.number("sliver.micro_m2");
        double warn = parameters.number("sliver.warn_m2");
        double compactness = parameters.number("sliver.compactness");
        double compactnessMax = parameters.number("sliver.compactness_max_m2");
        boolean tiles = layer.definition().tiles() != null;
        for (PlanFeature feature : layer.features()) {
            double area = feature.area();
            if (area < micro) {
                findings.add(small(pair, layer, feature, "G4.micro", Severity.F));
            } else if (tiles && (area < warn || (area < compactnessMax && isThin(pair, feature, compactness)))) {
                findings.add(small(pair, layer, feature, "G4.sliver", Severity.W));
            }
        }
    }

    private static boolean isThin(PlanPair pair, PlanFeature feature, double compactness) {
        double perimeter = pair.metric().length(feature.geometry());
        return 4 * Math.PI * feature.area() < compactness * perimeter * perimeter;
    }

    private static Finding small(PlanPair pair, PlanLayer layer, PlanFeature feature, String key, Severity severity) {
        return FindingBuilder.of(pair.metric(), layer.code(), Message.of(key, feature.id(), feature.area()))
                .severity(severity)
                .whole(Role.DRAFT, feature)
                .build();
    }
}

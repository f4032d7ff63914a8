/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
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
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.PartLayout;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * U4: the urban boundary becomes more clustered (布局更集聚).
 *
 * <p><b>Metrics</b> on the dissolved boundary (borders within {@code udb.touch_m} join), before and after: number of
 * parts n; number and area of parts below {@code udb.small_part_ha}; mean part area MPS; share of the largest part LPI;
 * area-weighted Polsby-Popper compactness PP = Σ S·4πS/P² / ΣS; number and area of holes. Of the pieces that came in: the
 * share of area that borders the retained boundary along at least {@code udb.adjacent_ratio} of the perimeter.
 * <b>Pass:</b> MPS not smaller, LPI at most {@code udb.cluster.lpi_slack} and PP at most the share {@code
 * udb.cluster.pp_slack} smaller, and at least one of n, MPS, LPI, PP better; also when nothing changed. <b>Not
 * detected:</b> barriers such as rivers and railways between adjacent parts.
 *
 * <p>Source: 三(一)1(3) 布局更集聚; no official metric is published, the battery is a default (reference 5.3).
 */
public final class BoundaryClustering implements Check {
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    @Override
    public String id() {
        return "U4";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(UrbanBoundary.LAYER);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        LayerDelta delta = pair.delta(UrbanBoundary.LAYER);
        if (delta.pieces(ChangeKind.IN).findAny().isEmpty()
                && delta.pieces(ChangeKind.OUT).findAny().isEmpty()) {
            return new Outcome(Verdict.PASS, Message.of("U4.unchanged"), List.of(), List.of());
        }
        PartLayout before = layout(pair, Role.APPROVED, parameters, progress);
        PartLayout after = layout(pair, Role.DRAFT, parameters, progress);
        double lpiSlack = parameters.number("udb.cluster.lpi_slack");
        double ppSlack = parameters.number("udb.cluster.pp_slack");
        Measure mean = atLeast("mean_part_area", before.meanPart(), after.meanPart(), 0, Unit.SQUARE_METRE);
        Measure largest =
                atLeast("largest_part_share", before.largestShare(), after.largestShare(), lpiSlack, Unit.RATIO);
        Measure compact = atLeast(
                "compactness", before.compactness(), after.compactness(), ppSlack * before.compactness(), Unit.RATIO);
        boolean isNotWorse = mean.holds() && largest.holds() && compact.holds();
        boolean isBetter = after.parts() < before.parts() || isLarger(mean) || isLarger(largest) || isLarger(compact);
        List<Measure> measures = new ArrayList<>(List.of(mean, largest, compact));
        measures.add(Measure.of("part_count", null, (double) before.parts(), (double) after.parts(), Unit.COUNT));
        measures.add(Measure.of(
                "small_part_count", null, (double) before.smallParts(), (double) after.smallParts(), Unit.COUNT));
        measures.add(
                Measure.of("small_part_area", null, before.smallPartArea(), after.smallPartArea(), Unit.SQUARE_METRE));
        measures.add(Measure.of("hole_count", null, (double) before.holes(), (double) after.holes(), Unit.COUNT));
        measures.add(Measure.of("hole_area", null, before.holeArea(), after.holeArea(), Unit.SQUARE_METRE));
        List<Finding> apart = apart(pair, parameters, progress);
        double in = delta.area(ChangeKind.IN);
        if (in > 0) {
            double apartArea = apart.stream().mapToDouble(Finding::area).sum();
            measures.add(Measure.of("adjacent_in_share", null, null, 1 - apartArea / in, Unit.RATIO));
        }
        if (isNotWorse && isBetter) {
            return new Outcome(Verdict.PASS, Message.of("U4.pass", before.parts(), after.parts()), measures, List.of());
        }
        return new Outcome(
                Verdict.FAIL,
                Message.of(isNotWorse ? "U4.not_better" : "U4.worse", before.parts(), after.parts()),
                measures,
                apart);
    }

    private static PartLayout layout(PlanPair pair, Role role, Parameters parameters, Progress progress) {
        List<Geometry> members = pair.version(role).features(UrbanBoundary.LAYER).stream()
                .map(PlanFeature::geometry)
                .toList();
        return PartLayout.of(
                members,
                pair.metric(),
                parameters.number("udb.touch_m"),
                parameters.number("udb.small_part_ha") * SQUARE_METRES_PER_HECTARE,
                progress::check);
    }

    private static Measure atLeast(String name, double before, double after, double slack, Unit unit) {
        return Measure.limited(name, null, before, after, Measure.Direction.AT_LEAST, before - slack, unit);
    }

    /** Rounded as it is shown: the last bits of a sum of areas decide nothing. */
    private static boolean isLarger(Measure measure) {
        return measure.unit().round(measure.after()).compareTo(measure.unit().round(measure.before())) > 0;
    }

    /** The pieces that came in and hardly border what was inside before and still is. */
    private static List<Finding> apart(PlanPair pair, Parameters parameters, Progress progress) {
        RetainedBorder border = new RetainedBorder(pair, parameters.number("udb.touch_m"));
        double minShare = parameters.number("udb.adjacent_ratio");
        List<Finding> findings = new ArrayList<>();
        for (ChangePiece piece : UrbanBoundary.ins(pair)) {
            progress.check();
            double share = border.shareOf(piece.geometry());
            if (share < minShare) {
                findings.add(FindingBuilder.of(
                                pair.metric(),
                                UrbanBoundary.LAYER,
                                Message.of("U4.apart", piece.after().id(), share, border.distance(piece.geometry())))
                        .ground(List.of(piece))
                        .build());
            }
        }
        return findings;
    }
}

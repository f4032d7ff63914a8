/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * P3: permanent basic farmland becomes more contiguous (布局优化、调散补整).
 *
 * <p><b>Metric.</b> Patches of farmland before and after: features joined over a common stretch of border within {@code
 * pbf.contiguity_touch_m}, or within {@code pbf.contiguity_gap_m} of each other when that is above 0. Mean patch area;
 * number and area of patches smaller than {@code pbf.min_patch_mu} mu (1 mu = 2000/3 m²); area per size bucket ({@code
 * pbf.buckets_mu}, lower bound open, upper closed). Reported besides: the gain (ā_in - ā_out)/ā_out of the mean patch the
 * pieces lie in. <b>Pass:</b> mean not smaller, small patches neither more nor larger, and at least one of these better;
 * also when nothing changed. <b>Not detected:</b> whether the ground between patches could be farmed across.
 *
 * <p>Source: 二(二)2, 三(一)1(1); review form, contiguity (reference 6.2).
 */
public final class FarmlandContiguity implements Check {
    private static final double SQUARE_METRES_PER_MU = 2000d / 3;

    @Override
    public String id() {
        return "P3";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(Farmland.LAYER);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        LayerDelta delta = pair.delta(Farmland.LAYER);
        if (delta.pieces().isEmpty()) {
            return new Outcome(Verdict.PASS, Message.of("P3.unchanged"), List.of(), List.of());
        }
        FarmlandPatches before = FarmlandPatches.of(pair, Role.APPROVED, parameters, progress);
        FarmlandPatches after = FarmlandPatches.of(pair, Role.DRAFT, parameters, progress);
        double small = parameters.number("pbf.min_patch_mu") * SQUARE_METRES_PER_MU;
        Measure mean = held("mean_patch_area", mean(before), mean(after), true, Unit.SQUARE_METRE);
        Measure smallCount =
                held("small_patch_count", count(before, 0, small), count(after, 0, small), false, Unit.COUNT);
        Measure smallArea =
                held("small_patch_area", sum(before, 0, small), sum(after, 0, small), false, Unit.SQUARE_METRE);
        List<Measure> measures = new ArrayList<>(List.of(mean, smallCount, smallArea));
        measures.add(Measure.of(
                "patch_count", null, (double) before.areas().length, (double) after.areas().length, Unit.COUNT));
        gain(delta, before, after, measures);
        buckets(before, after, parameters.numbers("pbf.buckets_mu"), measures);
        boolean isNotWorse = mean.holds() && smallCount.holds() && smallArea.holds();
        boolean isBetter = differs(mean) || differs(smallCount) || differs(smallArea);
        if (isNotWorse && isBetter) {
            return new Outcome(Verdict.PASS, Message.of("P3.pass", mean.before(), mean.after()), measures, List.of());
        }
        List<Finding> findings = new ArrayList<>();
        delta.pieces(ChangeKind.IN)
                .filter(p -> after.patchArea(p.after()) < small)
                .forEach(p -> findings.add(finding(pair, p, after.patchArea(p.after()))));
        return new Outcome(
                Verdict.FAIL,
                Message.of(isNotWorse ? "P3.not_better" : "P3.worse", mean.before(), mean.after()),
                measures,
                findings);
    }

    private static Finding finding(PlanPair pair, ChangePiece piece, double patch) {
        return FindingBuilder.of(
                        pair.metric(),
                        Farmland.LAYER,
                        Message.of("P3.small", piece.after().id(), patch / SQUARE_METRES_PER_MU))
                .ground(List.of(piece))
                .build();
    }

    private static Measure held(String name, double before, double after, boolean largerIsBetter, Unit unit) {
        Measure.Direction direction = largerIsBetter ? Measure.Direction.AT_LEAST : Measure.Direction.AT_MOST;
        return Measure.limited(name, null, before, after, direction, before, unit);
    }

    private static boolean differs(Measure measure) {
        return measure.unit().round(measure.before()).compareTo(measure.unit().round(measure.after())) != 0;
    }

    private static void gain(LayerDelta delta, FarmlandPatches before, FarmlandPatches after, List<Measure> measures) {
        double out = delta.pieces(ChangeKind.OUT)
                .mapToDouble(p -> before.patchArea(p.before()))
                .average()
                .orElse(0);
        double in = delta.pieces(ChangeKind.IN)
                .mapToDouble(p -> after.patchArea(p.after()))
                .average()
                .orElse(0);
        if (out > 0 && in > 0) {
            measures.add(Measure.of("contiguity_gain", null, null, (in - out) / out, Unit.RATIO));
        }
    }

    private static void buckets(
            FarmlandPatches before, FarmlandPatches after, List<Double> bounds, List<Measure> measures) {
        double from = 0;
        for (int i = 0; i <= bounds.size(); i++) {
            double to = i < bounds.size() ? bounds.get(i) * SQUARE_METRES_PER_MU : Double.POSITIVE_INFINITY;
            String scope = i < bounds.size() ? "<= " + bounds.get(i) + " mu" : "> " + bounds.get(i - 1) + " mu";
            measures.add(
                    Measure.of("patch_bucket", scope, sum(before, from, to), sum(after, from, to), Unit.SQUARE_METRE));
            from = to;
        }
    }

    private static double mean(FarmlandPatches patches) {
        return Arrays.stream(patches.areas()).average().orElse(0);
    }

    private static double count(FarmlandPatches patches, double from, double below) {
        return Arrays.stream(patches.areas()).filter(a -> a > from && a < below).count();
    }

    private static double sum(FarmlandPatches patches, double from, double to) {
        return Arrays.stream(patches.areas()).filter(a -> a > from && a <= to).sum();
    }
}

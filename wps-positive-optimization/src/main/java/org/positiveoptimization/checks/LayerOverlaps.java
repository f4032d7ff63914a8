/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/**
 * Ground that two features of one layer share in the draft, and how much there is of it in the approved plan.
 *
 * <p>Every pair of features whose envelopes meet is decided, once in the draft; the approved plan differs from it by the
 * features that were removed and added, so that its sum follows from those. Overlaps of no more than a least area do not
 * count. Derived once for all rules of a run.
 */
public final class LayerOverlaps {
    private static final int POLL = 256;

    private final PlanPair pair;
    private final String code;
    private final double minArea;
    private final List<Shared> pairs = new ArrayList<>();
    private double before;
    private double after;

    /**
     * Ground of two features of the draft, the first with the lower identifier.
     *
     * @param area square metres
     */
    public record Shared(PlanFeature first, PlanFeature second, Geometry ground, double area) {}

    private LayerOverlaps(PlanPair pair, String code, double minArea) {
        this.pair = pair;
        this.code = code;
        this.minArea = minArea;
    }

    /**
     * @param code a layer that is sound in the draft, and in the approved plan if that has it
     * @param minArea square metres; only what is more counts
     */
    public static LayerOverlaps of(PlanPair pair, String code, double minArea, Progress progress) {
        return pair.once("overlaps " + code + " " + minArea, () -> {
            LayerOverlaps overlaps = new LayerOverlaps(pair, code, minArea);
            overlaps.search(progress);
            return overlaps;
        });
    }

    /** @return the pairs of the draft, in a stable order */
    public List<Shared> pairs() {
        return List.copyOf(pairs);
    }

    /** @return sum over all pairs of the approved plan, square metres */
    public double before() {
        return before;
    }

    /** @return sum over all pairs of the draft, square metres */
    public double after() {
        return after;
    }

    private void search(Progress progress) {
        LayerDelta delta = pair.delta(code);
        Set<PlanFeature> added = new HashSet<>(delta.added());
        FeatureIndex index = pair.index(Role.DRAFT, code);
        int n = 0;
        for (PlanFeature feature : pair.draft().features(code)) {
            if (n++ % POLL == 0) {
                progress.check();
            }
            for (PlanFeature other : index.query(feature.geometry().getEnvelopeInternal())) {
                if (other.fid() > feature.fid()) {
                    shared(feature, other, !added.contains(feature) && !added.contains(other));
                }
            }
        }
        Set<PlanFeature> removed = new HashSet<>(delta.removed());
        FeatureIndex approved = pair.index(Role.APPROVED, code);
        for (PlanFeature feature : delta.removed()) {
            progress.check();
            for (PlanFeature other : approved.query(feature.geometry().getEnvelopeInternal())) {
                boolean isSeen = removed.contains(other) && other.fid() <= feature.fid();
                if (!isSeen) {
                    before += counted(Overlap.common(feature.geometry(), other.geometry()));
                }
            }
        }
    }

    private void shared(PlanFeature feature, PlanFeature other, boolean isKept) {
        Geometry common = Overlap.common(feature.geometry(), other.geometry());
        double area = counted(common);
        if (area > 0) {
            after += area;
            before += isKept ? area : 0;
            pairs.add(new Shared(feature, other, common, area));
        }
    }

    /** @return the area of the ground when it is more than the least, else 0 */
    private double counted(Geometry ground) {
        double area = pair.metric().area(ground);
        return area > minArea ? area : 0;
    }
}

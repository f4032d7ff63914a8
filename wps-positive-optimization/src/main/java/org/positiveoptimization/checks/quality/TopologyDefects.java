/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.GroundDifference;
import org.positiveoptimization.checks.LayerOverlaps;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/** Overlaps, gaps and ground outside in the layers of the draft, with their sums in both versions. */
final class TopologyDefects {
    final List<Finding> overlaps = new ArrayList<>();
    final List<Finding> gaps = new ArrayList<>();
    final List<Finding> outside = new ArrayList<>();
    final Sums before = new Sums();
    final Sums after = new Sums();

    private final PlanPair pair;
    private final double minArea;
    private final double minWidth;

    /** Square metres over all layers of one version. */
    static final class Sums {
        double overlap;
        double gap;
        double outside;
    }

    TopologyDefects(PlanPair pair, double minArea, double minWidth) {
        this.pair = pair;
        this.minArea = minArea;
        this.minWidth = minWidth;
    }

    void searchOverlaps(String code, Progress progress) {
        LayerOverlaps found = LayerOverlaps.of(pair, code, minArea, progress);
        before.overlap += found.before();
        after.overlap += found.after();
        for (LayerOverlaps.Shared shared : found.pairs()) {
            Message text = Message.of(
                    "G4.overlap", shared.first().id(), shared.second().id(), shared.area());
            overlaps.add(FindingBuilder.of(pair.metric(), code, text)
                    .ground(shared.ground())
                    .after(shared.first())
                    .after(shared.second())
                    .build());
        }
    }

    void searchGaps(String code, String target, Progress progress) {
        GroundDifference difference = GroundDifference.of(
                pair, GroundDifference.Side.all(code), GroundDifference.Side.all(target), minArea, progress);
        for (GroundDifference.Face face : difference.faces(Role.APPROVED)) {
            add(face, before);
        }
        for (GroundDifference.Face face : difference.faces(Role.DRAFT)) {
            if (!add(face, after)) {
                continue;
            }
            if (face.first() == null) {
                gaps.add(defect(code, "G4.gap", target, face, face.second().county()));
            } else {
                outside.add(defect(code, "G4.outside", target, face, ""));
            }
        }
    }

    /** @return whether the face is wide enough to count */
    private boolean add(GroundDifference.Face face, Sums sums) {
        if (pair.metric().width(face.ground()) <= minWidth) {
            return false;
        }
        sums.gap += face.first() == null ? face.area() : 0;
        sums.outside += face.first() == null ? 0 : face.area();
        return true;
    }

    private Finding defect(String code, String key, String target, GroundDifference.Face face, String county) {
        return FindingBuilder.of(pair.metric(), code, Message.of(key, code, target, face.area()))
                .ground(face.ground())
                .county(county)
                .build();
    }
}

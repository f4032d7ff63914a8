/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.progress.Progress;

/**
 * Pairs of features of two layers that share ground. Every pair whose envelopes meet is decided; a piece of common ground
 * counts as {@link LineOverlaps} has it. Ground on which features of one layer overlap each other is in several pairs.
 */
public final class LayerCrossings {
    private static final int POLL = 64;

    private LayerCrossings() {}

    /**
     * @param first feature of the first layer
     * @param second feature of the second layer
     * @param ground the pieces that count
     */
    public record Crossing(PlanFeature first, PlanFeature second, LineOverlaps.Result ground) {}

    /**
     * @param first sound features of the first layer
     * @param second sound features of the second layer
     * @param most how many pairs are wanted; the search ends with the first one more
     * @return the pairs, in the order of the second layer, then of the first
     */
    public static List<Crossing> of(
            List<PlanFeature> first, List<PlanFeature> second, LineOverlaps overlaps, int most, Progress progress) {
        FeatureIndex index = new FeatureIndex(first);
        List<Crossing> crossings = new ArrayList<>();
        int n = 0;
        for (PlanFeature zone : second) {
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(zone.geometry());
            for (PlanFeature feature : index.query(zone.geometry().getEnvelopeInternal())) {
                if (n++ % POLL == 0) {
                    progress.check();
                }
                if (!prepared.intersects(feature.geometry())) {
                    continue;
                }
                LineOverlaps.Result ground = overlaps.of(feature.geometry(), zone.geometry());
                if (!ground.counted().isEmpty()) {
                    crossings.add(new Crossing(feature, zone, ground));
                    if (crossings.size() > most) {
                        return crossings;
                    }
                }
            }
        }
        return crossings;
    }
}

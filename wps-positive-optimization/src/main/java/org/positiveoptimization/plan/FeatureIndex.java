/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.ArrayListVisitor;
import org.locationtech.jts.index.hprtree.HPRtree;

/** A spatial index over features, packed once and then safe for queries by several threads. */
public final class FeatureIndex {
    private final HPRtree tree = new HPRtree();

    /** @param features features to be found; those without a sound geometry are left out */
    public FeatureIndex(Iterable<PlanFeature> features) {
        for (PlanFeature feature : features) {
            if (feature.shape().fault() == null) {
                tree.insert(feature.geometry().getEnvelopeInternal(), feature);
            }
        }
        tree.build();
    }

    /** @return the features whose envelope meets the given one, in a stable order */
    public List<PlanFeature> query(Envelope envelope) {
        ArrayListVisitor found = new ArrayListVisitor();
        tree.query(envelope, found);
        @SuppressWarnings("unchecked")
        List<PlanFeature> features = found.getItems();
        return features;
    }
}

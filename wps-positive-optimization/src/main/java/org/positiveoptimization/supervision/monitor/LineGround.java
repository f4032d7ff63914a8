/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;

/**
 * The ground of one line, looked up by index. Features are prepared when first met: a red line of a hundred thousand
 * vertices is then asked by many patches at the cost of a few of its edges, and only a patch on its rim is overlaid.
 */
final class LineGround {
    private final FeatureIndex index;
    private final Map<PlanFeature, PreparedGeometry> prepared = new HashMap<>();

    LineGround(List<PlanFeature> features) {
        this.index = new FeatureIndex(features);
    }

    /** The ground that a patch shares with one feature. */
    record Share(PlanFeature feature, Geometry ground) {}

    /** @return what the ground shares with each feature, nothing for features that it only touches */
    List<Share> shares(Geometry ground) {
        List<Share> shares = new ArrayList<>();
        for (PlanFeature feature : index.query(ground.getEnvelopeInternal())) {
            PreparedGeometry line = prepared(feature);
            if (line.containsProperly(ground)) {
                shares.add(new Share(feature, ground));
            } else if (line.intersects(ground)) {
                Geometry common = Overlap.common(ground, feature.geometry());
                if (!common.isEmpty()) {
                    shares.add(new Share(feature, common));
                }
            }
        }
        return shares;
    }

    /** @return the part of the ground in no feature */
    Geometry outside(Geometry ground) {
        Geometry rest = ground;
        for (PlanFeature feature : index.query(ground.getEnvelopeInternal())) {
            PreparedGeometry line = prepared(feature);
            if (rest.isEmpty() || line.containsProperly(rest)) {
                return ground.getFactory().createPolygon();
            }
            if (line.intersects(rest) && Overlap.mayOverlap(rest, feature.geometry())) {
                rest = Overlap.overlay(rest, feature.geometry(), OverlayNG.DIFFERENCE);
            }
        }
        return rest;
    }

    private PreparedGeometry prepared(PlanFeature feature) {
        return prepared.computeIfAbsent(feature, f -> PreparedGeometryFactory.prepare(f.geometry()));
    }
}

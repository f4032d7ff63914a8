/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.plan.PlanFeature;

/**
 * What the draft does not keep of one feature of the approved plan.
 *
 * @param before the feature
 * @param after features of the draft on the ground, whose attributes are others; none where the ground is gone
 * @param pieces the ground, noise left out
 * @param area its area in square metres
 */
record Loss(PlanFeature before, List<PlanFeature> after, List<Polygon> pieces, double area) {
    /** @return whether the layer of the draft covers the ground with other attributes, and no longer with these */
    boolean isRetyped() {
        return !after.isEmpty();
    }

    /** @return whether nothing of the feature is left but what noise may be */
    boolean isWhole(double noise) {
        return before.area() - area < noise;
    }

    Geometry ground() {
        return pieces.get(0).getFactory().createMultiPolygon(pieces.toArray(new Polygon[0]));
    }
}

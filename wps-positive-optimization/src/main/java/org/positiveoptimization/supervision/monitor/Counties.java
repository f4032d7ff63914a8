/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;

/**
 * The county that a patch lies in: that of XZQ in which a point inside the patch lies. Where there is none, what the patch
 * itself says.
 */
final class Counties {
    private final FeatureIndex index;
    private final Map<PlanFeature, PointOnGeometryLocator> locators = new HashMap<>();

    Counties(List<PlanFeature> areas) {
        this.index = new FeatureIndex(areas);
    }

    String of(PlanFeature patch) {
        Coordinate inside = InteriorPoint.getInteriorPoint(patch.geometry());
        for (PlanFeature area : index.query(new Envelope(inside))) {
            PointOnGeometryLocator locator =
                    locators.computeIfAbsent(area, a -> new IndexedPointInAreaLocator(a.geometry()));
            if (locator.locate(inside) != Location.EXTERIOR) {
                return area.county();
            }
        }
        return patch.county();
    }
}

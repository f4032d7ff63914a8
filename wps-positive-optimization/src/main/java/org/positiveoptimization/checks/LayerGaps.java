/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.SharedEdges;
import org.positiveoptimization.geometry.TilingFaces;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.progress.Progress;

/**
 * Ground that the features of a layer enclose and none of them covers. Gaps are constructed from the edges that do not match
 * ({@link TilingFaces}), so that none is missed for being narrow.
 *
 * <p><b>Not detected:</b> a gap that is open to the outside of the layer; for that it takes the ground that the layer ought to
 * cover, see {@link GroundDifference}.
 */
public final class LayerGaps {
    private LayerGaps() {}

    /**
     * @param features sound features of one layer
     * @param minArea square metres; only what is more counts
     * @param minWidth metres; mean width 2 S / P of what counts is more
     * @return the gaps, in a stable order
     */
    public static List<Polygon> of(
            List<PlanFeature> features, Metric metric, double minArea, double minWidth, Progress progress) {
        List<Polygon> gaps = new ArrayList<>();
        if (features.isEmpty()) {
            return gaps;
        }
        SharedEdges edges = new SharedEdges();
        for (PlanFeature feature : features) {
            progress.check();
            edges.add(feature.geometry());
        }
        FeatureIndex index = new FeatureIndex(features);
        for (Polygon face : TilingFaces.of(edges, features.get(0).geometry().getFactory())) {
            progress.check();
            boolean counts = metric.area(face) > minArea && metric.width(face) > minWidth;
            if (counts && !isCovered(InteriorPoint.getInteriorPoint(face), index)) {
                gaps.add(face);
            }
        }
        return gaps;
    }

    private static boolean isCovered(Coordinate point, FeatureIndex index) {
        return index.query(new Envelope(point)).stream()
                .anyMatch(f -> SimplePointInAreaLocator.locate(point, f.geometry()) != Location.EXTERIOR);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.SharedEdges;
import org.positiveoptimization.geometry.TilingFaces;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/** Overlaps, gaps and ground outside in the layers of one version. */
final class TopologyDefects {
    private static final int POLL = 256;

    final List<Finding> overlaps = new ArrayList<>();
    final List<Finding> gaps = new ArrayList<>();
    final List<Finding> outside = new ArrayList<>();
    double overlapArea;
    double gapArea;
    double outsideArea;

    private final PlanPair pair;
    private final Role role;
    private final double minArea;
    private final double minWidth;

    TopologyDefects(PlanPair pair, Role role, double minArea, double minWidth) {
        this.pair = pair;
        this.role = role;
        this.minArea = minArea;
        this.minWidth = minWidth;
    }

    /** Decides every pair of features whose envelopes meet. */
    void searchOverlaps(String code, Progress progress) {
        FeatureIndex index = pair.index(role, code);
        int n = 0;
        for (PlanFeature feature : pair.version(role).features(code)) {
            if (n++ % POLL == 0) {
                progress.check();
            }
            for (PlanFeature other : index.query(feature.geometry().getEnvelopeInternal())) {
                if (other.fid() <= feature.fid()) {
                    continue;
                }
                Geometry common = Overlap.common(feature.geometry(), other.geometry());
                double area = pair.metric().area(common);
                if (area > minArea) {
                    overlapArea += area;
                    overlaps.add(FindingBuilder.of(
                                    pair.metric(), code, Message.of("G4.overlap", feature.id(), other.id(), area))
                            .ground(common)
                            .feature(role, feature)
                            .feature(role, other)
                            .build());
                }
            }
        }
    }

    /** Looks only where the boundary of the tiles is not that of the target. */
    void searchGaps(String code, String target, Progress progress) {
        SharedEdges edges = new SharedEdges();
        List<PlanFeature> features = pair.version(role).features(code);
        for (PlanFeature feature : features) {
            edges.add(feature.geometry());
        }
        progress.check();
        pair.version(role).features(target).forEach(f -> edges.subtract(f.geometry()));
        FeatureIndex tiles = pair.index(role, code);
        FeatureIndex targets = pair.index(role, target);
        for (Polygon face : TilingFaces.of(edges, features.get(0).geometry().getFactory())) {
            progress.check();
            double area = pair.metric().area(face);
            if (area <= minArea || pair.metric().width(face) <= minWidth) {
                continue;
            }
            Coordinate inside = InteriorPoint.getInteriorPoint(face);
            boolean isCovered = isCovered(inside, tiles);
            PlanFeature container = container(inside, targets);
            if (!isCovered && container != null) {
                gapArea += area;
                gaps.add(defect(code, "G4.gap", target, face, area, container.county()));
            } else if (isCovered && container == null) {
                outsideArea += area;
                outside.add(defect(code, "G4.outside", target, face, area, ""));
            }
        }
    }

    private Finding defect(String code, String key, String target, Polygon face, double area, String county) {
        return FindingBuilder.of(pair.metric(), code, Message.of(key, code, target, area))
                .ground(face)
                .county(county)
                .build();
    }

    private static boolean isCovered(Coordinate point, FeatureIndex index) {
        return container(point, index) != null;
    }

    private static PlanFeature container(Coordinate point, FeatureIndex index) {
        for (PlanFeature feature : index.query(new Envelope(point))) {
            if (SimplePointInAreaLocator.locate(point, feature.geometry()) != Location.EXTERIOR) {
                return feature;
            }
        }
        return null;
    }
}

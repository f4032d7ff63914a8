/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.SharedEdges;
import org.positiveoptimization.geometry.TilingFaces;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/**
 * Overlaps, gaps and ground outside in the layers of the draft, with their sums in the approved plan. Each layer is
 * searched once, in the draft; the approved plan differs from it by the features that were removed and added, so that its
 * sums follow from those.
 */
final class TopologyDefects {
    private static final int POLL = 256;

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

    /** Decides every pair of features whose envelopes meet. */
    void searchOverlaps(String code, Progress progress) {
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
                    overlap(code, feature, other, !added.contains(feature) && !added.contains(other));
                }
            }
        }
        Set<PlanFeature> removed = new HashSet<>(delta.removed());
        FeatureIndex approved = pair.index(Role.APPROVED, code);
        for (PlanFeature feature : delta.removed()) {
            progress.check();
            for (PlanFeature other : approved.query(feature.geometry().getEnvelopeInternal())) {
                if (!removed.contains(other) || other.fid() > feature.fid()) {
                    before.overlap += counted(Overlap.common(feature.geometry(), other.geometry()));
                }
            }
        }
    }

    private void overlap(String code, PlanFeature feature, PlanFeature other, boolean isKept) {
        Geometry common = Overlap.common(feature.geometry(), other.geometry());
        double area = counted(common);
        if (area == 0) {
            return;
        }
        after.overlap += area;
        before.overlap += isKept ? area : 0;
        overlaps.add(FindingBuilder.of(pair.metric(), code, Message.of("G4.overlap", feature.id(), other.id(), area))
                .ground(common)
                .after(feature)
                .after(other)
                .build());
    }

    /** @return the area of the ground when it is more than the tolerance, else 0 */
    private double counted(Geometry ground) {
        double area = pair.metric().area(ground);
        return area > minArea ? area : 0;
    }

    /** Looks only where the boundary of the tiles is not that of the target. */
    void searchGaps(String code, String target, Progress progress) {
        SharedEdges edges = new SharedEdges();
        List<PlanFeature> features = pair.draft().features(code);
        features.forEach(f -> edges.add(f.geometry()));
        progress.check();
        pair.draft().features(target).forEach(f -> edges.subtract(f.geometry()));
        GeometryFactory factory = features.get(0).geometry().getFactory();
        classify(TilingFaces.of(edges, factory), Role.DRAFT, code, target, after, progress);

        pair.delta(code).added().forEach(f -> edges.subtract(f.geometry()));
        pair.delta(code).removed().forEach(f -> edges.add(f.geometry()));
        pair.delta(target).added().forEach(f -> edges.add(f.geometry()));
        pair.delta(target).removed().forEach(f -> edges.subtract(f.geometry()));
        classify(TilingFaces.of(edges, factory), Role.APPROVED, code, target, before, progress);
    }

    private void classify(List<Polygon> faces, Role role, String code, String target, Sums sums, Progress progress) {
        FeatureIndex tiles = pair.index(role, code);
        FeatureIndex targets = pair.index(role, target);
        for (Polygon face : faces) {
            progress.check();
            double area = counted(face);
            if (area == 0 || pair.metric().width(face) <= minWidth) {
                continue;
            }
            Coordinate inside = InteriorPoint.getInteriorPoint(face);
            boolean isCovered = container(inside, tiles) != null;
            PlanFeature container = container(inside, targets);
            boolean isGap = !isCovered && container != null;
            boolean isOutside = isCovered && container == null;
            sums.gap += isGap ? area : 0;
            sums.outside += isOutside ? area : 0;
            if (role == Role.DRAFT && isGap) {
                gaps.add(defect(code, "G4.gap", target, face, area, container.county()));
            } else if (role == Role.DRAFT && isOutside) {
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

    private static PlanFeature container(Coordinate point, FeatureIndex index) {
        for (PlanFeature feature : index.query(new Envelope(point))) {
            if (SimplePointInAreaLocator.locate(point, feature.geometry()) != Location.EXTERIOR) {
                return feature;
            }
        }
        return null;
    }
}

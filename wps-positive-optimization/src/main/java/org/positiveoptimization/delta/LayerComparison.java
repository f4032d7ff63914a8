/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.delta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Shape;
import org.positiveoptimization.progress.Progress;

/**
 * Finds the changed pieces of one layer.
 *
 * <p><b>Definition.</b> Let A and B be the ground covered by the approved and the draft layer. IN is B less A, OUT is A
 * less B; RECLASSIFIED is ground covered by a removed and an added feature that differ in a compare field of the layer.
 * A feature is <i>kept</i> when the other version has one with exactly the same geometry and the same values in the
 * compare fields; kept features cancel in pairs before anything is overlaid, so that the overlay grows with the edit and
 * not with the plan. Identifiers (fid, BSM) play no part: they may be missing, repeated or renumbered, and a feature may
 * be split or merged.
 *
 * <p>Ground that a kept feature covers too is neither in nor out, even where a changed feature overlaps it; ground that
 * two changed features of one version cover is counted once, for the first of them.
 *
 * <p>Lines cover no ground: their layers have removed and added features, and no pieces.
 *
 * <p><b>Units.</b> Areas in square metres on the ellipsoid. <b>Tolerance.</b> Pieces within {@link Noise} are summed up
 * and left out.
 *
 * <p><b>Not detected.</b> Changes of fields that are not compare fields; reclassification on ground where a kept feature
 * overlaps the changed one (check G4 reports the overlap).
 */
public final class LayerComparison {
    private final LayerDefinition layer;
    private final List<PlanFeature> approved;
    private final List<PlanFeature> draft;
    private final Metric metric;
    private final Noise noise;

    private final List<PlanFeature> removed = new ArrayList<>();
    private final List<PlanFeature> added = new ArrayList<>();
    private final List<PlanFeature> kept = new ArrayList<>();
    private final List<ChangePiece> pieces = new ArrayList<>();
    private double noiseArea;
    private int noisePieces;

    /** Features without a sound geometry are left out; a layer that has any is not computed with. */
    public LayerComparison(
            LayerDefinition layer, List<PlanFeature> approved, List<PlanFeature> draft, Metric metric, Noise noise) {
        this.layer = layer;
        this.approved = approved;
        this.draft = draft;
        this.metric = metric;
        this.noise = noise;
    }

    /** @throws java.util.concurrent.CancellationException when cancelled */
    public LayerDelta compare(Progress progress) {
        cancelEqualFeatures(progress);
        if (!removed.isEmpty() || !added.isEmpty()) {
            FeatureIndex removedIndex = new FeatureIndex(removed);
            FeatureIndex addedIndex = new FeatureIndex(added);
            FeatureIndex keptIndex = new FeatureIndex(kept);
            exclusiveGround(added, addedIndex, removedIndex, keptIndex, ChangeKind.IN, progress);
            exclusiveGround(removed, removedIndex, addedIndex, keptIndex, ChangeKind.OUT, progress);
            reclassifiedGround(removedIndex, keptIndex, progress);
        }
        return new LayerDelta(layer, pieces, removed, added, kept.size(), noiseArea, noisePieces);
    }

    private void cancelEqualFeatures(Progress progress) {
        IdentityHashMap<Shape, List<PlanFeature>> open = new IdentityHashMap<>(approved.size());
        for (PlanFeature feature : approved) {
            if (feature.shape().fault() == null) {
                open.computeIfAbsent(feature.shape(), s -> new ArrayList<>(1)).add(feature);
            }
        }
        progress.check();
        for (PlanFeature feature : draft) {
            if (feature.shape().fault() != null) {
                continue;
            }
            List<PlanFeature> candidates = open.getOrDefault(feature.shape(), List.of());
            int i = 0;
            while (i < candidates.size() && !isSameClass(candidates.get(i), feature)) {
                i++;
            }
            if (i < candidates.size()) {
                candidates.remove(i);
                kept.add(feature);
            } else {
                added.add(feature);
            }
        }
        progress.check();
        open.values().forEach(removed::addAll);
        removed.sort(Comparator.comparingLong(PlanFeature::fid));
    }

    /** The ground of each feature that the other version does not cover. */
    private void exclusiveGround(
            List<PlanFeature> features,
            FeatureIndex own,
            FeatureIndex others,
            FeatureIndex keptIndex,
            ChangeKind kind,
            Progress progress) {
        for (PlanFeature feature : features) {
            progress.check();
            Geometry rest = feature.geometry();
            List<PlanFeature> covering = new ArrayList<>(others.query(rest.getEnvelopeInternal()));
            covering.addAll(keptIndex.query(rest.getEnvelopeInternal()));
            for (PlanFeature twin : own.query(rest.getEnvelopeInternal())) {
                if (twin.fid() < feature.fid()) {
                    covering.add(twin);
                }
            }
            rest = without(rest, geometries(covering));
            for (Polygon piece : Polygons.of(rest)) {
                add(kind, piece, kind == ChangeKind.OUT ? feature : null, kind == ChangeKind.IN ? feature : null);
            }
        }
    }

    /** The ground that a removed and an added feature of different class share, and no pair before them. */
    private void reclassifiedGround(FeatureIndex removedIndex, FeatureIndex keptIndex, Progress progress) {
        Quadtree counted = new Quadtree();
        for (PlanFeature after : added) {
            progress.check();
            Geometry ground = after.geometry();
            List<Geometry> keptHere = geometries(keptIndex.query(ground.getEnvelopeInternal()));
            for (PlanFeature before : removedIndex.query(ground.getEnvelopeInternal())) {
                if (isSameClass(before, after) || !Overlap.mayOverlap(before.geometry(), ground)) {
                    continue;
                }
                Geometry common = Overlap.overlay(before.geometry(), ground, OverlayNG.INTERSECTION);
                @SuppressWarnings("unchecked")
                List<Geometry> earlier = counted.query(common.getEnvelopeInternal());
                for (Polygon piece : Polygons.of(without(without(common, keptHere), earlier))) {
                    counted.insert(piece.getEnvelopeInternal(), piece);
                    add(ChangeKind.RECLASSIFIED, piece, before, after);
                }
            }
        }
    }

    private static List<Geometry> geometries(List<PlanFeature> features) {
        return features.stream().map(PlanFeature::geometry).toList();
    }

    private static Geometry without(Geometry ground, List<Geometry> covering) {
        Geometry rest = ground;
        for (Geometry other : covering) {
            if (rest.isEmpty()) {
                break;
            }
            if (Overlap.mayOverlap(rest, other)) {
                rest = Overlap.overlay(rest, other, OverlayNG.DIFFERENCE);
            }
        }
        return rest;
    }

    private void add(ChangeKind kind, Polygon piece, PlanFeature before, PlanFeature after) {
        double area = metric.area(piece);
        double width = metric.width(piece);
        if (noise.includes(area, width)) {
            noiseArea += area;
            noisePieces++;
        } else {
            pieces.add(new ChangePiece(kind, piece, before, after, area, width));
        }
    }

    private boolean isSameClass(PlanFeature a, PlanFeature b) {
        for (String field : layer.compareFields()) {
            String before = a.text(field);
            String after = b.text(field);
            if (!before.equals(after) && !isSameCode(field, before, after)) {
                return false;
            }
        }
        return true;
    }

    /** A code that is only padded with zeros in one version is the same code. */
    private boolean isSameCode(String field, String before, String after) {
        return layer.field(field)
                .map(FieldDefinition::domain)
                .map(LayerCatalog.standard()::domain)
                .filter(table -> table.normalise(before).equals(table.normalise(after)))
                .isPresent();
    }
}

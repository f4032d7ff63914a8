/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/** Derives the three parts of one layer from its delta. */
final class LayerPackageBuilder {
    private final PlanPair pair;
    private final LayerDelta delta;
    private final Noise noise;
    private final Progress progress;
    private final Identifiers identifiers;

    LayerPackageBuilder(PlanPair pair, LayerDelta delta, Noise noise, Progress progress) {
        this.pair = pair;
        this.delta = delta;
        this.noise = noise;
        this.progress = progress;
        String code = delta.layer().code();
        this.identifiers =
                new Identifiers(pair.approved().features(code), pair.draft().features(code));
    }

    /** @param given how many numbers of changes are given already */
    LayerPackage build(int given) {
        Set<PlanFeature> touched = new TreeSet<>(Comparator.comparingLong(PlanFeature::fid));
        delta.pieces().stream().map(ChangePiece::before).filter(f -> f != null).forEach(touched::add);
        return new LayerPackage(delta.layer(), before(touched), changes(given), after(touched));
    }

    private List<StateRow> before(Set<PlanFeature> touched) {
        List<StateRow> rows = new ArrayList<>();
        Identifiers.Kept kept = identifiers.new Kept();
        for (PlanFeature feature : touched) {
            addParts(feature, feature.geometry(), kept, rows);
        }
        return rows;
    }

    private List<ChangeRow> changes(int given) {
        DeclaredReasons reasons =
                new DeclaredReasons(pair.draft().features(delta.layer().ledgerCode()), pair.metric());
        List<ChangeRow> rows = new ArrayList<>();
        for (ChangePiece piece : delta.pieces()) {
            progress.check();
            rows.add(
                    new ChangeRow(piece, reasons.of(piece), identifiers.next(piece.county()), given + rows.size() + 1));
        }
        return rows;
    }

    /** What lies in the draft on the ground of the features before and of what was taken in. */
    private List<StateRow> after(Set<PlanFeature> touched) {
        List<Geometry> basis = new ArrayList<>();
        touched.forEach(f -> basis.add(f.geometry()));
        delta.pieces(ChangeKind.IN).forEach(p -> basis.add(p.geometry()));
        STRtree index = new STRtree();
        basis.forEach(g -> index.insert(g.getEnvelopeInternal(), g));
        List<StateRow> rows = new ArrayList<>();
        Identifiers.Kept kept = identifiers.new Kept();
        for (PlanFeature feature : standing(basis)) {
            progress.check();
            Geometry rest = feature.geometry();
            for (Object ground : index.query(rest.getEnvelopeInternal())) {
                if (!rest.isEmpty() && Overlap.mayOverlap(rest, (Geometry) ground)) {
                    rest = Overlap.overlay(rest, (Geometry) ground, OverlayNG.DIFFERENCE);
                }
            }
            Geometry ground = isNoise(rest)
                    ? feature.geometry()
                    : Overlap.overlay(feature.geometry(), rest, OverlayNG.DIFFERENCE);
            addParts(feature, ground, kept, rows);
        }
        return rows;
    }

    /** The features of the draft that may share ground with any of the geometries, by identifier. */
    private List<PlanFeature> standing(List<Geometry> basis) {
        Set<PlanFeature> found = new LinkedHashSet<>();
        for (Geometry ground : basis) {
            for (PlanFeature feature :
                    pair.index(Role.DRAFT, delta.layer().code()).query(ground.getEnvelopeInternal())) {
                if (!found.contains(feature) && Overlap.mayOverlap(feature.geometry(), ground)) {
                    found.add(feature);
                }
            }
        }
        return found.stream().sorted(Comparator.comparingLong(PlanFeature::fid)).toList();
    }

    private void addParts(PlanFeature feature, Geometry ground, Identifiers.Kept kept, List<StateRow> rows) {
        for (Polygon part : Polygons.of(ground)) {
            double area = pair.metric().area(part);
            if (!noise.includes(area, pair.metric().width(part))) {
                rows.add(new StateRow(part, feature, kept.of(feature), area, area / feature.area()));
            }
        }
    }

    private boolean isNoise(Geometry ground) {
        return Polygons.of(ground).stream()
                .allMatch(
                        p -> noise.includes(pair.metric().area(p), pair.metric().width(p)));
    }
}

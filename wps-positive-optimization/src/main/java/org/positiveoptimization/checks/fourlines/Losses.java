/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.plan.Shape;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;

/**
 * Finds what the draft does not keep of a line.
 *
 * <p><b>Definition.</b> A feature of the draft <i>keeps</i> the ground that it shares with a feature of the approved plan
 * when it has the same values in the given fields; a value that was blank may have been filled in. The ground of a feature
 * that no feature of the draft keeps is <i>retyped</i> where the draft has any feature of the layer, and <i>gone</i>
 * where it has none. So features may be cut, joined and renumbered, and where they overlap, as the zones of a heritage
 * site do, each is kept for itself.
 *
 * <p><b>Units.</b> Square metres. <b>Tolerance.</b> Pieces within {@code tol.change_m2} and {@code tol.change_width_m}
 * are noise.
 */
final class Losses {
    private static final int POLL = 256;

    private final PlanPair pair;
    private final String layer;
    private final List<String> fields;
    private final Noise noise;

    Losses(PlanPair pair, String layer, List<String> fields, Parameters parameters) {
        this.pair = pair;
        this.layer = layer;
        this.fields = fields;
        this.noise = new Noise(parameters.number("tol.change_m2"), parameters.number("tol.change_width_m"));
    }

    /** @return the losses in the order of the approved features; what is gone of a feature before what is retyped */
    List<Loss> find(Progress progress) {
        IdentityHashMap<Shape, List<PlanFeature>> same = new IdentityHashMap<>();
        for (PlanFeature feature : pair.draft().features(layer)) {
            same.computeIfAbsent(feature.shape(), s -> new ArrayList<>(1)).add(feature);
        }
        List<Loss> losses = new ArrayList<>();
        int n = 0;
        for (PlanFeature before : pair.approved().features(layer)) {
            if (n++ % POLL == 0) {
                progress.check();
            }
            if (same.getOrDefault(before.shape(), List.of()).stream().noneMatch(f -> isKept(before, f))) {
                find(before, losses);
            }
        }
        return losses;
    }

    private void find(PlanFeature before, List<Loss> losses) {
        Geometry rest = before.geometry();
        List<PlanFeature> others = new ArrayList<>();
        for (PlanFeature after : pair.index(Role.DRAFT, layer).query(rest.getEnvelopeInternal())) {
            if (!Overlap.mayOverlap(rest, after.geometry())) {
                continue;
            }
            if (isKept(before, after)) {
                rest = Overlap.overlay(rest, after.geometry(), OverlayNG.DIFFERENCE);
            } else {
                others.add(after);
            }
        }
        List<PlanFeature> covering = new ArrayList<>();
        List<Polygon> retyped = new ArrayList<>();
        for (PlanFeature after : others) {
            List<Polygon> common = counted(Overlap.common(rest, after.geometry()));
            if (!common.isEmpty()) {
                covering.add(after);
                retyped.addAll(common);
                rest = Overlap.overlay(rest, after.geometry(), OverlayNG.DIFFERENCE);
            }
        }
        add(before, List.of(), counted(rest), losses);
        add(before, covering, retyped, losses);
    }

    private void add(PlanFeature before, List<PlanFeature> after, List<Polygon> pieces, List<Loss> losses) {
        if (!pieces.isEmpty()) {
            double area = pieces.stream().mapToDouble(pair.metric()::area).sum();
            losses.add(new Loss(before, after, pieces, area));
        }
    }

    private List<Polygon> counted(Geometry ground) {
        return Polygons.of(ground).stream()
                .filter(p ->
                        !noise.includes(pair.metric().area(p), pair.metric().width(p)))
                .toList();
    }

    private boolean isKept(PlanFeature before, PlanFeature after) {
        return changedField(before, after) == null;
    }

    /** @return the first field whose value is no longer what it was, or null */
    String changedField(PlanFeature before, PlanFeature after) {
        for (String field : fields) {
            String value = before.text(field);
            if (!value.isEmpty() && !value.equals(after.text(field))) {
                return field;
            }
        }
        return null;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;

/**
 * What really changed in one neighbourhood, as sets of ground: with R the union of what is left of the approved plan, D that
 * of the draft and K the ground of features that both have, <i>out</i> = R - D - K, <i>in</i> = D - R - K, and
 * <i>reclassified</i> is what of R and of D has different classes, less K. Whole unions, where the derivation of a package
 * goes feature by feature.
 */
final class TrueChange {
    final Geometry before;
    final Geometry after;
    private final Map<ChangeKind, Geometry> grounds = new LinkedHashMap<>();

    TrueChange(LayerDefinition layer, List<PlanFeature> removed, List<PlanFeature> added, Geometry kept) {
        before = Grounds.difference(union(removed), kept);
        after = Grounds.difference(union(added), kept);
        grounds.put(ChangeKind.IN, Grounds.difference(after, before));
        grounds.put(ChangeKind.RECLASSIFIED, reclassified(layer, removed, added, kept));
        grounds.put(ChangeKind.OUT, Grounds.difference(before, after));
    }

    private static Geometry union(List<PlanFeature> features) {
        return Grounds.union(features.stream().map(PlanFeature::geometry).toList());
    }

    private static Geometry reclassified(
            LayerDefinition layer, List<PlanFeature> removed, List<PlanFeature> added, Geometry kept) {
        Map<String, List<PlanFeature>> classes = new LinkedHashMap<>();
        removed.forEach(f -> classes.computeIfAbsent(Claims.classOf(layer, f), k -> new ArrayList<>())
                .add(f));
        List<Geometry> found = new ArrayList<>();
        for (Map.Entry<String, List<PlanFeature>> entry : classes.entrySet()) {
            List<PlanFeature> others = added.stream()
                    .filter(f -> !Claims.classOf(layer, f).equals(entry.getKey()))
                    .toList();
            found.add(Grounds.intersection(union(entry.getValue()), union(others)));
        }
        return Grounds.difference(Grounds.union(found), kept);
    }

    Geometry of(ChangeKind kind) {
        return grounds.get(kind);
    }

    Geometry all() {
        return Grounds.union(grounds.values());
    }
}

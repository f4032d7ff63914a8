/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Shape;

/**
 * What is left of a layer in either version when features that both have, by geometry and class, are struck out. Done by
 * counting, without a look at which feature is which.
 */
final class Remainder {
    final List<PlanFeature> before = new ArrayList<>();
    final List<PlanFeature> after = new ArrayList<>();
    /** The members of {@link #after}. */
    final Set<PlanFeature> changed = Collections.newSetFromMap(new IdentityHashMap<>());

    private final LayerDefinition layer;
    private final Map<String, Map<Shape, Integer>> surplus = new HashMap<>();

    Remainder(LayerDefinition layer, List<PlanFeature> approved, List<PlanFeature> draft) {
        this.layer = layer;
        approved.forEach(f -> count(f, 1));
        draft.forEach(f -> count(f, -1));
        Set<Shape> open = Collections.newSetFromMap(new IdentityHashMap<>());
        surplus.values()
                .forEach(counts -> counts.forEach((shape, count) -> {
                    if (count != 0) {
                        open.add(shape);
                    }
                }));
        if (!open.isEmpty()) {
            approved.stream()
                    .filter(f -> open.contains(f.shape()) && isLeft(f, 1))
                    .forEach(before::add);
            draft.stream()
                    .filter(f -> open.contains(f.shape()) && isLeft(f, -1))
                    .forEach(after::add);
        }
        changed.addAll(after);
    }

    private Map<Shape, Integer> counts(PlanFeature feature) {
        return surplus.computeIfAbsent(Claims.classOf(layer, feature), k -> new IdentityHashMap<>());
    }

    private void count(PlanFeature feature, int sign) {
        if (feature.shape().fault() == null) {
            counts(feature).merge(feature.shape(), sign, Integer::sum);
        }
    }

    private boolean isLeft(PlanFeature feature, int sign) {
        Map<Shape, Integer> counts = counts(feature);
        int left = counts.get(feature.shape()) * sign;
        if (left > 0) {
            counts.merge(feature.shape(), -sign, Integer::sum);
        }
        return left > 0;
    }
}

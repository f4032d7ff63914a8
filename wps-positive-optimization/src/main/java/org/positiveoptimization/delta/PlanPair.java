/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.delta;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/**
 * The approved plan and the draft side by side, and what has been derived from them: deltas, indexes and whatever the
 * checks share. Each is computed once, when first asked for, by the thread that asks; others that ask meanwhile wait.
 * Safe for use by several threads.
 */
public final class PlanPair {
    private final PlanVersion approved;
    private final PlanVersion draft;
    private final Metric metric;
    private final Noise noise;
    private final Progress progress;
    private final Map<String, Once> derived = new ConcurrentHashMap<>();

    /**
     * @param metric measures in the working CRS, in which the geometries of both versions are
     * @param noise what is too small to be a change
     * @param progress polled by long derivations
     */
    public PlanPair(PlanVersion approved, PlanVersion draft, Metric metric, Noise noise, Progress progress) {
        this.approved = approved;
        this.draft = draft;
        this.metric = metric;
        this.noise = noise;
        this.progress = progress;
    }

    public PlanVersion approved() {
        return approved;
    }

    public PlanVersion draft() {
        return draft;
    }

    public PlanVersion version(Role role) {
        return role == Role.APPROVED ? approved : draft;
    }

    public Metric metric() {
        return metric;
    }

    /** @return what changed in the layer, noise left out */
    public LayerDelta delta(String code) {
        return delta(code, noise);
    }

    /** @return what changed in the layer with another idea of noise */
    public LayerDelta delta(String code, Noise limit) {
        return once("delta " + code + " " + limit, () -> {
            LayerDefinition definition = draft.layer(code)
                    .or(() -> approved.layer(code))
                    .orElseThrow(() -> new IllegalArgumentException(code))
                    .definition();
            return new LayerComparison(definition, approved.features(code), draft.features(code), metric, limit)
                    .compare(progress);
        });
    }

    /** @return an index over all sound features of a layer */
    public FeatureIndex index(Role role, String code) {
        return once(
                "index " + role + " " + code,
                () -> new FeatureIndex(version(role).features(code)));
    }

    /**
     * Derives something once.
     *
     * @param key identifies it within this pair; the type must always be the same for one key
     */
    @SuppressWarnings("unchecked")
    public <T> T once(String key, Supplier<T> derivation) {
        return (T) derived.computeIfAbsent(key, k -> new Once()).get(derivation);
    }

    private static final class Once {
        private Object value;

        synchronized Object get(Supplier<?> derivation) {
            if (value == null) {
                value = derivation.get();
            }
            return value;
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.BorderContact;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;

/**
 * Patches of farmland (集中连片): features joined over common borders. Joined by union-find over the contiguous pairs, so
 * that nothing has to be dissolved; the area of a patch is the sum of its features' areas.
 */
final class FarmlandPatches {
    private static final int POLL = 1024;

    private final List<PlanFeature> features;
    private final Map<Long, Integer> places;
    private final int[] parent;
    private final double[] area;

    private FarmlandPatches(List<PlanFeature> features) {
        this.features = features;
        this.places = new HashMap<>(2 * features.size());
        this.parent = new int[features.size()];
        this.area = new double[features.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            places.put(features.get(i).fid(), i);
        }
    }

    static FarmlandPatches of(PlanPair pair, Role role, Parameters parameters, Progress progress) {
        FarmlandPatches patches = new FarmlandPatches(pair.version(role).features(Farmland.LAYER));
        BorderContact contact = new BorderContact(
                pair.metric(), parameters.number("pbf.contiguity_touch_m"), parameters.number("pbf.contiguity_gap_m"));
        patches.join(pair.index(role, Farmland.LAYER), contact, progress);
        return patches;
    }

    private void join(FeatureIndex index, BorderContact contact, Progress progress) {
        for (int i = 0; i < parent.length; i++) {
            if (i % POLL == 0) {
                progress.check();
            }
            PlanFeature feature = features.get(i);
            for (Polygon polygon : Polygons.of(feature.geometry())) {
                for (PlanFeature other : index.query(contact.reach(polygon))) {
                    int j = places.get(other.fid());
                    if (j > i && find(i) != find(j) && isContiguous(polygon, other, contact)) {
                        parent[find(i)] = find(j);
                    }
                }
            }
        }
        for (int i = 0; i < parent.length; i++) {
            area[find(i)] += features.get(i).area();
        }
    }

    private static boolean isContiguous(Polygon polygon, PlanFeature other, BorderContact contact) {
        for (Polygon q : Polygons.of(other.geometry())) {
            if (contact.isContiguous(polygon, q)) {
                return true;
            }
        }
        return false;
    }

    private int find(int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        int k = i;
        while (parent[k] != root) {
            int next = parent[k];
            parent[k] = root;
            k = next;
        }
        return root;
    }

    /** @return area in square metres of the patch that the feature belongs to */
    double patchArea(PlanFeature feature) {
        return area[find(places.get(feature.fid()))];
    }

    /** @return the areas of all patches in square metres */
    double[] areas() {
        return Arrays.stream(area).filter(a -> a > 0).toArray();
    }
}

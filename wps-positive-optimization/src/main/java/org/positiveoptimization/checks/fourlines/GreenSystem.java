/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Bridging;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.plan.Shape;
import org.positiveoptimization.progress.Progress;

/**
 * How many connected parts the green system has (体系完整): its features joined across gaps up to a bridge ({@link
 * Bridging}).
 *
 * <p>A part of the draft is <i>retained</i> when it holds ground of the approved system, and <i>added</i> otherwise. A
 * system that is cut has more retained parts than it had parts before; a new park that stands alone is an added part, and
 * takes nothing from the wholeness of the system.
 *
 * @param before parts in the approved plan
 * @param retained parts of the draft that hold ground of the approved system
 * @param added the other parts of the draft
 */
record GreenSystem(int before, int retained, int added) {
    static GreenSystem of(PlanPair pair, List<String> layers, double bridge, Progress progress) {
        Set<Shape> approved = Collections.newSetFromMap(new IdentityHashMap<>());
        layers.forEach(l -> pair.approved().features(l).forEach(f -> approved.add(f.shape())));
        List<Polygon> ground = new ArrayList<>();
        List<Boolean> isOld = new ArrayList<>();
        for (String layer : layers) {
            for (PlanFeature feature : pair.draft().features(layer)) {
                for (Polygon polygon : Polygons.of(feature.geometry())) {
                    ground.add(polygon);
                    isOld.add(approved.contains(feature.shape()) || isShared(pair, layers, polygon));
                }
            }
        }
        int[] groups = Bridging.groups(ground, pair.metric(), bridge, progress::check);
        Set<Integer> retained = new HashSet<>();
        for (int i = 0; i < groups.length; i++) {
            if (isOld.get(i)) {
                retained.add(groups[i]);
            }
        }
        return new GreenSystem(
                parts(pair, layers, bridge, progress), retained.size(), Bridging.count(groups) - retained.size());
    }

    private static boolean isShared(PlanPair pair, List<String> layers, Polygon polygon) {
        for (String layer : layers) {
            for (PlanFeature before : pair.index(Role.APPROVED, layer).query(polygon.getEnvelopeInternal())) {
                if (!Overlap.common(before.geometry(), polygon).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int parts(PlanPair pair, List<String> layers, double bridge, Progress progress) {
        List<Polygon> ground = new ArrayList<>();
        for (String layer : layers) {
            pair.approved().features(layer).forEach(f -> ground.addAll(Polygons.of(f.geometry())));
        }
        return Bridging.count(Bridging.groups(ground, pair.metric(), bridge, progress::check));
    }
}

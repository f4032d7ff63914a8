/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.checks.LineOverlaps;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;

/** Where a footprint lies: the ground that it shares with the features of a layer, and the ground that it does not. */
public final class Siting {
    private final PlanPair pair;
    private final LineOverlaps overlaps;
    private final Geometry footprint;
    private final PreparedGeometry prepared;

    public Siting(PlanPair pair, LineOverlaps overlaps, Geometry footprint) {
        this.pair = pair;
        this.overlaps = overlaps;
        this.footprint = footprint;
        this.prepared = PreparedGeometryFactory.prepare(footprint);
    }

    /**
     * @param area square metres
     * @param polygons the pieces that count
     */
    public record Ground(double area, List<Polygon> polygons) {
        public boolean isEmpty() {
            return polygons.isEmpty();
        }

        /** @return the pieces as one geometry, null when there are none */
        public Geometry geometry() {
            return polygons.isEmpty()
                    ? null
                    : polygons.get(0).getFactory().createMultiPolygon(polygons.toArray(new Polygon[0]));
        }
    }

    /** @return the ground shared with the features of the layer, by what the function makes of them, in its order */
    public SortedMap<String, Ground> by(Role role, String layer, Function<PlanFeature, String> kind) {
        SortedMap<String, List<Polygon>> polygons = new TreeMap<>();
        Map<String, Double> areas = new HashMap<>();
        for (PlanFeature feature : near(role, layer)) {
            LineOverlaps.Result common = overlaps.of(footprint, feature.geometry());
            if (!common.counted().isEmpty()) {
                String key = kind.apply(feature);
                polygons.computeIfAbsent(key, k -> new ArrayList<>()).addAll(common.counted());
                areas.merge(key, common.area(), Double::sum);
            }
        }
        SortedMap<String, Ground> found = new TreeMap<>();
        polygons.forEach((key, pieces) -> found.put(key, new Ground(areas.get(key), pieces)));
        return found;
    }

    /** @return the ground shared with all features of the layer */
    public Ground on(Role role, String layer) {
        return by(role, layer, f -> "").getOrDefault("", new Ground(0, List.of()));
    }

    /** @return the ground that no feature of the layer covers */
    public Ground outside(Role role, String layer) {
        Geometry rest = footprint;
        for (PlanFeature feature : near(role, layer)) {
            if (!rest.isEmpty() && Overlap.mayOverlap(rest, feature.geometry())) {
                rest = Overlap.overlay(rest, feature.geometry(), OverlayNG.DIFFERENCE);
            }
        }
        LineOverlaps.Result result = overlaps.of(Polygons.of(rest));
        return new Ground(result.area(), result.counted());
    }

    private List<PlanFeature> near(Role role, String layer) {
        return pair.index(role, layer).query(footprint.getEnvelopeInternal()).stream()
                .filter(f -> prepared.intersects(f.geometry()))
                .sorted(Comparator.comparingLong(PlanFeature::fid))
                .toList();
    }
}

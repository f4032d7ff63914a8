/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Dissolve;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameters;

/**
 * The places from which a {@link Service} is given: the features of its classes, those that share a border joined
 * (borders within {@code tol.snap_m} are shared), and the joined places that are smaller than the least area left out. A
 * park that is drawn as several parcels is one place; two parks that meet in a corner are two.
 */
final class ServicePlaces {
    private ServicePlaces() {}

    static List<Polygon> of(PlanPair pair, Role role, Service service, Parameters parameters) {
        Metric metric = pair.metric();
        double snap = parameters.number("tol.snap_m");
        double minArea = service.minArea(parameters);
        List<Polygon> places = new ArrayList<>();
        for (List<Geometry> cluster :
                clusters(LandUse.features(pair, role, service.classes(parameters)), metric, snap)) {
            double tolerance = snap / metric.metresPerUnitY(cluster.get(0).getCoordinate());
            List<Polygon> joined = cluster.size() == 1 ? Polygons.of(cluster.get(0)) : Dissolve.of(cluster, tolerance);
            for (Polygon place : joined) {
                if (Unit.SQUARE_METRE.round(metric.area(place)).doubleValue() >= minArea) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    /** Features whose envelopes meet, directly or through others; only they can share a border. */
    private static List<List<Geometry>> clusters(List<PlanFeature> features, Metric metric, double snap) {
        FeatureIndex index = new FeatureIndex(features);
        Set<PlanFeature> seen = new HashSet<>();
        List<List<Geometry>> clusters = new ArrayList<>();
        for (PlanFeature first : features) {
            if (!seen.add(first)) {
                continue;
            }
            List<Geometry> cluster = new ArrayList<>();
            Deque<PlanFeature> open = new ArrayDeque<>(List.of(first));
            while (!open.isEmpty()) {
                PlanFeature feature = open.remove();
                cluster.add(feature.geometry());
                Envelope near = feature.geometry().getEnvelopeInternal().copy();
                near.expandBy(snap / metric.metresPerUnitX(near.centre()), snap / metric.metresPerUnitY(near.centre()));
                for (PlanFeature other : index.query(near)) {
                    if (seen.add(other)) {
                        open.add(other);
                    }
                }
            }
            clusters.add(cluster);
        }
        return clusters;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.positiveoptimization.checks.landuse.LandUse;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/**
 * Land use of the central city inside the urban boundary of one version. Only a parcel that the boundary cuts is overlaid.
 *
 * @param total square metres
 * @param byClass square metres by class
 */
record CityInside(double total, Map<String, Double> byClass) {
    static CityInside of(PlanPair pair, Role role, Progress progress) {
        return pair.once("city inside the boundary " + role, () -> {
            Map<String, Double> byClass = new TreeMap<>();
            for (PlanFeature feature : pair.version(role).features(UrbanBoundary.LAYER)) {
                progress.check();
                Geometry ground = feature.geometry();
                PreparedGeometry prepared = PreparedGeometryFactory.prepare(ground);
                for (PlanFeature parcel : pair.index(role, LandUse.LAYER).query(ground.getEnvelopeInternal())) {
                    double area = NewLand.common(pair, parcel, ground, prepared);
                    if (area > 0) {
                        byClass.merge(LandUse.code(parcel), area, Double::sum);
                    }
                }
            }
            double total =
                    byClass.values().stream().mapToDouble(Double::doubleValue).sum();
            return new CityInside(total, byClass);
        });
    }

    /** @return area of the classes and of all beneath them */
    double area(List<String> prefixes) {
        return byClass.entrySet().stream()
                .filter(e -> prefixes.stream().anyMatch(e.getKey()::startsWith))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}

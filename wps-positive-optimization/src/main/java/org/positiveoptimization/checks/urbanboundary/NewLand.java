/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;

/**
 * Ground inside the urban boundary that was no construction land in the base year.
 *
 * @param area square metres
 * @param counties codes of the counties that the boundary lies in
 * @param unknown a parcel inside without a base-year class, or null
 */
record NewLand(double area, Set<String> counties, PlanFeature unknown) {
    private static final String PARCELS = "GHYDYH";

    static NewLand of(PlanPair pair, Role role, Parameters parameters, Progress progress) {
        LegacyLand legacy = LegacyLand.of(pair, parameters);
        Set<String> counties = new TreeSet<>();
        double area = 0;
        for (PlanFeature feature : pair.version(role).features(UrbanBoundary.LAYER)) {
            progress.check();
            counties.add(feature.county());
            Geometry counted = legacy.countedGround(role, feature);
            if (counted.isEmpty()) {
                continue;
            }
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(counted);
            for (PlanFeature parcel : pair.index(role, PARCELS).query(counted.getEnvelopeInternal())) {
                if (!isUnknown(parcel) && !isNew(parcel, parameters)) {
                    continue;
                }
                double common = common(pair, parcel, counted, prepared);
                if (common > 0 && isUnknown(parcel)) {
                    return new NewLand(Double.NaN, counties, parcel);
                }
                area += common;
            }
        }
        return new NewLand(area, counties, null);
    }

    /** The area that a parcel shares with the ground; only a parcel on its rim is overlaid. */
    static double common(PlanPair pair, PlanFeature parcel, Geometry ground, PreparedGeometry prepared) {
        if (prepared.containsProperly(parcel.geometry())) {
            return parcel.area();
        }
        return prepared.intersects(parcel.geometry())
                ? pair.metric().area(Overlap.common(parcel.geometry(), ground))
                : 0;
    }

    /** @return the parts of the ground that were no construction land */
    static List<Polygon> parts(PlanPair pair, Role role, Geometry ground, Parameters parameters) {
        List<Polygon> parts = new ArrayList<>();
        for (PlanFeature parcel : pair.index(role, PARCELS).query(ground.getEnvelopeInternal())) {
            if (isNew(parcel, parameters)) {
                parts.addAll(Polygons.of(Overlap.common(parcel.geometry(), ground)));
            }
        }
        return parts;
    }

    private static boolean isUnknown(PlanFeature parcel) {
        return parcel.text("JQDLDM").isEmpty();
    }

    private static boolean isNew(PlanFeature parcel, Parameters parameters) {
        String code = parcel.text("JQDLDM");
        return parameters.texts("landuse.construction_prefixes").stream().noneMatch(code::startsWith);
    }
}

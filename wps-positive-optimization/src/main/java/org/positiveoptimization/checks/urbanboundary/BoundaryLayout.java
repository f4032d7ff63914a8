/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Dissolve;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;

/**
 * Layout figures of the dissolved urban boundary of one version. Areas in square metres.
 *
 * @param parts number of parts
 * @param smallParts number of parts below the small size
 * @param smallPartArea their area
 * @param meanPart mean area of a part
 * @param largestShare area of the largest part over the whole
 * @param compactness area-weighted mean of 4πS/P², 1 for a circle
 * @param holes number of holes
 * @param holeArea their area
 */
record BoundaryLayout(
        int parts,
        int smallParts,
        double smallPartArea,
        double meanPart,
        double largestShare,
        double compactness,
        int holes,
        double holeArea) {
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    static BoundaryLayout of(PlanPair pair, Role role, Parameters parameters, Progress progress) {
        List<Geometry> members = pair.version(role).features(UrbanBoundary.LAYER).stream()
                .map(PlanFeature::geometry)
                .toList();
        Metric metric = pair.metric();
        Coordinate near = members.get(0).getCoordinate();
        double tolerance = parameters.number("udb.touch_m") / metric.metresPerUnitY(near);
        List<Polygon> parts = Dissolve.of(members, tolerance);
        progress.check();
        double small = parameters.number("udb.small_part_ha") * SQUARE_METRES_PER_HECTARE;
        int smallParts = 0;
        double smallPartArea = 0;
        double total = 0;
        double largest = 0;
        double weighted = 0;
        int holes = 0;
        double holeArea = 0;
        for (Polygon part : parts) {
            double area = metric.area(part);
            double perimeter = metric.length(part);
            total += area;
            largest = Math.max(largest, area);
            weighted += area * 4 * Math.PI * area / (perimeter * perimeter);
            if (area < small) {
                smallParts++;
                smallPartArea += area;
            }
            holes += part.getNumInteriorRing();
            for (int i = 0; i < part.getNumInteriorRing(); i++) {
                holeArea += metric.area(part.getFactory().createPolygon(part.getInteriorRingN(i)));
            }
        }
        return new BoundaryLayout(
                parts.size(),
                smallParts,
                smallPartArea,
                total / parts.size(),
                largest / total,
                weighted / total,
                holes,
                holeArea);
    }
}

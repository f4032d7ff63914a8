/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.plan.Role;

/** The system and the evenness of F1: the Gini index as the mean difference between any two cells. */
final class GreenOracles {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<String> SYSTEM = List.of("ZXCQCSLVX", "ZXCQCSLX");

    private GreenOracles() {}

    static void addTo(Oracles oracles) {
        oracles.add("F1 green_parts", p -> Figures.of(
                        groups(p, Role.APPROVED).size(),
                        groups(p, Role.DRAFT).stream().filter(g -> isOld(p, g)).count())
                .held());
        oracles.add(
                "F1 green_new_parts",
                p -> Figures.after(
                        groups(p, Role.DRAFT).stream().filter(g -> !isOld(p, g)).count()));
        oracles.add("F1 green_cells", p -> Figures.after(cells(p).size()));
        oracles.add("F1 green_gini", p -> {
            Figures gini = ZoneOracles.both(r -> gini(p, r));
            return gini.limit(gini.before() + p.settings.number("green.gini_slack"));
        });
    }

    private static List<List<Polygon>> groups(Plans plans, Role role) {
        return plans.once("green groups " + role, () -> {
            List<Polygon> ground = new ArrayList<>();
            SYSTEM.forEach(code -> plans.rows(role, code).forEach(r -> ground.addAll(Ground.polygons(r.geometry()))));
            return Gaps.groups(ground, plans.settings.number("green.bridge_m"));
        });
    }

    private static boolean isOld(Plans plans, List<Polygon> group) {
        return group.stream().anyMatch(p -> SYSTEM.stream()
                .anyMatch(code -> !plans.near(Role.APPROVED, code).covered(p).isEmpty()));
    }

    // hexagons with two sides along the northing, one of them around the origin of the zone

    private static List<Geometry> cells(Plans plans) {
        return plans.once("green cells", () -> {
            Geometry city = Ground.union(plans.approved.rows(CityOracles.CITY).stream()
                    .map(StoredRow::geometry)
                    .toList());
            Plane plane = Plane.near(city.getEnvelopeInternal().centre().x);
            double width = plans.settings.number("green.cell_m");
            double side = width / Math.sqrt(3);
            Envelope extent = new Envelope();
            for (Coordinate point : city.getCoordinates()) {
                extent.expandToInclude(plane.project(point));
            }
            List<Geometry> cells = new ArrayList<>();
            for (long row = (long) (extent.getMinY() / side / 1.5) - 2;
                    row * side * 1.5 < extent.getMaxY() + width;
                    row++) {
                double shift = row % 2 == 0 ? 0 : width / 2;
                for (long k = (long) (extent.getMinX() / width) - 2; k * width < extent.getMaxX() + width; k++) {
                    Geometry cell = Ground.common(hexagon(plane, k * width + shift, row * side * 1.5, side), city);
                    if (!cell.isEmpty()) {
                        cells.add(cell);
                    }
                }
            }
            return cells;
        });
    }

    private static Polygon hexagon(Plane plane, double x, double y, double side) {
        Coordinate[] ring = new Coordinate[7];
        for (int i = 0; i < 6; i++) {
            double angle = Math.PI / 6 + i * Math.PI / 3;
            ring[i] = plane.lonLat(new Coordinate(x + side * Math.cos(angle), y + side * Math.sin(angle)));
        }
        ring[6] = ring[0];
        return FACTORY.createPolygon(ring);
    }

    /** Half the mean difference of the densities of two points of the city, over the mean density. */
    private static double gini(Plans plans, Role role) {
        List<Geometry> cells = cells(plans);
        int n = cells.size();
        double[] land = new double[n];
        double[] green = new double[n];
        double allLand = 0;
        double allGreen = 0;
        for (int i = 0; i < n; i++) {
            Geometry cell = cells.get(i);
            land[i] = Ground.area(cell);
            green[i] = Plans.sum(
                    plans.near(role, "ZXCQCSLVX").to(cell), r -> Ground.area(Ground.common(r.geometry(), cell)));
            allLand += land[i];
            allGreen += green[i];
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                sum += land[i] * land[k] * Math.abs(green[i] / land[i] - green[k] / land[k]);
            }
        }
        return sum / (2 * allLand * allGreen);
    }
}

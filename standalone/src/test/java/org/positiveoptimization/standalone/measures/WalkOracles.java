/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.plan.Role;

/** Straight walks of L4, U5 and F1: whole buffers around the places, taken from the homes. */
final class WalkOracles {
    /** Arcs of the product lie up to so many metres within the circle, and the chords here half as many. */
    private static final double ARC = 0.005;

    private WalkOracles() {}

    static void addTo(Oracles oracles) {
        for (String rule : List.of("L4", "U5")) {
            List<String> services = rule.equals("L4") ? List.of("green") : List.of("green", "public");
            oracles.addScoped(rule + " served_area", p -> scoped(p, services, Walk::areas));
            oracles.addScoped(
                    rule + " residential_area",
                    p -> scoped(p, services, w -> Figures.of(w.before.homes, w.after.homes)));
            oracles.addScoped(rule + " served_share", p -> scoped(p, services, Walk::shares));
        }
        oracles.add("F1 green_service", p -> walk(p, "green").shares().held());
    }

    private interface OfWalk {
        Figures of(Walk walk);
    }

    private static Map<String, Figures> scoped(Plans plans, List<String> services, OfWalk figures) {
        Map<String, Figures> all = new LinkedHashMap<>();
        services.forEach(s -> all.put(s, figures.of(walk(plans, s))));
        return all;
    }

    /** Homes in square metres, those served, and the length in metres of the arcs between. */
    private record Coverage(double homes, double served, double arcs) {}

    private record Walk(Coverage before, Coverage after) {
        Figures areas() {
            return Figures.of(before.served, after.served)
                    .limit(before.served * (after.homes / before.homes))
                    .within(0.01 + ARC * (before.arcs + after.arcs));
        }

        Figures shares() {
            double homes = Math.min(before.homes, after.homes);
            return Figures.of(before.served / before.homes, after.served / after.homes)
                    .within(1e-6 + ARC * (before.arcs + after.arcs) / homes);
        }
    }

    private static Walk walk(Plans plans, String service) {
        return plans.once(
                "walk " + service,
                () -> new Walk(coverage(plans, Role.APPROVED, service), coverage(plans, Role.DRAFT, service)));
    }

    private static Coverage coverage(Plans plans, Role role, String service) {
        boolean isGreen = service.equals("green");
        double distance = plans.settings.number(isGreen ? "svc.walk_m" : "svc.public_walk_m");
        double least = isGreen ? plans.settings.number("svc.min_green_m2") : 0;
        List<Geometry> around = Ground.polygons(places(plans, role, service)).stream()
                .filter(place -> Math.round(Ground.area(place) * 100) >= least * 100)
                .map(place -> around(place, distance))
                .toList();
        Geometry reached = Ground.union(around);
        double homes = 0;
        double served = 0;
        double arcs = 0;
        for (StoredRow row : plans.rows(role, CityOracles.LAYER)) {
            if (CityOracles.isIn(row, List.of(plans.settings.text("svc.denominator")))) {
                homes += row.area();
                served += row.area() - Ground.area(Ground.minus(row.geometry(), reached));
                arcs += reached.isEmpty()
                        ? 0
                        : Ground.length(
                                OverlayNGRobust.overlay(reached.getBoundary(), row.geometry(), OverlayNG.INTERSECTION));
            }
        }
        return new Coverage(homes, served, arcs);
    }

    private static Geometry places(Plans plans, Role role, String service) {
        List<String> classes = plans.settings.texts("svc." + service + "_classes");
        return Ground.union(plans.rows(role, CityOracles.LAYER).stream()
                .filter(r -> CityOracles.isIn(r, classes))
                .map(StoredRow::geometry)
                .toList());
    }

    private static Geometry around(Polygon place, double distance) {
        return Plane.near(place.getCoordinate().x).around(place, distance);
    }
}

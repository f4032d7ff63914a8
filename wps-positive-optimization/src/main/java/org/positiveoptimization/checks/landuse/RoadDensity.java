/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/**
 * Density of the road network of the central city (道路网密度) in one version.
 *
 * <p><b>Definition.</b> Length of the centre lines ({@link RoadLines}) inside the central city (ZXCQFW) and along its
 * border, each once, however many features of ZXCQFW it meets. <b>Formula:</b> D = ΣL / ΣS, S the area of ZXCQFW.
 * <b>Units:</b> L metres along the ellipsoid, S square metres on it, D km/km². <b>Tolerance:</b> none. Not told where a
 * layer is not there or not sound. <b>Not detected:</b> a road drawn twice or by the lines of its carriageways counts as
 * often as it is drawn; roads outside the layer.
 *
 * <p>Source: 二(二)3 道路网络密度; the area that it is taken over is ours.
 *
 * @param length ΣL in metres
 * @param area ΣS in square metres
 */
record RoadDensity(double length, double area) {
    private static final String CITY = "ZXCQFW";
    private static final double METRES_PER_KM = 1_000;
    private static final int POLL = 256;

    /** @return the density and the length in both versions, and the length of what was taken out and put in; all of it shown */
    static List<Measure> measures(PlanPair pair, Progress progress) {
        Optional<RoadDensity> before = of(pair, Role.APPROVED, progress);
        Optional<RoadDensity> after = of(pair, Role.DRAFT, progress);
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.of(
                "road_density",
                null,
                before.map(RoadDensity::density).orElse(null),
                after.map(RoadDensity::density).orElse(null),
                Unit.KILOMETRE_PER_SQUARE_KILOMETRE));
        measures.add(Measure.of(
                "road_length",
                null,
                before.map(RoadDensity::length).orElse(null),
                after.map(RoadDensity::length).orElse(null),
                Unit.METRE));
        if (before.isPresent() && after.isPresent()) {
            LayerDelta delta = pair.delta(RoadLines.LAYER);
            measures.add(Measure.of("roads_removed", null, length(pair, delta.removed()), null, Unit.METRE));
            measures.add(Measure.of("roads_added", null, null, length(pair, delta.added()), Unit.METRE));
        }
        return measures;
    }

    /** @return the density; nothing where a layer is not there or not sound, or the city has no ground */
    static Optional<RoadDensity> of(PlanPair pair, Role role, Progress progress) {
        boolean isKnown = pair.version(role).faults(RoadLines.LAYER).isEmpty()
                && pair.version(role).faults(CITY).isEmpty();
        if (!isKnown) {
            return Optional.empty();
        }
        double area = pair.version(role).features(CITY).stream()
                .mapToDouble(PlanFeature::area)
                .sum();
        Map<PlanFeature, PreparedGeometry> prepared = new HashMap<>();
        double length = 0;
        int n = 0;
        for (LineString road : RoadLines.of(pair, role).lines()) {
            if (n++ % POLL == 0) {
                progress.check();
            }
            length += inside(pair, role, road, prepared);
        }
        return area > 0 ? Optional.of(new RoadDensity(length, area)) : Optional.empty();
    }

    /** What one feature of the city holds is taken off before the next is asked: a common border counts once. */
    private static double inside(
            PlanPair pair, Role role, LineString road, Map<PlanFeature, PreparedGeometry> prepared) {
        double length = 0;
        Geometry rest = road;
        for (PlanFeature city : pair.index(role, CITY).query(road.getEnvelopeInternal())) {
            PreparedGeometry ground =
                    prepared.computeIfAbsent(city, c -> PreparedGeometryFactory.prepare(c.geometry()));
            if (rest.isEmpty() || !ground.intersects(rest)) {
                continue;
            }
            if (ground.covers(rest)) {
                return length + pair.metric().length(rest);
            }
            length += pair.metric().length(Overlap.overlay(rest, city.geometry(), OverlayNG.INTERSECTION));
            rest = Overlap.overlay(rest, city.geometry(), OverlayNG.DIFFERENCE);
        }
        return length;
    }

    private static double length(PlanPair pair, List<PlanFeature> roads) {
        return roads.stream()
                .mapToDouble(r -> pair.metric().length(r.geometry()))
                .sum();
    }

    /** @return kilometres of road on a square kilometre of the city */
    double density() {
        return (length / METRES_PER_KM) / (area / (METRES_PER_KM * METRES_PER_KM));
    }
}

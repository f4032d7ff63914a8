/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * Where walks are measured along the roads and the roads changed: the ground that was housing and served, and is housing
 * and served no more. One finding for each such parcel of the draft; noise left out ({@code tol.change_m2}, {@code
 * tol.change_width_m}).
 */
final class RoadLosses {
    private RoadLosses() {}

    static List<Finding> of(
            PlanPair pair, ServiceCoverage before, ServiceCoverage after, Parameters parameters, Progress progress) {
        if (!WalkMeasure.haveRoadsChanged(pair, parameters)) {
            return List.of();
        }
        Metric metric = pair.metric();
        Noise noise = new Noise(parameters.number("tol.change_m2"), parameters.number("tol.change_width_m"));
        List<String> housing = List.of(parameters.text("svc.denominator"));
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<PlanFeature, Geometry> unserved : after.unserved().entrySet()) {
            progress.check();
            List<Polygon> lost = lost(pair, before, housing, unserved.getValue()).stream()
                    .filter(p -> !noise.includes(metric.area(p), metric.width(p)))
                    .toList();
            if (!lost.isEmpty()) {
                Geometry ground = lost.get(0).getFactory().buildGeometry(lost);
                findings.add(FindingBuilder.of(metric, LandUse.LAYER, Message.of("walk.lost", metric.area(ground)))
                        .after(unserved.getKey())
                        .ground(ground)
                        .build());
            }
        }
        return findings;
    }

    /** The part of unserved ground that was housing and served. */
    private static List<Polygon> lost(PlanPair pair, ServiceCoverage before, List<String> housing, Geometry unserved) {
        List<Polygon> lost = new ArrayList<>();
        for (PlanFeature was : pair.index(Role.APPROVED, LandUse.LAYER).query(unserved.getEnvelopeInternal())) {
            Geometry unservedThen = before.unserved().get(was);
            if (!LandUse.isIn(was, housing) || (unservedThen != null && unservedThen.equalsExact(unserved))) {
                continue;
            }
            Geometry common = Overlap.common(unserved, was.geometry());
            lost.addAll(Polygons.of(
                    unservedThen == null || common.isEmpty()
                            ? common
                            : Overlap.overlay(common, unservedThen, OverlayNG.DIFFERENCE)));
        }
        return lost;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;

/**
 * The farmland protection zones of one version, asked for what lies outside them. Most farmland lies wholly in one zone,
 * which a prepared zone tells without an overlay. Not safe for use by several threads.
 */
final class FarmlandZone {
    private final FeatureIndex zones;
    private final Map<PlanFeature, PreparedGeometry> prepared = new HashMap<>();

    FarmlandZone(PlanPair pair, Role role) {
        this.zones = new FeatureIndex(pair.version(role).features(Zones.LAYER).stream()
                .filter(f -> Zones.kind(f).equals(Zones.FARMLAND))
                .toList());
    }

    /** @return what of the ground no farmland protection zone covers; empty when all is covered */
    Geometry outside(Geometry ground) {
        List<PlanFeature> near = zones.query(ground.getEnvelopeInternal());
        for (PlanFeature zone : near) {
            if (zone.geometry().getEnvelopeInternal().covers(ground.getEnvelopeInternal())
                    && prepared(zone).covers(ground)) {
                return ground.getFactory().createPolygon();
            }
        }
        Geometry rest = ground;
        for (PlanFeature zone : near) {
            if (!rest.isEmpty() && prepared(zone).intersects(rest) && Overlap.mayOverlap(rest, zone.geometry())) {
                rest = Overlap.overlay(rest, zone.geometry(), OverlayNG.DIFFERENCE);
            }
        }
        return rest;
    }

    private PreparedGeometry prepared(PlanFeature zone) {
        return prepared.computeIfAbsent(zone, z -> PreparedGeometryFactory.prepare(z.geometry()));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import java.util.List;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.GroundOutline;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.SharedEdges;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;

/**
 * The farmland protection zones of one version, asked for what lies outside them. Most farmland is not cut by their outline,
 * so that a point tells whether it is inside; only the rest is overlaid.
 */
final class FarmlandZone {
    private final FeatureIndex zones;
    private final GroundOutline outline;

    FarmlandZone(PlanPair pair, Role role) {
        List<PlanFeature> members = pair.version(role).features(Zones.LAYER).stream()
                .filter(f -> Zones.kind(f).equals(Zones.FARMLAND))
                .toList();
        SharedEdges edges = new SharedEdges();
        members.forEach(f -> edges.add(f.geometry()));
        this.zones = new FeatureIndex(members);
        this.outline = new GroundOutline(edges);
    }

    /** @return what of the ground no farmland protection zone covers; empty when all is covered */
    Geometry outside(Geometry ground) {
        if (ground instanceof Polygon polygon && !polygon.isEmpty() && !outline.mayCut(polygon)) {
            return isCovered(InteriorPoint.getInteriorPoint(polygon))
                    ? ground.getFactory().createPolygon()
                    : ground;
        }
        Geometry rest = ground;
        for (PlanFeature zone : zones.query(ground.getEnvelopeInternal())) {
            if (!rest.isEmpty() && Overlap.mayOverlap(rest, zone.geometry())) {
                rest = Overlap.overlay(rest, zone.geometry(), OverlayNG.DIFFERENCE);
            }
        }
        return rest;
    }

    private boolean isCovered(Coordinate point) {
        return zones.query(new Envelope(point)).stream()
                .anyMatch(z -> SimplePointInAreaLocator.locate(point, z.geometry()) != Location.EXTERIOR);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;

/** The urban boundary of the approved plan less what went out: what added land should adjoin. */
final class RetainedBorder {
    private final PlanPair pair;
    private final double touch;
    private final List<Geometry> retained = new ArrayList<>();

    /** @param touch how close in metres borders must run to be common */
    RetainedBorder(PlanPair pair, double touch) {
        this.pair = pair;
        this.touch = touch;
        List<Geometry> outs = pair.delta(UrbanBoundary.LAYER)
                .pieces(ChangeKind.OUT)
                .map(p -> (Geometry) p.geometry())
                .toList();
        for (PlanFeature feature : pair.version(Role.APPROVED).features(UrbanBoundary.LAYER)) {
            Geometry rest = feature.geometry();
            for (Geometry out : outs) {
                if (Overlap.mayOverlap(rest, out)) {
                    rest = Overlap.overlay(rest, out, OverlayNG.DIFFERENCE);
                }
            }
            if (!rest.isEmpty()) {
                retained.add(rest);
            }
        }
    }

    /** @return the share of the piece's outer border that runs along the retained boundary, 0 to 1 */
    double shareOf(Polygon piece) {
        Geometry border = piece.getExteriorRing();
        double length = pair.metric().length(border);
        Coordinate centre = piece.getEnvelopeInternal().centre();
        double units = touch / pair.metric().metresPerUnitY(centre);
        Envelope reach = piece.getEnvelopeInternal().copy();
        reach.expandBy(2 * units);
        Geometry apart = border;
        for (Geometry part : retained) {
            if (!apart.isEmpty() && part.getEnvelopeInternal().intersects(reach)) {
                apart = Overlap.overlay(apart, part.buffer(units), OverlayNG.DIFFERENCE);
            }
        }
        return Math.max(0, 1 - pair.metric().length(apart) / length);
    }

    /** @return metres from the piece to the nearest part of the retained boundary; NaN when there is none */
    double distance(Polygon piece) {
        Coordinate centre = piece.getEnvelopeInternal().centre();
        AffineTransformation toMetres = AffineTransformation.translationInstance(-centre.x, -centre.y)
                .scale(pair.metric().metresPerUnitX(centre), pair.metric().metresPerUnitY(centre));
        Geometry local = toMetres.transform(piece);
        return retained.stream()
                .mapToDouble(part -> toMetres.transform(part).distance(local))
                .min()
                .orElse(Double.NaN);
    }
}

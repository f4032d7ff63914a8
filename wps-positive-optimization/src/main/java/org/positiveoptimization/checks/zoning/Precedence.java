/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;

/**
 * The order in which lines give zones: red line (100) before farmland (300) before urban boundary (400). Ground of the urban
 * boundary yields where it is zoned 100 and the red line covers it, or zoned 300 and farmland covers it.
 */
final class Precedence {
    private final PlanPair pair;
    private final Role role;

    Precedence(PlanPair pair, Role role) {
        this.pair = pair;
        this.role = role;
    }

    /** @return what of the ground, which lies in the urban boundary and in no zone 400, does not yield */
    Geometry notYielding(Geometry ground) {
        Geometry rest = ground;
        for (PlanFeature zone : pair.index(role, Zones.LAYER).query(ground.getEnvelopeInternal())) {
            String line =
                    switch (Zones.kind(zone)) {
                        case Zones.ECOLOGICAL -> "STBHHX";
                        case Zones.FARMLAND -> "YJJBNT";
                        default -> null;
                    };
            Geometry zoned = line == null ? null : Overlap.common(ground, zone.geometry());
            if (zoned != null && !zoned.isEmpty()) {
                rest = withoutLine(rest, zoned, line);
            }
        }
        return rest;
    }

    private Geometry withoutLine(Geometry ground, Geometry zoned, String line) {
        Geometry rest = ground;
        for (PlanFeature feature : pair.index(role, line).query(zoned.getEnvelopeInternal())) {
            Geometry yielding = Overlap.common(zoned, feature.geometry());
            if (!yielding.isEmpty() && !rest.isEmpty()) {
                rest = Overlap.overlay(rest, yielding, OverlayNG.DIFFERENCE);
            }
        }
        return rest;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;

/** How much of a piece the features of an evidence layer cover together; ground covered twice counts once. */
public final class EvidenceCover {
    private EvidenceCover() {}

    /** @return the covered share of the piece's ellipsoidal area, 0 to 1; 0 when the version has no such layer */
    public static double share(PlanPair pair, Role role, String layer, ChangePiece piece) {
        return share(pair, role, layer, piece, f -> true);
    }

    /**
     * @param proves which features of the layer count
     * @return as above
     */
    public static double share(
            PlanPair pair, Role role, String layer, ChangePiece piece, Predicate<PlanFeature> proves) {
        Geometry rest = piece.geometry();
        for (PlanFeature feature : pair.index(role, layer).query(rest.getEnvelopeInternal())) {
            if (!rest.isEmpty() && proves.test(feature) && Overlap.mayOverlap(rest, feature.geometry())) {
                rest = Overlap.overlay(rest, feature.geometry(), OverlayNG.DIFFERENCE);
            }
        }
        return Math.max(0, 1 - pair.metric().area(rest) / piece.area());
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.checks.EvidenceCover;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameters;

/**
 * Land inside the boundary that does not count in total and multiple (管理办法 art. 10): lawfully approved before the three
 * lines took effect, or filed and not yet built.
 *
 * <p>It is land whose feature says so (KZBSHSLX in {@code udb.multiple.excluded_types}) and of which one of these holds:
 * the approved plan already says so; or at least {@code evidence.min_overlap} of the changed piece lies in the archive of
 * approved construction land (YPJSYD of the draft). A claim without proof counts like any other land.
 */
final class LegacyLand {
    private static final String ARCHIVE = "YPJSYD";

    private final PlanPair pair;
    private final List<String> types;
    private final double minOverlap;
    private final Set<PlanFeature> added;

    private LegacyLand(PlanPair pair, Parameters parameters) {
        this.pair = pair;
        this.types = parameters.texts("udb.multiple.excluded_types");
        this.minOverlap = parameters.number("evidence.min_overlap");
        this.added = new HashSet<>(pair.delta(UrbanBoundary.LAYER).added());
    }

    static LegacyLand of(PlanPair pair, Parameters parameters) {
        return pair.once("legacy land", () -> new LegacyLand(pair, parameters));
    }

    /** @return whether the feature claims not to count */
    boolean isClaimed(PlanFeature feature) {
        return types.contains(feature.text("KZBSHSLX"));
    }

    /** @return whether the archive proves the piece */
    boolean isProved(ChangePiece piece) {
        return EvidenceCover.share(pair, Role.DRAFT, ARCHIVE, piece) >= minOverlap;
    }

    /** @return whether a piece that came in does not count */
    boolean isExcluded(ChangePiece piece) {
        return isClaimed(piece.after()) && isProved(piece);
    }

    /** @return the pieces that came in and count */
    List<ChangePiece> countedIns() {
        return UrbanBoundary.ins(pair).stream().filter(p -> !isExcluded(p)).toList();
    }

    /** @return the ground of a feature of the boundary that counts; empty when none does */
    Geometry countedGround(Role role, PlanFeature feature) {
        Geometry ground = feature.geometry();
        if (!isClaimed(feature)) {
            return ground;
        }
        if (role == Role.APPROVED || !added.contains(feature)) {
            return ground.getFactory().createPolygon();
        }
        Geometry rest = ground;
        for (PlanFeature before : pair.index(Role.APPROVED, UrbanBoundary.LAYER).query(ground.getEnvelopeInternal())) {
            if (isClaimed(before)) {
                rest = without(rest, before.geometry());
            }
        }
        for (ChangePiece piece : pair.delta(UrbanBoundary.LAYER).pieces()) {
            if (piece.kind() != ChangeKind.OUT && piece.after().equals(feature) && isProved(piece)) {
                rest = without(rest, piece.geometry());
            }
        }
        return rest;
    }

    private static Geometry without(Geometry ground, Geometry other) {
        return Overlap.mayOverlap(ground, other) ? Overlap.overlay(ground, other, OverlayNG.DIFFERENCE) : ground;
    }
}

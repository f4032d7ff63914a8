/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
 * the approved plan already says so; or at least {@code evidence.min_overlap} of the changed piece lies in features of the
 * archive of approved construction land (YPJSYD of the draft) that prove the type. Type 1 is proved by an approval date
 * PZRQ before {@code udb.archive.effective_date}, type 2 by a filing number BAH; a type of a province's own, or none, by
 * either. A claim without proof counts like any other land. <b>Not detected:</b> whether filed land is not yet built.
 */
final class LegacyLand {
    /** Lawfully approved before the three lines took effect; a code of table KZBSHSLX. */
    static final String APPROVED_BEFORE = "1";

    /** Filed in the supervision system, approved and not yet built; a code of table KZBSHSLX. */
    static final String FILED = "2";

    private static final String ARCHIVE = "YPJSYD";
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])");

    private final PlanPair pair;
    private final List<String> types;
    private final double minOverlap;
    private final String effectiveDate;
    private final Set<PlanFeature> added;

    private LegacyLand(PlanPair pair, Parameters parameters) {
        this.pair = pair;
        this.types = parameters.texts("udb.multiple.excluded_types");
        this.minOverlap = parameters.number("evidence.min_overlap");
        this.effectiveDate = parameters.text("udb.archive.effective_date");
        this.added = new HashSet<>(pair.delta(UrbanBoundary.LAYER).added());
    }

    static LegacyLand of(PlanPair pair, Parameters parameters) {
        return pair.once("legacy land", () -> new LegacyLand(pair, parameters));
    }

    /** @return whether the feature claims not to count */
    boolean isClaimed(PlanFeature feature) {
        return types.contains(type(feature));
    }

    static String type(PlanFeature feature) {
        return feature.text("KZBSHSLX");
    }

    /** @return whether the archive proves the piece, by the type that its feature claims */
    boolean isProved(ChangePiece piece) {
        Predicate<PlanFeature> proof =
                switch (type(piece.after())) {
                    case APPROVED_BEFORE -> this::isApprovedBefore;
                    case FILED -> LegacyLand::isFiled;
                    default -> f -> isApprovedBefore(f) || isFiled(f);
                };
        return EvidenceCover.share(pair, Role.DRAFT, ARCHIVE, piece, proof) >= minOverlap;
    }

    /** A date that is none proves nothing. */
    private boolean isApprovedBefore(PlanFeature approval) {
        String date = approval.text("PZRQ");
        return DATE.matcher(date).matches() && date.compareTo(effectiveDate) < 0;
    }

    private static boolean isFiled(PlanFeature approval) {
        return !approval.text("BAH").isEmpty();
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

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;

/**
 * The changes of one layer as the planner declared them, in the ledger WHC + layer code of the draft. A ledger that is
 * not there declares nothing.
 */
public final class ChangeLedger {
    private final PlanPair pair;
    private final List<PlanFeature> entries;
    private final FeatureIndex index;

    private ChangeLedger(PlanPair pair, String ledgerCode) {
        this.pair = pair;
        this.entries = pair.draft().features(ledgerCode);
        this.index = new FeatureIndex(entries);
    }

    /** @param layer code of the maintained layer */
    public static ChangeLedger of(PlanPair pair, String layer) {
        return pair.once("ledger " + layer, () -> new ChangeLedger(pair, "WHC" + layer));
    }

    public List<PlanFeature> entries() {
        return entries;
    }

    /**
     * The entry that accounts for a piece: of the same kind (WHLX), and covering at least the given share of it; of
     * several the one that covers most.
     */
    public Optional<PlanFeature> entryFor(ChangePiece piece, double minShare) {
        PlanFeature best = null;
        double bestArea = 0;
        for (PlanFeature entry : index.query(piece.geometry().getEnvelopeInternal())) {
            if (entry.text("WHLX").equals(piece.kind().code())) {
                double area = pair.metric().area(Overlap.common(piece.geometry(), entry.geometry()));
                if (area > bestArea) {
                    best = entry;
                    bestArea = area;
                }
            }
        }
        return bestArea >= minShare * piece.area() ? Optional.ofNullable(best) : Optional.empty();
    }

    /** @return what of the ground no entry of any kind covers */
    Geometry undeclared(Geometry ground) {
        Geometry rest = ground;
        for (PlanFeature entry : index.query(ground.getEnvelopeInternal())) {
            if (!rest.isEmpty() && Overlap.mayOverlap(rest, entry.geometry())) {
                rest = Overlap.overlay(rest, entry.geometry(), OverlayNG.DIFFERENCE);
            }
        }
        return rest;
    }

    /** @return the reason code of an entry, empty when it has none */
    public static String reason(PlanFeature entry) {
        return entry.text("WHLY");
    }

    /** @return the pieces whose ground an entry meets */
    static List<ChangePiece> meeting(PlanFeature entry, List<ChangePiece> pieces) {
        List<ChangePiece> found = new ArrayList<>();
        for (ChangePiece piece : pieces) {
            if (Overlap.mayOverlap(piece.geometry(), entry.geometry())) {
                found.add(piece);
            }
        }
        return found;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.List;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;

/**
 * Finds what the planner declared of a piece: of the ledger's entries of the same kind (WHLX) the one that covers most of
 * it. Whether it covers enough is for checks D1 and D2 to say.
 */
final class DeclaredReasons {
    private final FeatureIndex entries;
    private final Metric metric;

    DeclaredReasons(List<PlanFeature> entries, Metric metric) {
        this.entries = new FeatureIndex(entries);
        this.metric = metric;
    }

    /** @return the entry, or null when none of this kind shares ground with the piece */
    PlanFeature of(ChangePiece piece) {
        PlanFeature best = null;
        double most = 0;
        for (PlanFeature entry : entries.query(piece.geometry().getEnvelopeInternal())) {
            if (entry.text("WHLX").equals(piece.kind().code())) {
                double area = metric.area(Overlap.common(piece.geometry(), entry.geometry()));
                if (area > most) {
                    best = entry;
                    most = area;
                }
            }
        }
        return best;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.plan.PlanFeature;

/**
 * A row of WHC: one piece of changed ground.
 *
 * @param piece the piece
 * @param entry the entry of the draft's ledger that says why, or null when none does
 * @param identifier value of BSM
 * @param number running number in the whole package, from 1; the second half of WHBH
 */
public record ChangeRow(ChangePiece piece, PlanFeature entry, String identifier, int number) {
    /** @return the feature that the head fields come from: that of the draft, or where ground is given up, that before */
    public PlanFeature feature() {
        return piece.after() != null ? piece.after() : piece.before();
    }

    /** @return reason and quota as the ledger has them; empty when no entry says anything */
    public String declared(String field) {
        return entry == null ? "" : entry.text(field);
    }
}

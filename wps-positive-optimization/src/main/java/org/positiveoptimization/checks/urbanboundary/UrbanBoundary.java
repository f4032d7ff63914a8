/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.List;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;

/** Words that the urban boundary rules share. */
final class UrbanBoundary {
    /** Urban development boundary. */
    static final String LAYER = "CZKFBJ";

    private UrbanBoundary() {}

    /** @return the pieces that came in, in a stable order */
    static List<ChangePiece> ins(PlanPair pair) {
        return pair.delta(LAYER).pieces(ChangeKind.IN).toList();
    }

    static double area(List<ChangePiece> pieces) {
        return pieces.stream().mapToDouble(ChangePiece::area).sum();
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

import java.util.List;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.rules.Parameters;

/** Words that the farmland rules share. */
final class Farmland {
    /** Permanent basic farmland. */
    static final String LAYER = "YJJBNT";

    private Farmland() {}

    /** @return the pieces of farmland of a kind, in a stable order */
    static List<ChangePiece> pieces(PlanPair pair, ChangeKind kind) {
        return pair.delta(LAYER).pieces(kind).toList();
    }

    /** @return whether the land class of a farmland feature is cultivated land; an unknown class is not */
    static boolean isCultivated(PlanFeature feature, Parameters parameters) {
        return LayerCatalog.standard()
                .domain("SURVEY_CLASS")
                .isWithin(feature.text("DLBM"), parameters.text("landuse.cultivated_prefix"));
    }

    /** @return slope level 1 to 5, 0 when blank or no number */
    static int slopeLevel(PlanFeature feature) {
        double level = feature.number("GDPDJB");
        return Double.isNaN(level) ? 0 : (int) level;
    }

    static double area(List<ChangePiece> pieces) {
        return pieces.stream().mapToDouble(ChangePiece::area).sum();
    }
}

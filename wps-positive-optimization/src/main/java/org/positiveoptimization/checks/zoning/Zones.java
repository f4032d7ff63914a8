/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import org.positiveoptimization.checks.GroundDifference;
import org.positiveoptimization.plan.CodeTable;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanFeature;

/** Words that the zoning rules share. */
final class Zones {
    /** Planning zones. */
    static final String LAYER = "GHFQ";

    /** Ecological protection zone: the ground of the red line. */
    static final String ECOLOGICAL = "100";

    /** Farmland protection zone: permanent basic farmland where it is concentrated. */
    static final String FARMLAND = "300";

    /** Urban development zone: the ground of the urban boundary. */
    static final String URBAN = "400";

    private Zones() {}

    /** @return names of the second-level zones */
    static CodeTable secondLevel() {
        return LayerCatalog.standard().domain("ZONE_DETAIL");
    }

    /** @return the first-level code that the feature's code stands for: its own, or that of a second-level zone it is in */
    static String kind(PlanFeature zone) {
        String code = zone.text("GHFQDM");
        return secondLevel().contains(code) ? code.charAt(0) + "00" : code;
    }

    /** @return the zones of a kind */
    static GroundDifference.Side of(String kind) {
        return new GroundDifference.Side(LAYER, kind, f -> kind(f).equals(kind));
    }
}

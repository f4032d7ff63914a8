/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.rules.Parameters;

/**
 * What lowered a service coverage: ground that the places of the service lost, and new housing that is not wholly served;
 * where there is none of them, housing that was given up.
 */
public final class CoverageLosses {
    private CoverageLosses() {}

    /** As {@link Losses#findings}, for a served area that fell below its limit. */
    public static List<Finding> findings(
            PlanPair pair,
            Service service,
            ServiceCoverage after,
            Parameters parameters,
            String key,
            String dilutedKey,
            Measure served) {
        List<String> housing = List.of(parameters.text("svc.denominator"));
        List<ChangePiece> causes = new ArrayList<>(Losses.of(pair, service.classes(parameters)));
        for (ChangePiece piece : Losses.gains(pair, housing)) {
            if (!causes.contains(piece) && after.unservedArea(pair.metric(), piece) > 0) {
                causes.add(piece);
            }
        }
        if (causes.isEmpty()) {
            causes.addAll(Losses.of(pair, housing));
        }
        return Losses.findings(pair, causes, key, dilutedKey, served);
    }
}

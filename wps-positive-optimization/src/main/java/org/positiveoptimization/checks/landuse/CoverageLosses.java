/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;

/**
 * What lowered a service coverage: ground that the places of the service lost, new housing that is not wholly served, and
 * what changed roads no longer serve ({@link RoadLosses}); where there is none of them, housing that was given up.
 */
public final class CoverageLosses {
    private CoverageLosses() {}

    /** As {@link Losses#findings}, for a served area that fell below its limit. */
    public static List<Finding> findings(
            PlanPair pair,
            Service service,
            ServiceCoverage before,
            ServiceCoverage after,
            Parameters parameters,
            Progress progress,
            String key,
            String dilutedKey,
            Measure served) {
        List<String> housing = List.of(parameters.text("svc.denominator"));
        Set<ChangePiece> causes = new LinkedHashSet<>(Losses.of(pair, service.classes(parameters)));
        for (ChangePiece piece : Losses.gains(pair, housing)) {
            progress.check();
            if (after.unservedArea(pair.metric(), piece) > 0) {
                causes.add(piece);
            }
        }
        List<Finding> cutOff = RoadLosses.of(pair, before, after, parameters, progress);
        if (causes.isEmpty() && !cutOff.isEmpty()) {
            return cutOff;
        }
        if (causes.isEmpty()) {
            causes.addAll(Losses.of(pair, housing));
        }
        List<Finding> findings = new ArrayList<>(Losses.findings(pair, List.copyOf(causes), key, dilutedKey, served));
        findings.addAll(cutOff);
        return findings;
    }
}

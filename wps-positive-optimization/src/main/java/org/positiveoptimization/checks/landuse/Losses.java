/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.text.Message;

/** Where a share of the central city was lost: the changed ground that had a class before and has it no more. */
public final class Losses {
    private Losses() {}

    /** @return ground that was of one of the classes, or beneath, and is not any more; noise left out */
    public static List<ChangePiece> of(PlanPair pair, List<String> prefixes) {
        return pair.delta(LandUse.LAYER).pieces().stream()
                .filter(p -> p.before() != null && LandUse.isIn(p.before(), prefixes))
                .filter(p -> p.after() == null || !LandUse.isIn(p.after(), prefixes))
                .toList();
    }

    /** @return ground that was of none of the classes and is of one now; noise left out */
    public static List<ChangePiece> gains(PlanPair pair, List<String> prefixes) {
        return pair.delta(LandUse.LAYER).pieces().stream()
                .filter(p -> p.after() != null && LandUse.isIn(p.after(), prefixes))
                .filter(p -> p.before() == null || !LandUse.isIn(p.before(), prefixes))
                .toList();
    }

    /**
     * One finding for each piece. Without any, the share was diluted by ground that came in: one finding without a place,
     * as large as what is missing.
     *
     * @param key message with the measure's scope, what the ground was, what it is, and its area
     * @param dilutedKey message with the measure's scope and what is missing
     * @param measure the figure that fell below its limit, in square metres
     */
    public static List<Finding> findings(
            PlanPair pair, List<ChangePiece> pieces, String key, String dilutedKey, Measure measure) {
        List<Finding> findings = new ArrayList<>();
        for (ChangePiece piece : pieces) {
            String was = piece.before() == null ? "—" : LandUse.code(piece.before());
            String is = piece.after() == null ? "—" : LandUse.code(piece.after());
            findings.add(FindingBuilder.of(
                            pair.metric(), LandUse.LAYER, Message.of(key, measure.scope(), was, is, piece.area()))
                    .ground(List.of(piece))
                    .build());
        }
        if (findings.isEmpty()) {
            double missing = measure.limit() - measure.after();
            findings.add(
                    FindingBuilder.of(pair.metric(), LandUse.LAYER, Message.of(dilutedKey, measure.scope(), missing))
                            .size(missing)
                            .build());
        }
        return findings;
    }
}

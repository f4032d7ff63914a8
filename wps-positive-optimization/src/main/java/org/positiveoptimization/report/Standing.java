/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.Collection;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;

/** Where a rule stands in the conclusion, from the best to the worst. */
enum Standing {
    /** a rule for information: shown, and nothing follows from it */
    INFORMATION,
    HOLDS,
    /** does not hold, and every finding is answered in writing */
    ANSWERED,
    /** does not hold, and a statement is still needed */
    OPEN,
    UNDETERMINED,
    BROKEN;

    static Standing of(ConformityReport report, RuleResult result) {
        return switch (result.verdict()) {
            case FAIL -> BROKEN;
            case INCOMPLETE -> UNDETERMINED;
            case WARN -> report.answers().isAnswered(result.rule().id()) ? ANSWERED : OPEN;
            case PASS -> result.isInformation() ? INFORMATION : HOLDS;
        };
    }

    /** @return the worst of all; undetermined when there is nothing to tell by */
    static Standing ofAll(ConformityReport report, Collection<RuleResult> results) {
        Standing worst =
                results.stream().map(r -> of(report, r)).max(Enum::compareTo).orElse(INFORMATION);
        return worst == INFORMATION ? UNDETERMINED : worst;
    }
}

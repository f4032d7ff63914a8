/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.nio.file.Path;
import java.util.Optional;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;

/** What a publication has done by others: reading plans and checking them. */
public interface Examiner {
    /**
     * A draft that may be published.
     *
     * @param report the conformity report, in the directory that was given
     * @param statements the written statements that it was checked with, null when there are none
     * @param ruleSet id of the rule set
     * @param ruleSetSha256 its SHA-256
     */
    record Passed(Path report, Path statements, String ruleSet, String ruleSetSha256) {}

    /** Opens a plan version; the caller closes it. */
    PlanSource open(Path file) throws PlanReadException;

    /**
     * Checks the draft with all rules and writes the report.
     *
     * @return nothing when the draft may not be published
     */
    Optional<Passed> examine(PlanSource approved, PlanSource draft, Path reportDirectory) throws Exception;
}

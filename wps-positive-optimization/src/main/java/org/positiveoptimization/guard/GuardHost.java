/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.rules.RuleSet;

/** What the server lends to the check of one transaction, in the thread of that transaction. */
public interface GuardHost {
    /**
     * @param workspace workspace of a plan version
     * @return its layers as the open transaction sees them
     * @throws PlanReadException if there is no such workspace or it cannot be read
     */
    Neighbourhood plan(String workspace) throws PlanReadException;

    /**
     * @param name name of a rule set; empty for the server's default
     * @throws PlanReadException if there is none of that name
     */
    RuleSet ruleSet(String name) throws PlanReadException;
}

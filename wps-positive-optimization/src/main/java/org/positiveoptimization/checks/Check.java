/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;

/**
 * One rule of the plan, executable. Pure: no I/O, no clock, no locale; the same pair and parameters give the same
 * outcome. The class Javadoc of an implementation is the rule's definition. Implementations are stateless and safe for
 * use by several threads.
 */
public interface Check {
    /** @return the identifier by which rule set, report and documents know the rule, for example {@code P1} */
    String id();

    /** @return what must be there and sound before {@link #evaluate} is called; otherwise the rule is INCOMPLETE */
    Needs needs(Parameters parameters);

    /**
     * @throws java.util.concurrent.CancellationException when {@code progress} is cancelled
     * @throws org.positiveoptimization.rules.ParameterException when a parameter that the rule uses is absent
     */
    Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress);
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.List;
import org.positiveoptimization.text.Localized;

/**
 * One entry of a rule set.
 *
 * @param id rule id, for example {@code P1}
 * @param severity what a violation means
 * @param clause clause of the plan that the rule implements, for example 三(一)1(1)
 * @param title short title
 * @param text the definition as a planner reads it: metric, formula, unit, pass condition, what is not detected
 * @param parameters names of the parameters that the rule uses
 */
public record Rule(
        String id, Severity severity, String clause, Localized title, Localized text, List<String> parameters) {
    public Rule {
        parameters = List.copyOf(parameters);
    }
}

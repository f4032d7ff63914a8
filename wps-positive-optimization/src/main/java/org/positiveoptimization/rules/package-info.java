/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/**
 * Rules are data: which checks run, in what order, with which parameters
 * ({@link org.positiveoptimization.rules.RuleSet}). {@link org.positiveoptimization.rules.RuleSetReader} reads and
 * validates a rule set; {@link org.positiveoptimization.rules.ParameterTypes} declares what values a parameter may take.
 */
package org.positiveoptimization.rules;

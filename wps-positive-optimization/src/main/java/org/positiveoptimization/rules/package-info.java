/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** Rule sets: which rules are checked, with which severity, parameters, clauses and texts. Data, validated when loaded. */
package org.positiveoptimization.rules;

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** Runs a rule set over a pair of plan versions and returns the whole answer as one {@link org.positiveoptimization.engine.ConformityReport}. */
package org.positiveoptimization.engine;

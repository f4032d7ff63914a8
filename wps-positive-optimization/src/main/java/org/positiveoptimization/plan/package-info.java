/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * The plan: its database specification ({@link org.positiveoptimization.plan.LayerCatalog}), where a version is read
 * from ({@link org.positiveoptimization.plan.PlanSource}), one version in memory
 * ({@link org.positiveoptimization.plan.PlanVersion}), and the approved and the draft version side by side
 * ({@link org.positiveoptimization.delta.PlanPair}).
 */
package org.positiveoptimization.plan;

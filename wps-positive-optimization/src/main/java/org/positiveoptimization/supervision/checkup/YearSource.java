/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import org.positiveoptimization.plan.PlanSource;

/**
 * What one year left behind.
 *
 * @param year the year
 * @param source its layers and tables
 */
public record YearSource(int year, PlanSource source) {}

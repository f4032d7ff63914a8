/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import org.positiveoptimization.geometry.Metric;

/**
 * Both versions, read.
 *
 * @param metric measures in the working CRS, in which all geometries of both are
 */
public record LoadedPlan(PlanVersion approved, PlanVersion draft, Metric metric) {}

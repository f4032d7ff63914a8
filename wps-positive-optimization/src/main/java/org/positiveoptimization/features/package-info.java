/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** Features of GeoTools as layers of a plan, and the findings of a report as features. */
package org.positiveoptimization.features;

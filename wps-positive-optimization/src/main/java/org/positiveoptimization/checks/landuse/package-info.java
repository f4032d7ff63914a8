/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/** Land use of the central city: change matrix, tiling, shares, service coverage. */
package org.positiveoptimization.checks.landuse;

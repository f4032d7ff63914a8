/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** Pure geometry on the CGCS2000 ellipsoid: areas, lengths, overlaps, gaps, fragmentation. Knows no plan. */
package org.positiveoptimization.geometry;

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/**
 * Writes a GeoServer data directory: what is kept by hand in {@code src/main/data-dir}, and stores, layers, groups and styles
 * generated from the layer catalogue and a plan.
 */
package org.positiveoptimization.datadir;

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * Features of GeoTools as layers of a plan. What a feature is as a row, its identifier, coordinates and values, is said here
 * once ({@link org.positiveoptimization.features.FeatureColumns}, {@link org.positiveoptimization.features.FeatureIds}), for
 * whole layers and for the few features of an edit alike.
 */
package org.positiveoptimization.features;

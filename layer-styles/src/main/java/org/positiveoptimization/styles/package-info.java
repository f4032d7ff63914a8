/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * The styles of the layers: SLD 1.0.0 files beside this class, a reader of them into the style model of GeoTools.
 *
 * <p>The files are written from {@code styles.json} by the tests of this module and kept in the tree, directory
 * {@code layer-styles/sld}, where map servers and desktop programs take them from.
 */
package org.positiveoptimization.styles;

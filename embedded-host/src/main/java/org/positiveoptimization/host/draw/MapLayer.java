/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.style.Style;

/**
 * What is drawn, and how.
 *
 * @param features with geometries, coordinates x before y
 * @param style as {@code SldReader} reads it
 */
public record MapLayer(SimpleFeatureSource features, Style style) {}

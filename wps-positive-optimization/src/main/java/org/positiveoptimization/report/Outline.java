/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.text.Localized;

/**
 * A boundary that the map of the report draws for orientation, such as a county.
 *
 * @param name what is written inside it; empty texts for nothing
 * @param geometry polygon or lines in the working CRS of the report
 */
public record Outline(Localized name, Geometry geometry) {}

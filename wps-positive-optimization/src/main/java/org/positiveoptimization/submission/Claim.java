/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.plan.PlanFeature;

/**
 * What one row of a package says of its ground.
 *
 * @param ground the ground, in the working CRS
 * @param key for WHC the code of the kind (WHLX), for WHQ and WHH the class: the compare fields of the layer
 * @param feature the row as it was read, null when it was derived here
 */
record Claim(Geometry ground, String key, PlanFeature feature) {}

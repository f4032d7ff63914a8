/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.plan.PlanFeature;

/**
 * A row of WHQ or WHH: a feature of one version, or one part of it.
 *
 * @param ground the ground, in the working CRS
 * @param feature the feature that the attributes come from
 * @param identifier value of BSM
 * @param area ellipsoidal area of the ground in square metres, unrounded
 * @param share area of the ground divided by that of the feature; 1 for a whole feature
 */
public record StateRow(Polygon ground, PlanFeature feature, String identifier, double area, double share) {}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.plan.PlanFeature;

/**
 * Ground of one observed patch that breaks one line, or would if no listed project were admitted there.
 *
 * @param patch the patch as observed
 * @param county code of the county that the patch lies in, empty when unknown
 * @param line layer code of the line
 * @param outside whether the ground lies outside the line (urban boundary) rather than on it
 * @param level how grave
 * @param ground the ground concerned in the working CRS
 * @param area its ellipsoidal area in square metres, unrounded
 * @param point longitude and latitude of a point inside
 */
public record Warning(
        PlanFeature patch,
        String county,
        String line,
        boolean outside,
        WarningLevel level,
        Geometry ground,
        double area,
        Coordinate point) {}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.GeometryFault;

/**
 * A geometry with what is known of it. One instance serves every feature, in both versions, that has exactly this
 * geometry.
 *
 * @param geometry the polygon, line or several of them in the working CRS, or null when the row has none that can be used
 * @param area ellipsoidal area in square metres, unrounded; 0 of a line, and when {@code fault} is not null
 * @param vertices number of vertices, closing vertices included
 * @param fault why the geometry cannot be computed with, or null
 */
public record Shape(Geometry geometry, double area, int vertices, GeometryFault fault) {}

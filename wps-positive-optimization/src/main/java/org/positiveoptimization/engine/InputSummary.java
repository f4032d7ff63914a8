/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import org.positiveoptimization.plan.Role;

/**
 * What was read of one layer in one version.
 *
 * @param code layer code
 * @param role which version
 * @param source name of the source
 * @param srid EPSG code as stored, 0 when undefined or a table
 * @param reprojected whether it was transformed to the working CRS
 * @param features number of rows
 * @param vertices number of vertices
 * @param area sum of ellipsoidal areas in square metres; 0 for a table and for lines
 * @param sha256 digest of the content
 */
public record InputSummary(
        String code,
        Role role,
        String source,
        int srid,
        boolean reprojected,
        long features,
        long vertices,
        double area,
        String sha256) {}

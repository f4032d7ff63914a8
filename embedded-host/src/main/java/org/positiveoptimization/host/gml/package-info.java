/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * Geometries and features on the wire: GML 2.1.2, 3.1.1 and 3.2.1, GeoJSON, and names of coordinate reference systems with the
 * order of coordinates that each stands for. In memory coordinates are x before y.
 */
package org.positiveoptimization.host.gml;

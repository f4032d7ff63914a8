/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Polygon;

/**
 * A feature that is made of leaves: a part of the urban boundary, a zone, a block of the red line.
 *
 * @param leaves numbers of its leaves, ascending
 * @param number its sequence number in the layer
 * @param leaf one of its leaves, for county and code
 */
record Component(int[] leaves, Polygon polygon, long number, Leaf leaf) {}

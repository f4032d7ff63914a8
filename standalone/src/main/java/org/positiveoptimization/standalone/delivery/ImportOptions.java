/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import java.nio.charset.Charset;

/**
 * How to take a delivery.
 *
 * @param mapping names of layers and fields
 * @param encoding encoding of text in shapefiles and text tables; null for what the files say themselves
 * @param arcTolerance how far, in metres, a straight edge may lie from the arc that it stands for; NaN when arcs are refused
 */
public record ImportOptions(Mapping mapping, Charset encoding, double arcTolerance) {}

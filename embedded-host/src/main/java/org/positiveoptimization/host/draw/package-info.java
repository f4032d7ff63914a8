/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/**
 * Draws features in the styles of the plan on a picture: the style model of GeoTools on Java 2D. Knows no service, no catalogue
 * and no request.
 */
package org.positiveoptimization.host.draw;

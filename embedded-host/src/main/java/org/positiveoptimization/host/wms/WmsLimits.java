/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param side greatest width and height of a picture, in pixels
 * @param pixels the most pixels of a picture; each takes four bytes
 * @param layers the most layers of a request, those of groups counted
 * @param features the most features of GetFeatureInfo
 * @param time how long a map may take
 */
public record WmsLimits(int side, int pixels, int layers, int features, Duration time) {
    /** As the shipped data directory sets them for GeoServer: 64 MB of memory for a picture, 60 s. */
    public static final WmsLimits SHIPPED = new WmsLimits(8192, 1 << 24, 200, 1000, Duration.ofSeconds(60));
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

/**
 * What sample plan to write.
 *
 * @param polygons number of polygons in all layers of both versions together, kept to within a tenth
 * @param seed the same seed gives the same content
 * @param conforming whether to leave out every deviation, so that each rule passes
 */
public record SampleOptions(int polygons, long seed, boolean conforming) {
    public static final int DEFAULT_POLYGONS = 20_000;
    public static final int MIN_POLYGONS = 5_000;
    public static final int MAX_POLYGONS = 2_000_000;

    public SampleOptions {
        if (polygons < MIN_POLYGONS || polygons > MAX_POLYGONS) {
            throw new IllegalArgumentException(
                    "polygons must lie between " + MIN_POLYGONS + " and " + MAX_POLYGONS + ": " + polygons);
        }
    }
}

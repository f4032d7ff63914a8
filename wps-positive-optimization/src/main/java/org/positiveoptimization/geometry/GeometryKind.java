/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;

/** What the geometries of a layer are, by the geometric primitives of ISO 19107. */
public enum GeometryKind {
    /** lines: LineString and MultiLineString; they may cross and touch themselves and each other */
    CURVE,
    /** ground: Polygon and MultiPolygon */
    SURFACE;

    /** @return whether the geometry is of this kind */
    public boolean includes(Geometry geometry) {
        return this == CURVE ? geometry instanceof Lineal : geometry instanceof Polygonal;
    }
}

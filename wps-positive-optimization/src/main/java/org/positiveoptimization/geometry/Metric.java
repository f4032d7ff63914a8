/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Measures on the CGCS2000 ellipsoid of geometries in one CRS. The only way by which a figure in metres or square metres
 * comes out of coordinates.
 */
public interface Metric {
    /** @return ellipsoidal area in square metres, unrounded, by {@link EllipsoidalArea} */
    double area(Geometry polygonal);

    /** @return length in metres along the ellipsoid of all line work of the geometry (of a polygon: its perimeter) */
    double length(Geometry geometry);

    /** @return distance in metres between two nearby points (below 100 km) */
    double distance(Coordinate a, Coordinate b);

    /** @return how many metres one CRS unit along x is, near the point */
    double metresPerUnitX(Coordinate near);

    /** @return how many metres one CRS unit along y is, near the point */
    double metresPerUnitY(Coordinate near);

    /** @return longitude (x) and latitude (y) in degrees, EPSG:4490 */
    Coordinate toLonLat(Coordinate coordinate);

    /** @return EPSG code of the CRS that the geometries are in */
    int srid();

    /** @return mean width 2 S / P in metres; 0 for an empty geometry */
    default double width(Geometry polygonal) {
        double perimeter = length(polygonal);
        return perimeter == 0 ? 0 : 2 * area(polygonal) / perimeter;
    }
}

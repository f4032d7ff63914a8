/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * A plane of metres around a point of the CRS, for finding which points of two edges are nearest. A distance that decides
 * is then taken by {@link Metric#distance}; over some kilometres the plane itself is right to a thousandth.
 *
 * @param origin the point of the CRS that is (0, 0)
 * @param metresX metres for a unit of the CRS along x
 * @param metresY metres for a unit of the CRS along y
 */
public record LocalPlane(Coordinate origin, double metresX, double metresY) {
    public static LocalPlane at(Coordinate origin, Metric metric) {
        return new LocalPlane(origin, metric.metresPerUnitX(origin), metric.metresPerUnitY(origin));
    }

    public Coordinate toPlane(Coordinate point) {
        return new Coordinate((point.x - origin.x) * metresX, (point.y - origin.y) * metresY);
    }

    public LineSegment toPlane(LineSegment edge) {
        return new LineSegment(toPlane(edge.p0), toPlane(edge.p1));
    }

    public Coordinate toCrs(Coordinate local) {
        return new Coordinate(origin.x + local.x / metresX, origin.y + local.y / metresY);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import java.awt.geom.Path2D;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Paths of geometries for Java 2D. Even-odd: a hole is one in whatever direction its ring goes. Points have none. */
final class Paths {
    private Paths() {}

    static Path2D of(Geometry geometry) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD, geometry.getNumPoints() + 1);
        add(path, geometry);
        return path;
    }

    private static void add(Path2D path, Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            add(path, polygon.getExteriorRing().getCoordinateSequence(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                add(path, polygon.getInteriorRingN(i).getCoordinateSequence(), true);
            }
        } else if (geometry instanceof LineString line) {
            add(path, line.getCoordinateSequence(), line.isClosed());
        } else {
            for (int i = 0; i < geometry.getNumGeometries() && geometry.getDimension() > 0; i++) {
                add(path, geometry.getGeometryN(i));
            }
        }
    }

    private static void add(Path2D path, CoordinateSequence points, boolean isRing) {
        int drawn = isRing ? points.size() - 1 : points.size();
        for (int i = 0; i < drawn; i++) {
            if (i == 0) {
                path.moveTo(points.getX(i), points.getY(i));
            } else {
                path.lineTo(points.getX(i), points.getY(i));
            }
        }
        if (isRing && drawn > 0) {
            path.closePath();
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** The polygons of a geometry. */
public final class Polygons {
    private Polygons() {}

    /** @return the non-empty polygons of the geometry, lines and points left out */
    public static List<Polygon> of(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return polygon.isEmpty() ? List.of() : List.of(polygon);
        }
        List<Polygon> polygons = new ArrayList<>();
        PolygonExtracter.getPolygons(geometry, polygons);
        polygons.removeIf(Polygon::isEmpty);
        return polygons;
    }
}

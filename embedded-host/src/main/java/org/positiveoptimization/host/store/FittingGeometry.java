/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.util.Map;
import org.geotools.geometry.jts.CurvedGeometry;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** What a column of one kind of geometries takes: that kind, a single one where several may be, and one part where one must be. */
final class FittingGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Map<Class<?>, Class<?>> PARTS = Map.of(
            MultiPoint.class, Point.class, MultiLineString.class, LineString.class, MultiPolygon.class, Polygon.class);

    private FittingGeometry() {}

    /**
     * @param kind what the column takes
     * @return the same place as a geometry of that kind
     * @throws IllegalArgumentException if there is none, or the geometry has arcs
     */
    static Geometry of(Object value, Class<?> kind) {
        if (!(value instanceof Geometry geometry) || hasArcs(geometry)) {
            throw new IllegalArgumentException("no geometry of straight lines");
        }
        if (kind.isInstance(geometry)) {
            return geometry;
        }
        Class<?> part = PARTS.get(kind);
        if (part != null && part.isInstance(geometry)) {
            return several(geometry);
        }
        if (geometry instanceof GeometryCollection
                && geometry.getNumGeometries() == 1
                && kind.isInstance(geometry.getGeometryN(0))) {
            return geometry.getGeometryN(0);
        }
        throw new IllegalArgumentException("a " + geometry.getGeometryType());
    }

    private static Geometry several(Geometry single) {
        if (single instanceof Point point) {
            return FACTORY.createMultiPoint(new Point[] {point});
        }
        return single instanceof LineString line
                ? FACTORY.createMultiLineString(new LineString[] {line})
                : FACTORY.createMultiPolygon(new Polygon[] {(Polygon) single});
    }

    private static boolean hasArcs(Geometry geometry) {
        if (!(geometry instanceof GeometryCollection)) {
            return geometry instanceof CurvedGeometry;
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (hasArcs(geometry.getGeometryN(i))) {
                return true;
            }
        }
        return false;
    }
}

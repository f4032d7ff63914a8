/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.standalone.sample.OwnArea;

/**
 * Ground in longitude and latitude: areas by the national series written a second time, lengths by GeographicLib, overlays
 * of whole layers by JTS. Nothing here uses the geometry of the product.
 */
final class Ground {
    static final Geodesic EARTH = new Geodesic(6378137, 1 / 298.257222101);

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Polygon NOTHING = FACTORY.createPolygon();

    private Ground() {}

    static double area(Geometry ground) {
        return OwnArea.of(ground);
    }

    /** @return metres, geodesic from vertex to vertex; of polygons that of all rings */
    static double length(Geometry geometry) {
        Geometry lines = geometry.getDimension() == 2 ? geometry.getBoundary() : geometry;
        double sum = 0;
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            if (lines.getGeometryN(i) instanceof LineString line) {
                Coordinate[] points = line.getCoordinates();
                for (int k = 1; k < points.length; k++) {
                    sum += distance(points[k - 1], points[k]);
                }
            }
        }
        return sum;
    }

    static double distance(Coordinate a, Coordinate b) {
        return EARTH.Inverse(a.y, a.x, b.y, b.x).s12;
    }

    /** @return mean width 2 S / P in metres */
    static double width(Polygon polygon) {
        return 2 * area(polygon) / length(polygon);
    }

    static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            } else if (part instanceof GeometryCollection) {
                polygons.addAll(polygons(part));
            }
        }
        return polygons;
    }

    private static Geometry polygonal(Geometry geometry) {
        return FACTORY.createMultiPolygon(polygons(geometry).toArray(new Polygon[0]));
    }

    static Geometry common(Geometry a, Geometry b) {
        return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                ? polygonal(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION))
                : NOTHING;
    }

    static Geometry minus(Geometry a, Geometry b) {
        return a.isEmpty() || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                ? a
                : polygonal(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
    }

    static Geometry union(Collection<? extends Geometry> parts) {
        return parts.isEmpty() ? NOTHING : OverlayNGRobust.union(new ArrayList<>(parts));
    }
}

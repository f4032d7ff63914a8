/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Overlay of two polygonal geometries, always by {@link OverlayNGRobust}, after a cheap look whether it is needed. */
public final class Overlap {
    private Overlap() {}

    /** @return false when the interiors are certainly disjoint; see {@link Separation} */
    public static boolean mayOverlap(Geometry a, Geometry b) {
        if (!a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return false;
        }
        for (Polygon p : Polygons.of(a)) {
            for (Polygon q : Polygons.of(b)) {
                if (!Separation.isProved(p, q)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @return the polygons that the two have in common; empty when the interiors are disjoint */
    public static Geometry common(Geometry a, Geometry b) {
        return mayOverlap(a, b)
                ? overlay(a, b, OverlayNG.INTERSECTION)
                : a.getFactory().createPolygon();
    }

    /**
     * The lines and points in which polygons only touch are no part of the result: they would count towards its perimeter,
     * and a further overlay does not take polygons mixed with lines.
     *
     * @param operation one of the operation codes of {@link OverlayNG}
     */
    public static Geometry overlay(Geometry a, Geometry b, int operation) {
        Geometry result = OverlayNGRobust.overlay(a, b, operation);
        return a.getDimension() < 2 || b.getDimension() < 2 || result instanceof Polygonal ? result : polygonal(result);
    }

    private static Geometry polygonal(Geometry mixed) {
        List<Polygon> polygons = Polygons.of(mixed);
        return polygons.isEmpty()
                ? mixed.getFactory().createPolygon()
                : mixed.getFactory().buildGeometry(polygons);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.geometry.Overlap;

/** Set operations on ground: union, difference and intersection of polygons, empty where nothing is. */
final class Grounds {
    private static final Geometry EMPTY = new GeometryFactory().createPolygon();

    private Grounds() {}

    @SuppressWarnings("unchecked")
    static Geometry union(Collection<Geometry> grounds) {
        List<Geometry> some = grounds.stream().filter(g -> !g.isEmpty()).toList();
        if (some.isEmpty()) {
            return EMPTY;
        }
        Geometry union = OverlayNGRobust.union(some);
        return union.getFactory().buildGeometry(PolygonExtracter.getPolygons(union));
    }

    static Geometry union(Geometry... grounds) {
        return union(List.of(grounds));
    }

    static Geometry difference(Geometry a, Geometry b) {
        return a.isEmpty() || b.isEmpty() || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                ? a
                : Overlap.overlay(a, b, OverlayNG.DIFFERENCE);
    }

    static Geometry intersection(Geometry a, Geometry b) {
        return a.isEmpty() || b.isEmpty() || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                ? EMPTY
                : Overlap.overlay(a, b, OverlayNG.INTERSECTION);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.rules.Parameters;

/**
 * Ground put together, each spot once, and freed of slivers: a part counts when it is larger than {@code
 * tol.line_overlap_m2} and S / P is at least {@code tol.line_sliver_m}, as with the overlap of two lines.
 */
final class Grounds {
    private final Metric metric;
    private final double minArea;
    private final double minWidth;

    Grounds(Metric metric, Parameters parameters) {
        this.metric = metric;
        this.minArea = parameters.number("tol.line_overlap_m2");
        this.minWidth = parameters.number("tol.line_sliver_m");
    }

    /** @return the union of the grounds without its slivers; empty when nothing counts */
    Geometry counted(Collection<Geometry> grounds) {
        List<Polygon> counted = new ArrayList<>();
        for (Polygon part : Polygons.of(union(grounds))) {
            if (metric.area(part) > minArea && metric.width(part) / 2 >= minWidth) {
                counted.add(part);
            }
        }
        GeometryFactory factory =
                counted.isEmpty() ? new GeometryFactory() : counted.get(0).getFactory();
        return factory.buildGeometry(counted);
    }

    /** @return the union of the grounds */
    static Geometry union(Collection<Geometry> grounds) {
        if (grounds.isEmpty()) {
            return new GeometryFactory().createPolygon();
        }
        return grounds.size() == 1 ? grounds.iterator().next() : OverlayNGRobust.union(grounds);
    }
}

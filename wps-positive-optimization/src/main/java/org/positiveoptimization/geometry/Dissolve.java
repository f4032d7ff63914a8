/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.union.UnionStrategy;

/**
 * Union of polygons in which borders closer than a tolerance become one, so that no hair-thin gap keeps two parts
 * apart. Cascaded union with a snapping noder; where snapping fails, the robust union without tolerance.
 */
public final class Dissolve {
    private Dissolve() {}

    /**
     * @param tolerance snapping tolerance in units of the CRS
     * @return the polygons of the union, valid, no two sharing a border
     */
    public static List<Polygon> of(Collection<Geometry> polygons, double tolerance) {
        if (polygons.isEmpty()) {
            return List.of();
        }
        GeometryFactory factory = polygons.iterator().next().getFactory();
        UnaryUnionOp union = new UnaryUnionOp(polygons, factory);
        union.setUnionFunction(new Snapping(tolerance));
        return Polygons.of(union.union());
    }

    private record Snapping(double tolerance) implements UnionStrategy {
        @Override
        public Geometry union(Geometry a, Geometry b) {
            try {
                Geometry result = OverlayNG.overlay(a, b, OverlayNG.UNION, null, new SnappingNoder(tolerance));
                if (result.isValid()) {
                    return result;
                }
            } catch (TopologyException e) {
                // snapping can collapse an edge; the union without tolerance is right, only less forgiving
            }
            return OverlayNGRobust.overlay(a, b, OverlayNG.UNION);
        }

        @Override
        public boolean isFloatingPrecision() {
            return true;
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The places where polygons that ought to tile a target do not.
 *
 * <p>Where the boundary of the tiles less the boundary of the target ({@link SharedEdges}) leaves nothing, every place is
 * covered as often as the target has it, and there is nothing to look at. The edges that are left are noded and
 * polygonised; each face lies wholly in a gap, in an overlap, outside the target, or where all is well, and a point
 * inside tells which. Gaps are constructed, not searched for with a width: {@code CoverageGapFinder} and {@code
 * CoverageValidator.setGapWidth} of JTS 1.20 both miss some.
 */
public final class TilingFaces {
    private TilingFaces() {}

    /**
     * @param edges what is left of the boundary of the tiles less that of the target
     * @return the faces between these edges, in normal form and order, whatever the order of the edges; a face that is wholly covered as it should be may be among them
     */
    public static List<Polygon> of(SharedEdges edges, GeometryFactory factory) {
        if (edges.size() == 0) {
            return List.of();
        }
        List<LineString> lines = new ArrayList<>(edges.size());
        edges.forEach((a, b) -> lines.add(factory.createLineString(new Coordinate[] {a, b})));
        Geometry noded = OverlayNGRobust.union(factory.buildGeometry(lines));
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        @SuppressWarnings("unchecked")
        Collection<Polygon> faces = polygonizer.getPolygons();
        return faces.stream().map(f -> (Polygon) f.norm()).sorted().toList();
    }
}

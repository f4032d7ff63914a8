/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * How the ground of a layer is laid out, its features dissolved. Areas in square metres on the ellipsoid.
 *
 * @param parts number of parts
 * @param smallParts number of parts below the small size
 * @param smallPartArea their area
 * @param meanPart mean area of a part
 * @param largestShare area of the largest part over the whole
 * @param compactness area-weighted mean of 4πS/P² (Polsby and Popper), 1 for a circle
 * @param holes number of holes
 * @param holeArea their area
 */
public record PartLayout(
        int parts,
        int smallParts,
        double smallPartArea,
        double meanPart,
        double largestShare,
        double compactness,
        int holes,
        double holeArea) {

    /**
     * @param members sound polygons, at least one
     * @param touch metres within which borders join
     * @param small square metres below which a part is small
     * @param poll called when the ground is dissolved; may throw to end the work
     */
    public static PartLayout of(
            Collection<Geometry> members, Metric metric, double touch, double small, Runnable poll) {
        Coordinate near = members.iterator().next().getCoordinate();
        List<Polygon> parts = Dissolve.of(members, touch / metric.metresPerUnitY(near));
        poll.run();
        int smallParts = 0;
        double smallPartArea = 0;
        double total = 0;
        double largest = 0;
        double weighted = 0;
        int holes = 0;
        double holeArea = 0;
        for (Polygon part : parts) {
            double area = metric.area(part);
            double perimeter = metric.length(part);
            total += area;
            largest = Math.max(largest, area);
            weighted += area * 4 * Math.PI * area / (perimeter * perimeter);
            if (area < small) {
                smallParts++;
                smallPartArea += area;
            }
            holes += part.getNumInteriorRing();
            for (int i = 0; i < part.getNumInteriorRing(); i++) {
                holeArea += metric.area(part.getFactory().createPolygon(part.getInteriorRingN(i)));
            }
        }
        return new PartLayout(
                parts.size(),
                smallParts,
                smallPartArea,
                total / parts.size(),
                largest / total,
                weighted / total,
                holes,
                holeArea);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * A lattice of regular hexagons, cut by an area.
 *
 * <p><b>Definition.</b> The hexagons lie on the plane of a three-degree Gauss-Kruger zone, two of their sides along the
 * northing, {@code width} metres between these sides and between the middles of neighbours. One has its middle where the
 * central meridian meets the equator; so the lattice depends on the zone and on the width alone, and not on what is laid
 * over it: the same ground is always in the same cell. Neighbours have their corners in common to the last bit, and the
 * cells tile the area without gap or overlap.
 *
 * <p>A side is straight in the CRS of the metric; against the straight line on the plane of the zone it departs by some
 * millimetres at most, alike for both cells beside it.
 */
public final class HexLattice {
    /** More cells than this are a slip of width or extent. */
    public static final int MAX_CELLS = 250_000;

    private static final int FIRST_ZONE_SRID = 4534;
    private static final int FIRST_ZONE = 25;
    private static final int LAST_ZONE = 45;
    private static final int[][] CORNERS = {{0, 2}, {1, 1}, {1, -1}, {0, -2}, {-1, -1}, {-1, 1}};
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final GaussKruger zone;
    private final GaussKruger target;
    private final double halfWidth;
    private final double halfSide;

    /**
     * @param width metres between opposite sides
     * @param near a longitude in degrees; the zone around it is taken
     * @param metric of the CRS that cells are given in
     */
    public HexLattice(double width, double near, Metric metric) {
        long number = Math.min(LAST_ZONE, Math.max(FIRST_ZONE, Math.round(near / 3)));
        this.zone =
                GaussKruger.of((int) (FIRST_ZONE_SRID + number - FIRST_ZONE)).orElseThrow();
        this.target = GaussKruger.of(metric.srid()).orElse(null);
        this.halfWidth = width / 2;
        this.halfSide = width / Math.sqrt(3) / 2;
    }

    /**
     * @param area disjoint polygons in the CRS of the metric
     * @param metric as before
     * @return the ground of each cell inside the area, none empty, in the order of rows
     * @throws IllegalArgumentException if there would be more than {@link #MAX_CELLS}
     */
    public List<Geometry> cells(List<Polygon> area, Metric metric) {
        Map<Coordinate, List<Polygon>> ground = new LinkedHashMap<>();
        for (Polygon polygon : area) {
            addCells(polygon, metric, ground);
        }
        List<Geometry> cells = new ArrayList<>();
        for (List<Polygon> parts : ground.values()) {
            cells.add(parts.size() == 1 ? parts.get(0) : FACTORY.createMultiPolygon(parts.toArray(new Polygon[0])));
        }
        return cells;
    }

    private void addCells(Polygon polygon, Metric metric, Map<Coordinate, List<Polygon>> ground) {
        Envelope plane = new Envelope();
        for (Coordinate vertex : polygon.getExteriorRing().getCoordinates()) {
            plane.expandToInclude(zone.toPlane(metric.toLonLat(vertex)));
        }
        long bottom = (long) Math.floor(plane.getMinY() / (3 * halfSide)) - 1;
        long top = (long) Math.ceil(plane.getMaxY() / (3 * halfSide)) + 1;
        long left = (long) Math.floor((plane.getMinX() - zone.falseEasting()) / (2 * halfWidth)) - 1;
        long right = (long) Math.ceil((plane.getMaxX() - zone.falseEasting()) / (2 * halfWidth)) + 1;
        if ((double) (top - bottom + 1) * (right - left + 1) > MAX_CELLS) {
            throw new IllegalArgumentException("more than " + MAX_CELLS + " cells");
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(polygon);
        for (long row = bottom; row <= top; row++) {
            for (long column = left; column <= right; column++) {
                long k = 2 * column + Math.floorMod(row, 2L);
                Polygon cell = cell(k, 3 * row);
                List<Polygon> parts = prepared.contains(cell)
                        ? List.of(cell)
                        : prepared.intersects(cell) ? Polygons.of(Overlap.common(cell, polygon)) : List.of();
                if (!parts.isEmpty()) {
                    ground.computeIfAbsent(new Coordinate(k, row), c -> new ArrayList<>())
                            .addAll(parts);
                }
            }
        }
    }

    /** @param k middle in half widths east of the central meridian, {@code m} in half sides north of the equator */
    private Polygon cell(long k, long m) {
        Coordinate[] ring = new Coordinate[CORNERS.length + 1];
        for (int i = 0; i < CORNERS.length; i++) {
            Coordinate plane = new Coordinate(
                    zone.falseEasting() + (k + CORNERS[i][0]) * halfWidth, (m + CORNERS[i][1]) * halfSide);
            Coordinate lonLat = zone.toLonLat(plane);
            ring[i] = target == null ? lonLat : target.toPlane(lonLat);
        }
        ring[CORNERS.length] = ring[0];
        return FACTORY.createPolygon(ring);
    }
}

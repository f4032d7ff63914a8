/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.RingClipper;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Builds the path data of one symbol class: clipped to the frame, simplified to what the eye can tell apart, and what
 * would be too small to see drawn as a square. Squares lie on a grid, one per cell, so that the drawing does not grow
 * with the plan.
 */
final class SvgPath {
    private static final double TOLERANCE = 0.35;
    private static final double SMALLEST = 5;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final MapFrame frame;
    private final RingClipper clipper;
    private final StringBuilder data = new StringBuilder();
    private final Set<Long> squares = new HashSet<>();

    SvgPath(MapFrame frame) {
        this.frame = frame;
        Envelope window = new Envelope(frame.extent());
        // beyond the edge, so that the stroke along the cut is not seen
        window.expandBy(window.getWidth() * 0.05, window.getHeight() * 0.05);
        this.clipper = new RingClipper(window);
    }

    /** Adds polygons (or lines, when {@code symbols} is false); ground outside of the frame is left out. */
    void add(Geometry geometry, boolean symbols) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part.isEmpty() || !part.getEnvelopeInternal().intersects(frame.extent())) {
                continue;
            }
            Envelope e = part.getEnvelopeInternal();
            double w = frame.x(e.getMaxX()) - frame.x(e.getMinX());
            double h = frame.y(e.getMinY()) - frame.y(e.getMaxY());
            if (symbols && Math.max(w, h) < SMALLEST) {
                square(frame.x(e.centre().x), frame.y(e.centre().y));
            } else if (part instanceof Polygon polygon) {
                ring(polygon.getExteriorRing().getCoordinates());
                for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
                    ring(polygon.getInteriorRingN(k).getCoordinates());
                }
            } else if (part instanceof LineString line) {
                append(thin(line.getCoordinates()), false);
            }
        }
    }

    /** @return the path data, empty when nothing is to be drawn */
    String data() {
        return data.toString();
    }

    private void square(double x, double y) {
        long column = Math.round(x / 3);
        long row = Math.round(y / 3);
        if (squares.add(column * 1_000_000 + row)) {
            data.append('M').append(decimal(column * 3 - SMALLEST / 2));
            data.append(' ').append(decimal(row * 3 - SMALLEST / 2));
            data.append("h5v5h-5z");
        }
    }

    private void ring(Coordinate[] ring) {
        Coordinate[] thin = thin(clipper.clip(ring));
        if (thin.length < 4) {
            return;
        }
        LineString line = FACTORY.createLineString(thin);
        append(DouglasPeuckerSimplifier.simplify(line, TOLERANCE).getCoordinates(), true);
    }

    /** In drawing units, without the points that fall onto their predecessor. */
    private Coordinate[] thin(Coordinate[] points) {
        List<Coordinate> kept = new ArrayList<>();
        for (Coordinate point : points) {
            Coordinate drawn = new Coordinate(frame.x(point.x), frame.y(point.y));
            boolean near = !kept.isEmpty() && kept.get(kept.size() - 1).distance(drawn) < TOLERANCE / 2;
            if (!near) {
                kept.add(drawn);
            }
        }
        if (kept.size() > 3 && points[0].equals2D(points[points.length - 1])) {
            kept.set(kept.size() - 1, kept.get(0).copy());
        }
        return kept.toArray(Coordinate[]::new);
    }

    private void append(Coordinate[] points, boolean closed) {
        if (points.length < (closed ? 4 : 2)) {
            return;
        }
        for (int i = 0; i < points.length - (closed ? 1 : 0); i++) {
            data.append(i == 0 ? 'M' : i == 1 ? 'L' : ' ');
            data.append(decimal(points[i].x)).append(' ').append(decimal(points[i].y));
        }
        if (closed) {
            data.append('z');
        }
    }

    /** @return with at most one decimal, and the same in every locale */
    static String decimal(double value) {
        long tenths = Math.round(value * 10);
        long rest = Math.abs(tenths % 10);
        String sign = tenths < 0 ? "-" : "";
        return sign + Math.abs(tenths / 10) + (rest == 0 ? "" : "." + rest);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * The ground within a distance in metres of a geometry, in the CRS of the geometry.
 *
 * <p>The buffer is drawn on the plane of a Gauss-Kruger zone, that of the CRS or else the nearest, with the distance
 * multiplied by the point scale there. The projection is conformal, so that one scale serves all directions; at the rim of
 * a zone it changes by less than 3e-6 over a kilometre.
 *
 * <p><b>Tolerance.</b> Arcs are chords that depart from the arc by at most {@value #ARC_TOLERANCE} m, inwards: of every
 * metre of arc at most 0.0035 m² are left out. Straight parts are exact to 2e-6 of the distance. Vertices
 * are converted one by one: an edge that is straight in the CRS is followed by one that is straight in the CRS.
 */
public final class MetricBuffer {
    /** How far chords of the buffer may lie inside the arc, in metres. */
    public static final double ARC_TOLERANCE = 0.005;

    /** Concave corners of the input may be cut by this share of the distance; the default of JTS is a hundredth. */
    private static final double SIMPLIFY = 1e-6;

    /** Length in metres on which the point scale is taken. */
    private static final double SCALE_STEP = 100;

    private final GaussKruger plane;
    private final boolean isOnPlane;

    /**
     * @param metric measures in the CRS of the geometries
     * @param near a point in the CRS near them
     */
    public MetricBuffer(Metric metric, Coordinate near) {
        this.plane = GaussKruger.of(metric.srid()).orElseGet(() -> GaussKruger.nearest(near.x));
        this.isOnPlane = plane.srid() == metric.srid();
    }

    /**
     * @param geometry up to some kilometres across
     * @param metres above 0
     * @return the polygons within the distance, the geometry itself included
     */
    public Geometry of(Geometry geometry, double metres) {
        Geometry drawn = isOnPlane ? geometry : converted(geometry, plane::toPlane);
        double scale = scale(drawn.getEnvelopeInternal().centre());
        BufferParameters parameters = new BufferParameters(quadrantSegments(metres));
        parameters.setSimplifyFactor(SIMPLIFY);
        Geometry buffer = BufferOp.bufferOp(drawn, metres * scale, parameters);
        return isOnPlane ? buffer : converted(buffer, plane::toLonLat);
    }

    private static int quadrantSegments(double metres) {
        double angle = 2 * Math.acos(Math.max(0, 1 - ARC_TOLERANCE / metres));
        return Math.max(8, (int) Math.ceil(Math.PI / 2 / angle));
    }

    /** Metres on the plane for a metre on the ellipsoid. */
    private double scale(Coordinate at) {
        Coordinate east = new Coordinate(at.x + SCALE_STEP, at.y);
        return SCALE_STEP / GeographicMetric.INSTANCE.distance(plane.toLonLat(at), plane.toLonLat(east));
    }

    private static Geometry converted(Geometry geometry, UnaryOperator<Coordinate> conversion) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                Coordinate to = conversion.apply(sequence.getCoordinate(i));
                sequence.setOrdinate(i, 0, to.x);
                sequence.setOrdinate(i, 1, to.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }
}

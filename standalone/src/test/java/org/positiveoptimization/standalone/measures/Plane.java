/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * The transverse Mercator projection on GRS80 around a meridian, scale 1 there, by the series of Krüger to the fourth power
 * of the third flattening; that of the product goes another way. Eastings have no false origin.
 */
final class Plane {
    private static final double F = 1 / 298.257222101;
    private static final double N = F / (2 - F);
    private static final double E = Math.sqrt(F * (2 - F));
    private static final double N2 = N * N;
    private static final double N3 = N2 * N;
    private static final double N4 = N2 * N2;
    private static final double RADIUS = 6378137 / (1 + N) * (1 + N2 / 4 + N4 / 64);
    private static final double[] FORWARD = {
        N / 2 - 2 * N2 / 3 + 5 * N3 / 16 + 41 * N4 / 180,
        13 * N2 / 48 - 3 * N3 / 5 + 557 * N4 / 1440,
        61 * N3 / 240 - 103 * N4 / 140,
        49561 * N4 / 161280
    };
    private static final double[] BACK = {
        N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360,
        N2 / 48 + N3 / 15 - 437 * N4 / 1440,
        17 * N3 / 480 - 37 * N4 / 840,
        4397 * N4 / 161280
    };

    /** Chords of a circle of a kilometre then lie within three millimetres of it. */
    private static final int QUADRANT = 360;

    private static final double STEP = 1e-3;

    private final double meridian;

    /** @param meridian degrees */
    private Plane(double meridian) {
        this.meridian = meridian;
    }

    /** @return the plane of the zone of three degrees around a longitude */
    static Plane near(double longitude) {
        return new Plane(3 * (double) Math.round(longitude / 3));
    }

    Coordinate project(Coordinate lonLat) {
        double phi = Math.toRadians(lonLat.y);
        double lambda = Math.toRadians(lonLat.x - meridian);
        double t = Math.sinh(atanh(Math.sin(phi)) - E * atanh(E * Math.sin(phi)));
        double xi = Math.atan2(t, Math.cos(lambda));
        double eta = atanh(Math.sin(lambda) / Math.hypot(1, t));
        return series(xi, eta, 1, FORWARD);
    }

    private static Coordinate series(double xi, double eta, int sign, double[] terms) {
        double north = xi;
        double east = eta;
        for (int j = 1; j <= terms.length; j++) {
            north += sign * terms[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            east += sign * terms[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        return sign > 0 ? new Coordinate(RADIUS * east, RADIUS * north) : new Coordinate(east, north);
    }

    Coordinate lonLat(Coordinate plane) {
        Coordinate sphere = series(plane.y / RADIUS, plane.x / RADIUS, -1, BACK);
        double chi = Math.asin(Math.sin(sphere.y) / Math.cosh(sphere.x));
        double lambda = Math.atan2(Math.sinh(sphere.x), Math.cos(sphere.y));
        return new Coordinate(meridian + Math.toDegrees(lambda), Math.toDegrees(latitude(chi)));
    }

    /** The latitude whose conformal latitude is given, by iteration. */
    private static double latitude(double chi) {
        double phi = chi;
        for (int i = 0; i < 10; i++) {
            phi = Math.asin(Math.tanh(atanh(Math.sin(chi)) + E * atanh(E * Math.sin(phi))));
        }
        return phi;
    }

    private static double atanh(double x) {
        return Math.log((1 + x) / (1 - x)) / 2;
    }

    /** @return the ground within so many metres of a place */
    Geometry around(Geometry place, double metres) {
        Geometry drawn = converted(place, true);
        Coordinate centre = place.getEnvelopeInternal().centre();
        Coordinate north = new Coordinate(centre.x, centre.y + STEP);
        double scale = project(centre).distance(project(north)) / Ground.distance(centre, north);
        BufferParameters round = new BufferParameters(QUADRANT);
        round.setSimplifyFactor(1e-6);
        return converted(BufferOp.bufferOp(drawn, metres * scale, round), false);
    }

    private Geometry converted(Geometry geometry, boolean isForward) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                Coordinate point = points.getCoordinate(i);
                Coordinate other = isForward ? project(point) : lonLat(point);
                points.setOrdinate(i, 0, other.x);
                points.setOrdinate(i, 1, other.y);
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

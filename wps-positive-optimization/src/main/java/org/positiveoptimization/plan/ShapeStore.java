/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.GeometryFault;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Soundness;

/**
 * Gives every distinct geometry of a layer, over both versions, one {@link Shape}, so that validity and area are
 * computed once and an unchanged feature is recognised by identity. Two geometries are the same when all ordinates are,
 * in the same order. Used by one thread.
 */
final class ShapeStore {
    private final Map<Long, Shape> shapes = new HashMap<>();
    private final Metric metric;
    private final GeometryKind kind;

    /** @param kind what the geometries must be; null for a table, which has none */
    ShapeStore(Metric metric, GeometryKind kind) {
        this.metric = metric;
        this.kind = kind;
    }

    /** @param geometry a geometry in the working CRS, or null */
    Shape shape(Geometry geometry) {
        if (geometry == null) {
            return faulty(Soundness.check(null, metric.srid(), kind));
        }
        long hash = hash(geometry);
        Shape known = shapes.get(hash);
        if (known != null && known.geometry() != null && isSame(known.geometry(), geometry)) {
            return known;
        }
        GeometryFault fault = Soundness.check(geometry, metric.srid(), kind);
        double area = fault == null && kind == GeometryKind.SURFACE ? metric.area(geometry) : 0;
        Shape shape = new Shape(geometry, area, geometry.getNumPoints(), fault);
        if (known == null) {
            shapes.put(hash, shape);
        }
        return shape;
    }

    static Shape faulty(GeometryFault fault) {
        return new Shape(null, 0, 0, fault);
    }

    private static boolean isSame(Geometry a, Geometry b) {
        return a.getNumPoints() == b.getNumPoints()
                && a.getEnvelopeInternal().equals(b.getEnvelopeInternal())
                && a.equalsExact(b);
    }

    private static long hash(Geometry geometry) {
        if (geometry instanceof Polygon polygon && polygon.getNumInteriorRing() == 0) {
            OrdinateHash hash = new OrdinateHash();
            CoordinateSequence shell = polygon.getExteriorRing().getCoordinateSequence();
            for (int i = 0; i < shell.size(); i++) {
                hash.filter(shell, i);
            }
            return hash.value;
        }
        OrdinateHash hash = new OrdinateHash();
        geometry.apply(hash);
        return hash.value;
    }

    /** 64-bit multiplicative hash over all ordinates; equality is always checked besides. */
    private static final class OrdinateHash implements CoordinateSequenceFilter {
        private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
        private long value = 1;

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            value = Long.rotateLeft(value ^ Double.doubleToRawLongBits(sequence.getX(i)), 29) * MULTIPLIER;
            value = Long.rotateLeft(value ^ Double.doubleToRawLongBits(sequence.getY(i)), 29) * MULTIPLIER;
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.positiveoptimization.text.Message;

/**
 * Whether a geometry is one that can be computed with: present, not empty, of the kind that its layer has, finite, within
 * the bounds of its CRS, and valid by the Simple Features model (OGC 06-103r4), as {@link IsValidOp} decides it: of a
 * line, that every part has two different points. The first fault in this order is given.
 *
 * <p>Not detected: spikes, repeated points and slivers, which are valid, see {@link RingQuality}; lines that cross
 * themselves, which is lawful.
 */
public final class Soundness {
    private Soundness() {}

    /**
     * @param geometry a geometry in the CRS, x before y, or null
     * @param kind what it must be
     * @return the first fault, or null when it is sound
     */
    public static GeometryFault check(Geometry geometry, int srid, GeometryKind kind) {
        if (geometry == null) {
            return new GeometryFault(GeometryFault.Kind.NULL, null, Message.of("geometry.null"));
        }
        if (geometry.isEmpty()) {
            return new GeometryFault(GeometryFault.Kind.EMPTY, null, Message.of("geometry.empty"));
        }
        if (!kind.includes(geometry)) {
            return new GeometryFault(
                    GeometryFault.Kind.TYPE,
                    geometry.getCoordinate(),
                    Message.of("geometry.type." + kind.name(), geometry.getGeometryType()));
        }
        FiniteOrdinates finite = new FiniteOrdinates();
        geometry.apply(finite);
        if (!finite.allFinite) {
            return new GeometryFault(GeometryFault.Kind.NOT_FINITE, null, Message.of("geometry.not_finite"));
        }
        if (!Cgcs2000.isInBounds(geometry.getEnvelopeInternal(), srid)) {
            return outOfBounds(geometry, srid);
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            return new GeometryFault(
                    GeometryFault.Kind.INVALID,
                    error.getCoordinate(),
                    Message.of("geometry.invalid." + error.getErrorType()));
        }
        return null;
    }

    private static GeometryFault outOfBounds(Geometry geometry, int srid) {
        Coordinate at = geometry.getCoordinate();
        String key = Cgcs2000.isInBoundsWhenSwapped(geometry.getEnvelopeInternal(), srid)
                ? "geometry.axes_swapped"
                : "geometry.out_of_bounds";
        String place = String.format(Locale.ROOT, "(%.6f, %.6f)", at.x, at.y);
        return new GeometryFault(GeometryFault.Kind.OUT_OF_BOUNDS, at, Message.of(key, place));
    }

    private static final class FiniteOrdinates implements CoordinateSequenceFilter {
        private boolean allFinite = true;

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            allFinite &= Double.isFinite(sequence.getX(i)) && Double.isFinite(sequence.getY(i));
        }

        @Override
        public boolean isDone() {
            return !allFinite;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}

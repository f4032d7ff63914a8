/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground of a finding as a sequence of whole numbers: coordinates rounded to 0.001 m in a projected CRS and to 1e-8
 * degrees (about 1 mm) in the geographic one, then brought into normal form, so that the start of a ring, its direction
 * and the order of parts do not matter.
 */
final class GroundDigest {
    private static final int GEOGRAPHIC = 4490;
    private static final double PER_DEGREE = 1e8;
    private static final double PER_METRE = 1e3;

    private GroundDigest() {}

    static void add(Sha256 digest, Geometry ground, int srid) {
        Geometry rounded = ground.copy();
        rounded.apply(new Rounding(srid == GEOGRAPHIC ? PER_DEGREE : PER_METRE));
        rounded.normalize();
        digest.number(srid);
        add(digest, rounded);
    }

    private static void add(Sha256 digest, Geometry geometry) {
        digest.text(geometry.getGeometryType()).number(geometry.getNumPoints());
        geometry.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                // where a ring ends: the same points in one ring and in two are not the same ground
                digest.number(i == 0 ? sequence.size() : 0)
                        .number((long) sequence.getX(i))
                        .number((long) sequence.getY(i));
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return false;
            }
        });
    }

    /** Whole multiples of the step; what is not finite or too large stays so and is the same every time. */
    private record Rounding(double perUnit) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            sequence.setOrdinate(i, CoordinateSequence.X, Math.rint(sequence.getX(i) * perUnit));
            sequence.setOrdinate(i, CoordinateSequence.Y, Math.rint(sequence.getY(i) * perUnit));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}

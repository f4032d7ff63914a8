/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import org.locationtech.jts.geom.Polygon;

/**
 * Ground that changed.
 *
 * @param before the feature that covered it, null where it came in
 * @param after the feature that covers it, null where it went out
 */
record Piece(Polygon ground, StoredRow before, StoredRow after) {
    boolean isIn() {
        return before == null;
    }

    boolean isOut() {
        return after == null;
    }

    boolean isReclassified() {
        return before != null && after != null;
    }

    double area() {
        return Ground.area(ground);
    }
}

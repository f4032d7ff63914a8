/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Polygon;

/** A feature that is made of leaves: a part of the urban boundary, a zone, a block of the red line. */
final class Component {
    private final int[] leaves;
    private final Polygon polygon;
    private final long number;
    private final Leaf leaf;

    /**
     * @param leaves numbers of its leaves, ascending
     * @param number its sequence number in the layer
     * @param leaf one of its leaves, for county and code
     */
    Component(int[] leaves, Polygon polygon, long number, Leaf leaf) {
        this.leaves = leaves;
        this.polygon = polygon;
        this.number = number;
        this.leaf = leaf;
    }

    /** @return numbers of its leaves, not copied */
    int[] leaves() {
        return leaves;
    }

    Polygon polygon() {
        return polygon;
    }

    long number() {
        return number;
    }

    Leaf leaf() {
        return leaf;
    }
}

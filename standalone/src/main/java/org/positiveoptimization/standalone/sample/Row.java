/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * One feature. The head of the layer, its area field and the name of its code are filled in when it is written, unless they
 * are among the values; a value of null stays null.
 */
final class Row {
    final String layer;
    /** The last part of BSM, unique within the layer. */
    final long number;

    final int county;
    final Geometry geometry;
    final Map<String, Object> values;

    private Row(String layer, long number, int county, Geometry geometry, Map<String, Object> values) {
        this.layer = layer;
        this.number = number;
        this.county = county;
        this.geometry = geometry;
        this.values = values;
    }

    /** @param pairs field, value, field, value ... */
    static Row of(String layer, long number, int county, Geometry geometry, Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int k = 0; k < pairs.length; k += 2) {
            values.put((String) pairs[k], pairs[k + 1]);
        }
        return new Row(layer, number, county, geometry, values);
    }

    Row with(String field, Object value) {
        Map<String, Object> copy = new HashMap<>(values);
        copy.put(field, value);
        return new Row(layer, number, county, geometry, copy);
    }

    Row with(Geometry other) {
        return new Row(layer, number, county, other, values);
    }

    Row numbered(long other) {
        return new Row(layer, other, county, geometry, values);
    }

    Polygon polygon() {
        return (Polygon) geometry;
    }
}

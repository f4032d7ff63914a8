/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** One row of a GeoPackage as it is stored. */
record StoredRow(long fid, Geometry geometry, Map<String, Object> values) {
    /** @return the value as trimmed text, empty when absent */
    String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString().strip();
    }

    /** @return the value as a number, NaN when it is none */
    double number(String field) {
        return values.get(field) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    String county() {
        String code = text("XZQDM");
        return code.substring(0, Math.min(6, code.length()));
    }

    /** @return whether the code begins with one of the prefixes */
    boolean isIn(String field, List<String> prefixes) {
        return prefixes.stream().anyMatch(text(field)::startsWith);
    }

    double area() {
        return geometry == null ? 0 : Ground.area(geometry);
    }
}

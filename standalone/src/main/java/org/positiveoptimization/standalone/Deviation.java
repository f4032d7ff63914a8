/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/**
 * One deviation that was put into a sample plan, as {@code expected.json} has it.
 *
 * @param rule id of the rule that must find it
 * @param layer code of the layer or table
 * @param point longitude and latitude of a point inside the ground concerned, or null when it has no place
 * @param area ellipsoidal area in square metres, NaN when it has none
 */
record Deviation(String rule, String layer, Coordinate point, double area) {

    static List<Deviation> read(Path expectedJson) throws IOException {
        List<Deviation> deviations = new ArrayList<>();
        for (JsonNode node : new ObjectMapper().readTree(expectedJson.toFile()).required("expected")) {
            deviations.add(of(node));
        }
        return deviations;
    }

    private static Deviation of(JsonNode node) {
        JsonNode point = node.path("point");
        JsonNode area = node.path("area_m2");
        return new Deviation(
                node.required("rule").asText(),
                node.required("layer").asText(),
                point.isArray()
                        ? new Coordinate(point.get(0).asDouble(), point.get(1).asDouble())
                        : null,
                area.isNumber() ? area.asDouble() : Double.NaN);
    }

    /** @return the point for a person to look up, latitude after longitude as in GeoJSON; a dash for none */
    String place() {
        return point == null ? "-" : String.format(Locale.ROOT, "%.6f, %.6f", point.x, point.y);
    }
}

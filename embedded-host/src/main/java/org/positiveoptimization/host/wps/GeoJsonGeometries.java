/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/**
 * Reads geometries of GeoJSON while they are parsed. Positions are x before y; what is behind y is left out. Refused are positions
 * that are not finite, and types and coordinates that do not go together.
 */
final class GeoJsonGeometries {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final JsonParser json;

    GeoJsonGeometries(JsonParser json) {
        this.json = json;
    }

    static OwsException unreadable(Exception cause) {
        Message text = cause instanceof JsonParseException parse && parse.getLocation() != null
                ? Message.of(
                        "host.wps.json_at",
                        parse.getLocation().getLineNr(),
                        parse.getLocation().getColumnNr())
                : Message.of("host.wps.geojson");
        return new OwsException(OwsException.INVALID_PARAMETER, null, text, cause);
    }

    /** @throws OwsException if the parser stands on something else */
    static void demand(JsonParser json, JsonToken token) throws OwsException {
        if (json.currentToken() != token) {
            throw unreadable(null);
        }
    }

    /** What is done with an object of an array; it reads the object to its end. */
    interface Each {
        void read() throws OwsException, IOException;
    }

    /** Reads the array of objects on which the parser stands. */
    static void each(JsonParser json, Each each) throws OwsException, IOException {
        demand(json, JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            demand(json, JsonToken.START_OBJECT);
            each.read();
        }
    }

    /** Reads the geometry in whose object the parser is, to its end. */
    Geometry read() throws OwsException, IOException {
        String type = "";
        Object coordinates = null;
        List<Geometry> parts = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "type" -> type = json.getText();
                case "coordinates" -> {
                    demand(json, JsonToken.START_ARRAY);
                    coordinates = coordinates();
                }
                case "geometries" -> {
                    List<Geometry> read = new ArrayList<>();
                    each(json, () -> read.add(read()));
                    parts = read;
                }
                default -> json.skipChildren();
            }
        }
        if (type.equals("GeometryCollection") && parts != null) {
            return FACTORY.createGeometryCollection(GeometryFactory.toGeometryArray(parts));
        }
        if (coordinates == null) {
            throw unreadable(null);
        }
        return geometry(type, coordinates);
    }

    /**
     * Reads an array of numbers or of arrays.
     *
     * @return a position as {@code double[]}, positions as a sequence, or a list of such
     */
    private Object coordinates() throws OwsException, IOException {
        JsonToken token = json.nextToken();
        if (token.isNumeric()) {
            return position();
        }
        Positions positions = new Positions();
        List<Object> parts = new ArrayList<>();
        for (; token == JsonToken.START_ARRAY; token = json.nextToken()) {
            Object part = coordinates();
            if (part instanceof double[] position) {
                positions.add(position);
            } else {
                parts.add(part);
            }
        }
        demand(json, JsonToken.END_ARRAY);
        if (positions.used > 0 && !parts.isEmpty()) {
            throw unreadable(null);
        }
        return positions.used > 0 ? positions.sequence() : parts;
    }

    private double[] position() throws OwsException, IOException {
        double x = json.getDoubleValue();
        if (!json.nextToken().isNumeric()) {
            throw unreadable(null);
        }
        double y = json.getDoubleValue();
        while (json.nextToken().isNumeric()) {
            // heights and measures are not for plans
        }
        demand(json, JsonToken.END_ARRAY);
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw unreadable(null);
        }
        return new double[] {x, y};
    }

    /** Grows with what is read. */
    private static final class Positions {
        private double[] ordinates = new double[16];
        private int used;

        void add(double[] position) {
            if (used == ordinates.length) {
                ordinates = Arrays.copyOf(ordinates, 2 * used);
            }
            ordinates[used++] = position[0];
            ordinates[used++] = position[1];
        }

        CoordinateSequence sequence() {
            return new PackedCoordinateSequence.Double(Arrays.copyOf(ordinates, used), 2, 0);
        }
    }

    private static Geometry geometry(String type, Object coordinates) throws OwsException {
        return switch (type) {
            case "Point" -> point(coordinates);
            case "LineString" -> line(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" -> {
                CoordinateSequence positions = sequence(coordinates);
                yield FACTORY.createMultiPoint(positions);
            }
            case "MultiLineString" -> {
                List<LineString> lines = new ArrayList<>();
                for (Object line : parts(coordinates)) {
                    lines.add(line(line));
                }
                yield FACTORY.createMultiLineString(GeometryFactory.toLineStringArray(lines));
            }
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                for (Object polygon : parts(coordinates)) {
                    polygons.add(polygon(polygon));
                }
                yield FACTORY.createMultiPolygon(GeometryFactory.toPolygonArray(polygons));
            }
            default -> throw unreadable(null);
        };
    }

    private static Point point(Object coordinates) throws OwsException {
        if (!(coordinates instanceof double[] position)) {
            throw unreadable(null);
        }
        return FACTORY.createPoint(new PackedCoordinateSequence.Double(position, 2, 0));
    }

    private static LineString line(Object coordinates) throws OwsException {
        return FACTORY.createLineString(sequence(coordinates));
    }

    private static Polygon polygon(Object coordinates) throws OwsException {
        List<LinearRing> rings = new ArrayList<>();
        for (Object ring : parts(coordinates)) {
            rings.add(FACTORY.createLinearRing(sequence(ring)));
        }
        if (rings.isEmpty()) {
            throw unreadable(null);
        }
        return FACTORY.createPolygon(rings.get(0), GeometryFactory.toLinearRingArray(rings.subList(1, rings.size())));
    }

    private static CoordinateSequence sequence(Object coordinates) throws OwsException {
        if (!(coordinates instanceof CoordinateSequence sequence)) {
            throw unreadable(null);
        }
        return sequence;
    }

    private static List<?> parts(Object coordinates) throws OwsException {
        if (!(coordinates instanceof List<?> parts)) {
            throw unreadable(null);
        }
        return parts;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.host.gml.SrsName;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/**
 * Reads GeoJSON (RFC 7946) in one pass: a geometry, or a feature or collection of features with flat properties. A member {@code crs} of GeoJSON of 2008 is believed; without one the system is not known
 * here, whatever RFC 7946 says of WGS 84.
 *
 * <p><b>Refused in words:</b> what is not JSON or nested deeper than {@value #DEEPEST}, properties that are arrays or objects, and
 * what {@link GeoJsonGeometries} refuses.
 */
final class GeoJsonReader {
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NUMBER = 100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;
    private final GeoJsonGeometries geometries;
    private final GivenFeatures features = new GivenFeatures();

    private GeoJsonReader(JsonParser json) {
        this.json = json;
        this.geometries = new GeoJsonGeometries(json);
    }

    /** What is read of a text. */
    private interface Reading {
        Object read(GeoJsonReader reader) throws OwsException, IOException;
    }

    static Geometry geometry(String text) throws OwsException, IOException {
        return (Geometry) read(text, reader -> reader.geometries.read());
    }

    static SimpleFeatureCollection features(String text) throws OwsException, IOException {
        return (SimpleFeatureCollection) read(text, reader -> {
            reader.root();
            return reader.features.collection();
        });
    }

    private static Object read(String text, Reading reading) throws OwsException, IOException {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw GeoJsonGeometries.unreadable(null);
            }
            Object value = reading.read(new GeoJsonReader(json));
            if (value == null || json.nextToken() != null) {
                throw GeoJsonGeometries.unreadable(null);
            }
            return value;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // JTS: a ring that is not closed or has too few points
            throw GeoJsonGeometries.unreadable(e);
        }
    }

    /** A feature or a collection of features; the members may come in any order. */
    private void root() throws OwsException, IOException {
        String type = null;
        Feature alone = new Feature();
        boolean isCollection = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "type" -> type = json.getText();
                case "features" -> {
                    isCollection = true;
                    GeoJsonGeometries.each(json, () -> {
                        Feature feature = new Feature();
                        while (json.nextToken() == JsonToken.FIELD_NAME) {
                            String member = json.currentName();
                            json.nextToken();
                            feature.member(member);
                        }
                        feature.add();
                    });
                }
                case "crs" -> system();
                default -> alone.member(name);
            }
        }
        if ("Feature".equals(type) && !isCollection) {
            alone.add();
        } else if (!"FeatureCollection".equals(type) || !isCollection) {
            throw GeoJsonGeometries.unreadable(null);
        }
    }

    /** Members of a feature, as they come. */
    private final class Feature {
        private String id;
        private Geometry geometry;
        private Map<String, Object> properties = Map.of();

        void member(String name) throws OwsException, IOException {
            switch (name) {
                case "id" -> {
                    if (!json.currentToken().isScalarValue()) {
                        throw GeoJsonGeometries.unreadable(null);
                    }
                    id = json.getText();
                }
                case "geometry" -> {
                    if (json.currentToken() != JsonToken.VALUE_NULL) {
                        GeoJsonGeometries.demand(json, JsonToken.START_OBJECT);
                        geometry = geometries.read();
                    }
                }
                case "properties" -> properties = properties();
                default -> json.skipChildren();
            }
        }

        void add() throws OwsException {
            features.add(id, geometry, properties);
        }

        private Map<String, Object> properties() throws OwsException, IOException {
            Map<String, Object> values = new LinkedHashMap<>();
            if (json.currentToken() == JsonToken.VALUE_NULL) {
                return values;
            }
            GeoJsonGeometries.demand(json, JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                values.put(name, value(json.nextToken(), name));
            }
            return values;
        }

        private Object value(JsonToken token, String name) throws OwsException, IOException {
            return switch (token) {
                case VALUE_NULL -> null;
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_STRING -> json.getText();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    JsonParser.NumberType type = json.getNumberType();
                    boolean isWhole = type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG;
                    yield isWhole ? (Object) json.getLongValue() : (Object) json.getDoubleValue();
                }
                default -> throw GivenFeatures.refused(Message.of("host.wps.property", name));
            };
        }
    }

    private void system() throws OwsException, IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        GeoJsonGeometries.demand(json, JsonToken.START_OBJECT);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_OBJECT && name.equals("properties")) {
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    boolean isName = json.currentName().equals("name");
                    if (json.nextToken() == JsonToken.VALUE_STRING && isName) {
                        features.in(SrsName.parse(json.getText(), "crs"));
                    } else {
                        json.skipChildren();
                    }
                }
            } else {
                json.skipChildren();
            }
        }
    }
}

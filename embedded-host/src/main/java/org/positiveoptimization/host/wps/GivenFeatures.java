/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.host.gml.SrsName;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/**
 * Collects the features of an input, of which no schema is known. An attribute that has whole numbers only is of whole numbers, one
 * that has numbers only is of numbers, one of truth values is of those, any other is of texts; one that is absent from a feature is
 * null there. The geometry is named {@value #GEOMETRY}; a collection without any geometry is a table.
 */
final class GivenFeatures {
    private static final String GEOMETRY = "geometry";
    private static final String TYPE = "features";
    private static final int MOST_ATTRIBUTES = 1_000;

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Class<?>> types = new LinkedHashMap<>();
    private boolean isSpatial;
    private SrsName srs;

    private record Row(String id, Geometry geometry, Map<String, Object> values) {}

    /**
     * @param id its identifier; null when it has none
     * @param geometry x before y, or null
     * @param values {@code Long}, {@code Double}, {@code Boolean}, {@code String} or null by the names of the attributes
     */
    void add(String id, Geometry geometry, Map<String, Object> values) throws OwsException {
        isSpatial |= geometry != null;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            types.merge(
                    value.getKey(),
                    value.getValue() == null ? Void.class : value.getValue().getClass(),
                    GivenFeatures::common);
        }
        if (types.size() > MOST_ATTRIBUTES) {
            throw refused(Message.of("host.wps.attributes", MOST_ATTRIBUTES));
        }
        rows.add(new Row(id == null ? TYPE + "." + (rows.size() + 1) : id, geometry, values));
    }

    private static Class<?> common(Class<?> one, Class<?> other) {
        if (one == other || other == Void.class) {
            return one;
        }
        if (one == Void.class) {
            return other;
        }
        boolean areNumbers = Number.class.isAssignableFrom(one) && Number.class.isAssignableFrom(other);
        return areNumbers ? Double.class : String.class;
    }

    /**
     * Says which system the coordinates are in.
     *
     * @throws OwsException if it is another one than was said before
     */
    void in(SrsName named) throws OwsException {
        if (srs != null && srs.code() != named.code()) {
            throw refused(Message.of("host.wps.systems"));
        }
        srs = named;
    }

    static OwsException refused(Message text) {
        return new OwsException(OwsException.INVALID_PARAMETER, null, text);
    }

    SimpleFeatureCollection collection() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(TYPE);
        if (isSpatial) {
            builder.setCRS(srs == null ? null : srs.crs());
            builder.add(geometryName(), Geometry.class);
        }
        types.forEach((name, type) -> builder.add(name, type == Void.class ? String.class : type));
        SimpleFeatureType type = builder.buildFeatureType();
        List<SimpleFeature> features = new ArrayList<>(rows.size());
        for (Row row : rows) {
            List<Object> values = new ArrayList<>(types.size() + 1);
            if (isSpatial) {
                values.add(row.geometry);
            }
            types.forEach((name, binding) -> values.add(fitting(row.values.get(name), binding)));
            features.add(SimpleFeatureBuilder.build(type, values, row.id));
        }
        return new ListFeatureCollection(type, features);
    }

    private String geometryName() {
        String name = GEOMETRY;
        while (types.containsKey(name)) {
            name += "_";
        }
        return name;
    }

    private static Object fitting(Object value, Class<?> binding) {
        if (value instanceof Long number && binding == Double.class) {
            return number.doubleValue();
        }
        return value == null || binding != String.class ? value : value.toString();
    }
}

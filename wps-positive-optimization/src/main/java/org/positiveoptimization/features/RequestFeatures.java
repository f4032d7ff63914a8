/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.geotools.api.data.QueryCapabilities;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.collection.CollectionFeatureSource;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Message;

/**
 * Features that a request brings, as a layer. They are numbered by their identifiers where each ends in a number that no
 * other has, as those of a WFS do; otherwise by their place, from 1. Their completeness is not known here: whoever asks for
 * the layer says what is known of it.
 */
public final class RequestFeatures {
    private RequestFeatures() {}

    /**
     * @param name what to call the layer in messages
     * @param code code of the layer, which the identifiers begin with
     * @param srid EPSG code of the coordinates, x before y, whatever the collection says of them; 0 for what it says
     * @throws PlanReadException if there are more features than may be read, or the EPSG code is unknown
     */
    public static LayerSource layer(String name, String code, SimpleFeatureCollection given, int srid, ReadCaps caps)
            throws PlanReadException {
        List<SimpleFeature> features = read(name, given, caps);
        long[] numbers = numbers(features);
        SimpleFeatureType type = type(name, given.getSchema(), srid);
        List<SimpleFeature> numbered = new ArrayList<>(features.size());
        for (int i : order(numbers)) {
            numbered.add(
                    SimpleFeatureBuilder.build(type, features.get(i).getAttributes(), FeatureIds.of(code, numbers[i])));
        }
        return new LayerSource(name, new Given(new ListFeatureCollection(type, numbered)));
    }

    private static List<SimpleFeature> read(String name, SimpleFeatureCollection given, ReadCaps caps)
            throws PlanReadException {
        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator iterator = given.features()) {
            while (iterator.hasNext()) {
                if (features.size() >= caps.features()) {
                    throw new PlanReadException(Message.of("features.many", name, caps.features()));
                }
                features.add(iterator.next());
            }
            return features;
        } catch (RuntimeException e) {
            // whoever parsed the request gives features one by one and fails so
            throw new PlanReadException(Message.of("features.unreadable", name), e);
        }
    }

    private static SimpleFeatureType type(String name, SimpleFeatureType given, int srid) throws PlanReadException {
        if (srid == 0 || given.getGeometryDescriptor() == null) {
            return given;
        }
        try {
            CoordinateReferenceSystem crs = CRS.decode("EPSG:" + srid, true);
            return SimpleFeatureTypeBuilder.retype(given, crs);
        } catch (FactoryException e) {
            throw new PlanReadException(Message.of("features.crs", name, "EPSG:" + srid), e);
        }
    }

    private static long[] numbers(List<SimpleFeature> features) {
        long[] numbers = new long[features.size()];
        Set<Long> taken = new HashSet<>();
        for (int i = 0; i < numbers.length; i++) {
            OptionalLong number = FeatureIds.number(features.get(i).getID());
            if (number.isEmpty() || !taken.add(number.getAsLong())) {
                for (int k = 0; k < numbers.length; k++) {
                    numbers[k] = k + 1L;
                }
                return numbers;
            }
            numbers[i] = number.getAsLong();
        }
        return numbers;
    }

    private static List<Integer> order(long[] numbers) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Long.compare(numbers[a], numbers[b]));
        return order;
    }

    /** Features in their order; it does not sort, for it would sort identifiers as text: 10 before 9. */
    private static final class Given extends CollectionFeatureSource {
        Given(SimpleFeatureCollection features) {
            super(features);
        }

        @Override
        public synchronized QueryCapabilities getQueryCapabilities() {
            return new QueryCapabilities() {
                @Override
                public boolean supportsSorting(SortBy... attributes) {
                    return attributes == null || attributes.length == 0;
                }
            };
        }
    }
}

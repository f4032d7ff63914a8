/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.FactoryException;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.feature.collection.BaseSimpleFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geopackage.Column;

/**
 * Items of an answer as features, made one by one while they are read. Geometries are in EPSG:4490, longitude first;
 * identifiers are the name of the type and the place of the item, from 1. A figure that does not exist is null.
 *
 * @param <T> what is told
 */
final class FeatureTable<T> extends BaseSimpleFeatureCollection {
    static final String GEOMETRY = "geom";

    private final List<T> items;
    private final int srid;
    private final Function<T, Geometry> ground;
    private final Function<T, Object[]> values;

    /**
     * @param name name of the type
     * @param binding class of all geometries
     * @param columns the attributes beside the geometry
     * @param srid EPSG code of the geometries as {@code ground} gives them
     * @param ground the place of an item, or null
     * @param values one value per column
     */
    FeatureTable(
            String name,
            Class<? extends Geometry> binding,
            List<Column> columns,
            List<T> items,
            int srid,
            Function<T, Geometry> ground,
            Function<T, Object[]> values) {
        super(type(name, binding, columns));
        this.items = items;
        this.srid = srid;
        this.ground = ground;
        this.values = values;
    }

    private static SimpleFeatureType type(String name, Class<? extends Geometry> binding, List<Column> columns) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(name);
        try {
            builder.setCRS(CRS.decode("EPSG:" + Cgcs2000.GEOGRAPHIC, true));
        } catch (FactoryException e) {
            throw new IllegalStateException("the EPSG database lacks CGCS2000", e);
        }
        builder.add(GEOMETRY, binding);
        for (Column column : columns) {
            builder.add(column.name(), binding(column));
        }
        return builder.buildFeatureType();
    }

    private static Class<?> binding(Column column) {
        return switch (column.type()) {
            case TEXT -> String.class;
            case INTEGER -> Long.class;
            case REAL -> Double.class;
        };
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public SimpleFeatureIterator features() {
        Iterator<T> iterator = items.iterator();
        return new SimpleFeatureIterator() {
            private int place;

            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public SimpleFeature next() throws NoSuchElementException {
                return feature(iterator.next(), ++place);
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    private SimpleFeature feature(T item, int place) {
        Geometry geometry = ground.apply(item);
        Object[] told = values.apply(item);
        Object[] all = new Object[told.length + 1];
        all[0] = geometry == null ? null : Cgcs2000.toGeographic(geometry, srid);
        for (int i = 0; i < told.length; i++) {
            boolean isNone = told[i] instanceof Double figure && !Double.isFinite(figure);
            all[i + 1] = isNone ? null : told[i];
        }
        return SimpleFeatureBuilder.build(getSchema(), all, getSchema().getTypeName() + "." + place);
    }
}

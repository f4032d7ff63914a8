/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.FactoryException;
import org.geotools.data.memory.MemoryDataStore;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.host.catalog.FeatureStores;
import org.positiveoptimization.host.catalog.LayerInfo;

/**
 * Features in memory. {@code draft:GHFQ} and {@code approved:GHFQ} have three squares of 0.01 degrees in a row, from west to east, of
 * which the last has no name; all other layers are empty.
 */
public final class MemoryStores implements FeatureStores {
    private final Map<String, MemoryDataStore> stores = new HashMap<>();

    @Override
    public synchronized SimpleFeatureSource source(LayerInfo layer) throws IOException {
        MemoryDataStore store = stores.computeIfAbsent(layer.qualifiedName(), n -> store(layer));
        return store.getFeatureSource(layer.name());
    }

    private static MemoryDataStore store(LayerInfo layer) {
        SimpleFeatureType type = type(layer);
        MemoryDataStore store = new MemoryDataStore(type);
        if (layer.name().equals("GHFQ")) {
            List<SimpleFeature> features = new ArrayList<>();
            features.add(feature(type, 1, 130.00, "A", 2.5, "一区"));
            features.add(feature(type, 2, 130.01, "B", 1.5, "二区"));
            features.add(feature(type, 3, 130.02, "C", 10.0, null));
            features.forEach(store::addFeature);
        }
        return store;
    }

    private static SimpleFeature feature(
            SimpleFeatureType type, int number, double west, String code, double area, String name) {
        double east = Math.round(west * 100 + 1) / 100.0;
        String wkt = "MULTIPOLYGON(((%1$s 45,%2$s 45,%2$s 45.01,%1$s 45.01,%1$s 45)))".formatted(west, east);
        try {
            return SimpleFeatureBuilder.build(
                    type, Arrays.asList(new WKTReader().read(wkt), code, number * 10L, area, name), "GHFQ." + number);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SimpleFeatureType type(LayerInfo layer) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(layer.name());
        builder.setNamespaceURI(layer.workspace().namespace());
        if (layer.isSpatial()) {
            try {
                builder.setCRS(CRS.decode("EPSG:" + layer.srid(), true));
            } catch (FactoryException e) {
                throw new IllegalStateException(e);
            }
            builder.add("geom", MultiPolygon.class);
        }
        builder.add("GHFQDM", String.class);
        builder.add("BSM", Long.class);
        builder.add("MJ", Double.class);
        builder.add("MC", String.class);
        return builder.buildFeatureType();
    }
}

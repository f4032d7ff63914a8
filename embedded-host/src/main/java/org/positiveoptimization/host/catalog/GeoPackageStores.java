/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.filter.Filter;
import org.positiveoptimization.host.store.GeoPackageDataStore;

/** The GeoPackages of a catalogue: each file is opened once, whatever names it. */
public final class GeoPackageStores implements FeatureStores, AutoCloseable {
    private final Map<Path, GeoPackageDataStore> stores = new TreeMap<>();

    private GeoPackageStores() {}

    /**
     * @param maxVertices the most vertices of one feature
     * @throws IOException if a file cannot be opened, or has a layer that the catalogue publishes not
     */
    public static GeoPackageStores open(Catalog catalog, int maxVertices) throws IOException {
        GeoPackageStores opened = new GeoPackageStores();
        boolean isComplete = false;
        try {
            for (LayerInfo layer : catalog.layers()) {
                Path file = layer.store().file().toRealPath();
                if (!opened.stores.containsKey(file)) {
                    opened.stores.put(file, GeoPackageDataStore.open(file, maxVertices));
                }
                opened.source(layer);
            }
            isComplete = true;
            return opened;
        } finally {
            if (!isComplete) {
                opened.close();
            }
        }
    }

    @Override
    public SimpleFeatureSource source(LayerInfo layer) throws IOException {
        GeoPackageDataStore store = store(layer);
        return layer.store().isReadOnly()
                ? store.source(layer.nativeName(), layer.filter())
                : store.editable(layer.nativeName(), layer.filter());
    }

    @Override
    public SimpleFeatureStore forPublication(LayerInfo layer) throws IOException {
        return store(layer).editable(layer.nativeName(), Filter.INCLUDE);
    }

    private GeoPackageDataStore store(LayerInfo layer) throws IOException {
        GeoPackageDataStore store = stores.get(layer.store().file().toRealPath());
        if (store == null) {
            throw new IllegalArgumentException(layer.qualifiedName() + " is of another catalogue");
        }
        return store;
    }

    /** Closes all files; what was not committed is rolled back. */
    @Override
    public void close() {
        stores.values().forEach(GeoPackageDataStore::dispose);
    }
}

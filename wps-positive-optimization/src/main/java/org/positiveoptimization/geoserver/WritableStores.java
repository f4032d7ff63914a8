/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.ResourcePool;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.SimpleFeatureStore;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.publication.PlanStore;
import org.positiveoptimization.text.Message;

/**
 * Opens stores of the catalogue for a publication. Nobody may write the plan in force, and its store may be read-only: so it is
 * opened once more, with the parameters that the catalogue has and without that restriction.
 */
class WritableStores {
    /** Parameter of the GeoPackage store. */
    private static final String READ_ONLY = "read_only";

    private final Catalog catalog;

    WritableStores(Catalog catalog) {
        this.catalog = catalog;
    }

    /** See {@link org.positiveoptimization.hosting.PlanServer#forPublication}. */
    PlanStore plan(String workspace, Map<String, FeatureTypeInfo> layers) throws PlanReadException, IOException {
        Map<String, DataStoreInfo> infos = new HashMap<>();
        layers.values().forEach(layer -> infos.put(layer.getStore().getId(), layer.getStore()));
        if (infos.size() != 1) {
            throw new PlanReadException(Message.of("hosting.publish.stores", workspace));
        }
        DataStore store = AsReader.call(() -> open(infos.values().iterator().next()));
        boolean isWhole = false;
        try {
            PlanStore plan = new PlanStore(workspace, features(layers, store), store::dispose);
            isWhole = true;
            return plan;
        } finally {
            if (!isWhole) {
                store.dispose();
            }
        }
    }

    private static Map<String, SimpleFeatureStore> features(Map<String, FeatureTypeInfo> layers, DataStore store)
            throws PlanReadException, IOException {
        Map<String, SimpleFeatureStore> features = new HashMap<>();
        for (Map.Entry<String, FeatureTypeInfo> layer : layers.entrySet()) {
            if (!(store.getFeatureSource(layer.getValue().getNativeName()) instanceof SimpleFeatureStore writable)) {
                throw new PlanReadException(
                        Message.of("hosting.publish.read_only", layer.getValue().prefixedName()));
            }
            features.put(layer.getKey(), writable);
        }
        return features;
    }

    /**
     * @return a store of its own with the parameters of the one given; whoever asked for it disposes of it
     * @throws IOException if it cannot be opened
     */
    DataStore open(DataStoreInfo info) throws IOException {
        // with what the environment of the server has in the place of ${...}
        Map<String, Serializable> given =
                catalog.getResourcePool().clone(info, true).getConnectionParameters();
        Map<String, Serializable> parameters =
                new HashMap<>(ResourcePool.getParams(given, catalog.getResourceLoader()));
        parameters.computeIfPresent(READ_ONLY, (key, value) -> false);
        DataStore store = DataStoreFinder.getDataStore(parameters);
        if (store == null) {
            throw new IOException("no store takes the parameters of " + info.getName());
        }
        return store;
    }
}

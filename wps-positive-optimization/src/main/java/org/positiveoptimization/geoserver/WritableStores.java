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
import org.geoserver.catalog.ResourcePool;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;

/** Opens stores of the catalogue once more, for writing. */
class WritableStores {
    /** Parameter of the GeoPackage store. */
    private static final String READ_ONLY = "read_only";

    private final Catalog catalog;

    WritableStores(Catalog catalog) {
        this.catalog = catalog;
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

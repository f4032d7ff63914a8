/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.IOException;
import java.util.SortedMap;
import org.geoserver.catalog.FeatureTypeInfo;
import org.positiveoptimization.hosting.PlanServer;
import org.positiveoptimization.hosting.ServedLayers;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.process.Caller;
import org.positiveoptimization.publication.PlanStore;

/** GeoServer as a server of plans. */
final class GeoServerPlans implements PlanServer<FeatureTypeInfo> {
    private final CatalogueLayers layers;
    private final WritableStores stores;

    GeoServerPlans(CatalogueLayers layers, WritableStores stores) {
        this.layers = layers;
        this.stores = stores;
    }

    @Override
    public ServedLayers<FeatureTypeInfo> layers() {
        return layers;
    }

    @Override
    public Caller caller() {
        return Callers.current();
    }

    @Override
    public PlanStore forPublication(String workspace, SortedMap<String, FeatureTypeInfo> found)
            throws PlanReadException, IOException {
        return stores.plan(workspace, found);
    }
}

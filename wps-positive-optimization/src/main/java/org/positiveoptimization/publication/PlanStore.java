/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.positiveoptimization.features.FeaturePlanSource;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.features.ReadCaps;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;

/**
 * The plan in force as a server stores it: layers that can be written, all of one data store, so that one transaction replaces
 * them all or none. Whoever opens it has made sure of that, and that the caller may write them.
 */
public final class PlanStore implements AutoCloseable {
    private final String name;
    private final Map<String, SimpleFeatureStore> layers;
    private final Runnable closing;

    /**
     * @param name what to call the plan in messages and in the journal: the workspace
     * @param layers layers and tables by code in upper case; nobody else uses these objects
     * @param closing gives free what was opened for it
     */
    public PlanStore(String name, Map<String, SimpleFeatureStore> layers, Runnable closing) {
        this.name = name;
        this.layers = new TreeMap<>(layers);
        this.closing = closing;
    }

    String name() {
        return name;
    }

    SimpleFeatureStore layer(String code) {
        return layers.get(code);
    }

    /** All that is read and written from now on is so in this transaction. */
    void use(Transaction transaction) throws IOException {
        for (SimpleFeatureStore layer : new ArrayList<>(layers.values())) {
            layer.setTransaction(transaction);
        }
    }

    /** @return what is stored, as the transaction in use sees it */
    PlanSource source(ReadCaps caps) throws PlanReadException {
        Map<String, LayerSource> sources = new LinkedHashMap<>();
        layers.forEach((code, store) -> sources.put(code, new LayerSource(name + ":" + code, store)));
        return FeaturePlanSource.open(name, sources, caps);
    }

    @Override
    public void close() {
        closing.run();
    }
}

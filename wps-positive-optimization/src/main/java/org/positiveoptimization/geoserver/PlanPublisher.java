/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.hosting.DataFiles;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.PublicationLog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.publication.PlanStore;
import org.positiveoptimization.publication.StorePublication;
import org.positiveoptimization.text.Message;

/**
 * Opens the plan in force for being replaced. Nobody may write it, and its store may be read-only: so it is opened once more,
 * with the parameters that the catalogue has and without that restriction, for one publication. Register and archive lie in
 * {@code positive-optimization/archive/} in the data directory, by the name of the workspace.
 */
final class PlanPublisher {
    static final String DIRECTORY = "positive-optimization/archive";

    private static final Logger LOGGER = Logging.getLogger(PlanPublisher.class);

    private final CatalogueLayers layers;
    private final WritableStores stores;
    private final DataFiles dataDirectory;
    private final EditJournal journal;

    PlanPublisher(CatalogueLayers layers, WritableStores stores, DataFiles dataDirectory, EditJournal journal) {
        this.layers = layers;
        this.stores = stores;
        this.dataDirectory = dataDirectory;
        this.journal = journal;
    }

    /** See {@link org.positiveoptimization.process.ProcessHost#publication}. */
    StorePublication.Place place(String workspace, Collection<LayerDefinition> definitions) throws PlanReadException {
        Set<String> codes = definitions.stream().map(LayerDefinition::code).collect(Collectors.toSet());
        SortedMap<String, FeatureTypeInfo> found = layers.find(workspace, codes::contains);
        Map<String, DataStoreInfo> infos = new HashMap<>();
        found.values().forEach(layer -> infos.put(layer.getStore().getId(), layer.getStore()));
        if (infos.size() != 1) {
            throw new PlanReadException(Message.of("hosting.publish.stores", workspace));
        }
        Path register = register(workspace);
        DataStore store;
        try {
            store = stores.open(infos.values().iterator().next());
        } catch (IOException | RuntimeException e) {
            throw unopened(workspace, e);
        }
        try {
            return new StorePublication.Place(plan(workspace, found, store), register, new PublicationLog(journal));
        } catch (PlanReadException e) {
            store.dispose();
            throw e;
        } catch (IOException | RuntimeException e) {
            store.dispose();
            throw unopened(workspace, e);
        }
    }

    private static PlanReadException unopened(String workspace, Exception cause) {
        // its text may hold a host or a password
        LOGGER.log(Level.WARNING, "the store of " + workspace + " cannot be opened", cause);
        return new PlanReadException(Message.of("hosting.publish.unopened", workspace), cause);
    }

    private static PlanStore plan(String workspace, Map<String, FeatureTypeInfo> found, DataStore store)
            throws IOException, PlanReadException {
        Map<String, SimpleFeatureStore> plan = new HashMap<>();
        for (Map.Entry<String, FeatureTypeInfo> layer : found.entrySet()) {
            if (!(store.getFeatureSource(layer.getValue().getNativeName()) instanceof SimpleFeatureStore writable)) {
                throw new PlanReadException(
                        Message.of("hosting.publish.read_only", layer.getValue().prefixedName()));
            }
            plan.put(layer.getKey(), writable);
        }
        return new PlanStore(workspace, plan, store::dispose);
    }

    private Path register(String workspace) throws PlanReadException {
        try {
            return dataDirectory.directory(DIRECTORY).resolve(workspace + ".register.jsonl");
        } catch (IOException e) {
            throw new PlanReadException(Message.of("hosting.publish.directory"), e);
        }
    }
}

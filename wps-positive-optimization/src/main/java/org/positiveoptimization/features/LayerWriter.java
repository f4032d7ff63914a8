/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.factory.CommonFactoryFinder;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;

/**
 * Writes rows into a layer, each under its identifier, in the transaction in which the layer is. Not safe for use by several
 * threads.
 *
 * <p><b>Not detected:</b> a store that gives identifiers of its own, or rounds what it is given: who writes reads again.
 */
public final class LayerWriter {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** Features of one call. SQLite refuses expressions that are nested deeper than 1000. */
    private static final int BATCH = 200;

    private final SimpleFeatureStore store;
    private final FeatureColumns columns;
    private final List<SimpleFeature> waiting = new ArrayList<>();

    public LayerWriter(SimpleFeatureStore store) {
        this.store = store;
        this.columns = FeatureColumns.of(store.getSchema());
    }

    /** Removes the rows of these identifiers. */
    public void remove(Collection<Long> fids) throws IOException {
        Set<FeatureId> ids = new LinkedHashSet<>();
        for (Long fid : fids) {
            ids.add(FILTERS.featureId(FeatureIds.of(store.getSchema().getTypeName(), fid)));
            if (ids.size() == BATCH) {
                remove(ids);
                ids.clear();
            }
        }
        if (!ids.isEmpty()) {
            remove(ids);
        }
    }

    private void remove(Set<FeatureId> ids) throws IOException {
        written(() -> store.removeFeatures(FILTERS.id(Set.copyOf(ids))));
    }

    /**
     * Adds the row at which a reader stands, at the latest with {@link #flush}. The reader has the fields of the layer in
     * their order.
     */
    public void add(RowReader row) throws IOException, PlanReadException, GeometryReadException {
        waiting.add(columns.feature(row));
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    /** Writes what was added. */
    public void flush() throws IOException {
        if (!waiting.isEmpty()) {
            written(() -> store.addFeatures(new ListFeatureCollection(store.getSchema(), List.copyOf(waiting))));
            waiting.clear();
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** Stores raise either kind of exception. */
    private static void written(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (RuntimeException e) {
            throw new IOException("the store does not take it", e);
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.geoserver.ows.Dispatcher;
import org.geotools.api.data.Query;
import org.geotools.api.data.QueryCapabilities;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.positiveoptimization.features.FeatureIds;

/**
 * A layer in memory with transactions as those of a database: what a transaction has written is seen by itself at once and by
 * others after its commit.
 */
final class FakeStore {
    /** Features come by their identifiers, and the store says so. */
    private static final QueryCapabilities ORDERED = new QueryCapabilities() {
        @Override
        public boolean supportsSorting(SortBy... sortAttributes) {
            return true;
        }
    };

    final SimpleFeatureType type;

    private final TreeMap<Long, SimpleFeature> committed = new TreeMap<>();
    private final Map<Transaction, Map<Long, Optional<SimpleFeature>>> written = new HashMap<>();
    private volatile boolean isReadOnly;
    private long last;

    FakeStore(SimpleFeatureType type) {
        this.type = type;
    }

    /** Lets the user read the layer and not write it. */
    FakeStore readOnly() {
        isReadOnly = true;
        return this;
    }

    /**
     * @return the store as GeoServer hands it out: a new object each time, outside of any transaction; one that is read-only to
     *     the user seems empty in a thread that serves a Transaction
     */
    SimpleFeatureStore open() {
        AtomicReference<Transaction> transaction = new AtomicReference<>(Transaction.AUTO_COMMIT);
        SimpleFeatureStore store = mock(SimpleFeatureStore.class);
        when(store.getSchema()).thenReturn(type);
        when(store.getQueryCapabilities()).thenReturn(ORDERED);
        doAnswer(call -> {
                    transaction.set(call.getArgument(0));
                    return null;
                })
                .when(store)
                .setTransaction(any());
        try {
            when(store.getFeatures(any(Filter.class)))
                    .thenAnswer(call -> features(transaction.get(), seen(call.getArgument(0))));
            when(store.getFeatures(any(Query.class)))
                    .thenAnswer(call -> features(
                            transaction.get(), seen(call.<Query>getArgument(0).getFilter())));
            when(store.getCount(any(Query.class))).thenAnswer(call -> features(
                            transaction.get(), seen(call.<Query>getArgument(0).getFilter()))
                    .size());
            doAnswer(call -> {
                        update(
                                transaction.get(),
                                call.getArgument(2),
                                Map.of(call.<Name>getArgument(0).getLocalPart(), call.getArgument(1)));
                        return null;
                    })
                    .when(store)
                    .modifyFeatures(any(Name.class), any(), any(Filter.class));
        } catch (IOException e) {
            throw new AssertionError("a mock that is being told what to do reads nothing", e);
        }
        return store;
    }

    private Filter seen(Filter filter) {
        return isReadOnly && Dispatcher.REQUEST.get() != null ? Filter.EXCLUDE : filter;
    }

    private Map<Long, SimpleFeature> view(Transaction transaction) {
        TreeMap<Long, SimpleFeature> view = new TreeMap<>(committed);
        written.getOrDefault(transaction, Map.of()).forEach((fid, feature) -> {
            if (feature.isPresent()) {
                view.put(fid, feature.get());
            } else {
                view.remove(fid);
            }
        });
        return view;
    }

    private void write(Transaction transaction, long fid, SimpleFeature feature) {
        if (transaction == Transaction.AUTO_COMMIT) {
            throw new IllegalStateException("written outside of the transaction");
        }
        written.computeIfAbsent(transaction, t -> new HashMap<>()).put(fid, Optional.ofNullable(feature));
    }

    synchronized SimpleFeatureCollection features(Transaction transaction, Filter filter) {
        List<SimpleFeature> found = new ArrayList<>();
        view(transaction).values().stream().filter(filter::evaluate).forEach(found::add);
        return new ListFeatureCollection(type, found);
    }

    /** @return what is committed, as another user sees it */
    synchronized SimpleFeature feature(long fid) {
        return committed.get(fid);
    }

    synchronized int size() {
        return committed.size();
    }

    private SimpleFeature feature(long fid, Object[] values) {
        return SimpleFeatureBuilder.build(type, values, FeatureIds.of(type.getTypeName(), fid));
    }

    /** Puts a feature in before any transaction. */
    synchronized void put(long fid, Object[] values) {
        committed.put(fid, feature(fid, values));
        last = Math.max(last, fid);
    }

    synchronized long insert(Transaction transaction, Object[] values) {
        write(transaction, ++last, feature(last, values));
        return last;
    }

    synchronized void update(Transaction transaction, Filter filter, Map<String, Object> changes) {
        view(transaction).forEach((fid, feature) -> {
            if (filter.evaluate(feature)) {
                Object[] values = feature.getAttributes().toArray();
                changes.forEach((name, value) -> values[type.indexOf(name)] = value);
                write(transaction, fid, feature(fid, Arrays.copyOf(values, values.length)));
            }
        });
    }

    synchronized void delete(Transaction transaction, Filter filter) {
        view(transaction).forEach((fid, feature) -> {
            if (filter.evaluate(feature)) {
                write(transaction, fid, null);
            }
        });
    }

    synchronized void commit(Transaction transaction) {
        Map<Long, SimpleFeature> after = view(transaction);
        committed.clear();
        committed.putAll(after);
        written.remove(transaction);
    }

    synchronized void rollback(Transaction transaction) {
        written.remove(transaction);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

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
import org.geotools.api.data.Query;
import org.geotools.api.data.QueryCapabilities;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.geotools.util.factory.Hints;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.features.FeatureIds;
import org.positiveoptimization.features.ReadCaps;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;

/**
 * Layers in memory with the transactions of a database: what a transaction has written is seen by itself at once, by others
 * after its commit, and by nobody after its rollback.
 */
public final class FakeDatabase {
    public static final ReadCaps CAPS = new ReadCaps(10_000, 1000, 1000);

    /** Features come by their identifiers, and the store says so. */
    private static final QueryCapabilities ORDERED = new QueryCapabilities() {
        @Override
        public boolean supportsSorting(SortBy... sortAttributes) {
            return true;
        }
    };

    /** What goes wrong in a commit. */
    enum CommitFault {
        NONE,
        NOT_COMMITTED,
        COMMITTED_ALL_THE_SAME
    }

    private final Map<String, Layer> layers = new TreeMap<>();

    /** Which of the calls that write fails, from 1; 0 for none. */
    int failing;

    CommitFault commitFault = CommitFault.NONE;

    /** Whether the store gives identifiers of its own. */
    boolean isRenumbering;

    /** Features that were written, and calls that wrote them. */
    public int written;

    int calls;

    /** What is committed, and what open transactions have written. */
    private static final class Layer {
        final SimpleFeatureType type;
        final TreeMap<Long, SimpleFeature> committed = new TreeMap<>();
        final Map<Transaction, Map<Long, Optional<SimpleFeature>>> written = new HashMap<>();

        Layer(SimpleFeatureType type) {
            this.type = type;
        }

        Map<Long, SimpleFeature> view(Transaction transaction) {
            Map<Long, SimpleFeature> view = new TreeMap<>(committed);
            written.getOrDefault(transaction, Map.of()).forEach((fid, feature) -> {
                view.remove(fid);
                feature.ifPresent(f -> view.put(fid, f));
            });
            return view;
        }
    }

    /** Commits or forgets what a transaction has written in all layers. */
    private final class Open implements Transaction.State {
        private final Transaction transaction;

        Open(Transaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public void commit() throws IOException {
            if (commitFault != CommitFault.NOT_COMMITTED) {
                for (Layer layer : layers.values()) {
                    Map<Long, SimpleFeature> after = layer.view(transaction);
                    layer.committed.clear();
                    layer.committed.putAll(after);
                    layer.written.remove(transaction);
                }
            }
            if (commitFault != CommitFault.NONE) {
                throw new IOException("connection lost");
            }
        }

        @Override
        public void rollback() {
            layers.values().forEach(layer -> layer.written.remove(transaction));
        }

        @Override
        public void setTransaction(Transaction open) {
            if (open == null) {
                rollback();
            }
        }

        @Override
        public void addAuthorization(String authorization) {
            // no locks
        }
    }

    public FakeDatabase(PlanSource plan) throws Exception {
        for (String code : plan.codes()) {
            try (RowReader rows = plan.open(code)) {
                Layer layer = new Layer(type(code, rows));
                while (rows.next()) {
                    List<Object> values = new ArrayList<>();
                    if (rows.srid() != 0) {
                        values.add(rows.geometry());
                    }
                    values.addAll(Arrays.asList(rows.values()));
                    layer.committed.put(
                            rows.fid(),
                            SimpleFeatureBuilder.build(layer.type, values, FeatureIds.of(code, rows.fid())));
                }
                layers.put(code, layer);
            }
        }
    }

    private static SimpleFeatureType type(String code, RowReader rows) throws Exception {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(code);
        if (rows.srid() != 0) {
            builder.setCRS(CRS.decode("EPSG:" + rows.srid(), true));
            builder.add("geom", Geometry.class);
        }
        for (FeatureSchema.Field field : rows.schema().fields()) {
            builder.add(
                    field.name(),
                    switch (field.type()) {
                        case TEXT -> String.class;
                        case INTEGER -> Integer.class;
                        case REAL -> Double.class;
                    });
        }
        return builder.buildFeatureType();
    }

    public PlanStore open(String name) {
        Map<String, SimpleFeatureStore> stores = new HashMap<>();
        layers.forEach((code, layer) -> stores.put(code, store(layer)));
        return new PlanStore(name, stores, () -> {});
    }

    /** @return what is committed */
    public PlanSource plan(String name) throws Exception {
        return open(name).source(CAPS);
    }

    /** An edit by somebody else, committed. */
    void edit(String code, long fid, String field, Object value) {
        layers.get(code).committed.get(fid).setAttribute(field, value);
    }

    void delete(String code, long fid) {
        layers.get(code).committed.remove(fid);
    }

    /** A copy of a feature under another identifier. */
    void copy(String code, long fid, long other) {
        Layer layer = layers.get(code);
        layer.committed.put(
                other,
                SimpleFeatureBuilder.build(
                        layer.type, layer.committed.get(fid).getAttributes(), FeatureIds.of(code, other)));
    }

    void drop(String code) {
        layers.remove(code);
    }

    /** @return a layer as a data store gives it, outside of any transaction */
    public SimpleFeatureStore store(String code) {
        return store(layers.get(code));
    }

    private SimpleFeatureStore store(Layer layer) {
        AtomicReference<Transaction> transaction = new AtomicReference<>(Transaction.AUTO_COMMIT);
        SimpleFeatureStore store = mock(SimpleFeatureStore.class);
        when(store.getSchema()).thenReturn(layer.type);
        when(store.getQueryCapabilities()).thenReturn(ORDERED);
        doAnswer(call -> {
                    transaction.set(call.getArgument(0));
                    return null;
                })
                .when(store)
                .setTransaction(any());
        try {
            when(store.getFeatures(any(Query.class))).thenAnswer(call -> features(layer, transaction.get()));
            when(store.getCount(any()))
                    .thenAnswer(call -> layer.view(transaction.get()).size());
            when(store.addFeatures(any())).thenAnswer(call -> {
                add(layer, transaction.get(), call.getArgument(0));
                return List.of();
            });
            doAnswer(call -> {
                        remove(layer, transaction.get(), call.getArgument(0));
                        return null;
                    })
                    .when(store)
                    .removeFeatures(any());
        } catch (IOException e) {
            throw new AssertionError("a mock that is being told what to do reads nothing", e);
        }
        return store;
    }

    private static SimpleFeatureCollection features(Layer layer, Transaction transaction) {
        return new ListFeatureCollection(
                layer.type, new ArrayList<>(layer.view(transaction).values()));
    }

    private Map<Long, Optional<SimpleFeature>> writing(Layer layer, Transaction transaction) throws IOException {
        if (transaction == Transaction.AUTO_COMMIT) {
            throw new IllegalStateException("written outside of a transaction");
        }
        if (++calls == failing) {
            throw new IOException("disk full");
        }
        if (transaction.getState(this) == null) {
            transaction.putState(this, new Open(transaction));
        }
        return layer.written.computeIfAbsent(transaction, t -> new HashMap<>());
    }

    private void add(Layer layer, Transaction transaction, SimpleFeatureCollection features) throws IOException {
        Map<Long, Optional<SimpleFeature>> target = writing(layer, transaction);
        try (SimpleFeatureIterator all = features.features()) {
            while (all.hasNext()) {
                SimpleFeature feature = all.next();
                boolean keeps = !isRenumbering
                        && Boolean.TRUE.equals(feature.getUserData().get(Hints.USE_PROVIDED_FID));
                long fid = keeps ? FeatureIds.number(feature.getID()).orElseThrow() : 1_000_000 + written;
                if (layer.view(transaction).containsKey(fid)) {
                    throw new IOException("identifier is there already");
                }
                target.put(
                        fid,
                        Optional.of(SimpleFeatureBuilder.build(
                                layer.type, feature.getAttributes(), FeatureIds.of(layer.type.getTypeName(), fid))));
                written++;
            }
        }
    }

    private void remove(Layer layer, Transaction transaction, Filter filter) throws IOException {
        Map<Long, Optional<SimpleFeature>> target = writing(layer, transaction);
        layer.view(transaction).forEach((fid, feature) -> {
            if (filter.evaluate(feature)) {
                target.put(fid, Optional.empty());
            }
        });
    }
}

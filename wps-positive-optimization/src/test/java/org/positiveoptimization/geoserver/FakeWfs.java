/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.namespace.QName;
import org.geoserver.catalog.WorkspaceInfo;
import org.geoserver.ows.Dispatcher;
import org.geoserver.ows.DispatcherCallback;
import org.geoserver.ows.LocalWorkspace;
import org.geoserver.ows.Request;
import org.geoserver.wfs.TransactionCallback;
import org.geoserver.wfs.TransactionEvent;
import org.geoserver.wfs.TransactionEventType;
import org.geoserver.wfs.WFSException;
import org.geoserver.wfs.request.Delete;
import org.geoserver.wfs.request.Insert;
import org.geoserver.wfs.request.Property;
import org.geoserver.wfs.request.Replace;
import org.geoserver.wfs.request.TransactionElement;
import org.geoserver.wfs.request.TransactionRequest;
import org.geoserver.wfs.request.Update;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.data.DefaultTransaction;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.positiveoptimization.features.FeatureIds;

/**
 * A Transaction request of the WFS, carried out in the order in which GeoServer 2.27 does: callbacks, events, and what it
 * leaves out of both.
 */
final class FakeWfs {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final FakePlan plan;
    private final TransactionCallback callback;
    private final DispatcherCallback end;
    private final List<TransactionElement> elements = new ArrayList<>();
    private final Map<Object, Object> properties = new HashMap<>();
    private final AtomicReference<Transaction> transaction = new AtomicReference<>();
    private final TransactionRequest request = mock(TransactionRequest.class);
    private boolean failsInCommit;
    private boolean isVetoedByAnother;

    FakeWfs(FakePlan plan, TransactionCallback callback, DispatcherCallback end) {
        this.plan = plan;
        this.callback = callback;
        this.end = end;
        when(request.getElements()).thenReturn(elements);
        when(request.getExtendedProperties()).thenReturn(properties);
        when(request.getTransaction()).thenAnswer(call -> transaction.get());
    }

    static Filter id(String code, long fid) {
        return FILTERS.id(FILTERS.featureId(FeatureIds.of(code, fid)));
    }

    private static QName name(String layer) {
        int colon = layer.indexOf(':');
        return new QName("urn:" + layer.substring(0, colon), layer.substring(colon + 1));
    }

    /** @param layer {@code workspace:layer}, here and in what follows */
    FakeWfs insert(String layer, SimpleFeature... features) {
        Insert insert = mock(Insert.class);
        when(insert.getFeatures()).thenAnswer(call -> List.of(features));
        when(insert.getHandle()).thenReturn(layer);
        elements.add(insert);
        return this;
    }

    FakeWfs update(String layer, Filter filter, Object... namesAndValues) {
        Update update = mock(Update.class);
        List<Property> all = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Property property = mock(Property.class);
            when(property.getName()).thenReturn(new QName((String) namesAndValues[i]));
            when(property.getValue()).thenReturn(namesAndValues[i + 1]);
            all.add(property);
        }
        AtomicReference<List<Property>> current = new AtomicReference<>(all);
        when(update.getUpdateProperties()).thenAnswer(call -> current.get());
        doAnswer(call -> {
                    current.set(call.getArgument(0));
                    return null;
                })
                .when(update)
                .setUpdateProperties(any());
        when(update.getTypeName()).thenReturn(name(layer));
        when(update.getFilter()).thenReturn(filter);
        when(update.getHandle()).thenReturn(layer);
        elements.add(update);
        return this;
    }

    FakeWfs delete(String layer, Filter filter) {
        Delete delete = mock(Delete.class);
        when(delete.getTypeName()).thenReturn(name(layer));
        when(delete.getFilter()).thenReturn(filter);
        when(delete.getHandle()).thenReturn(layer);
        elements.add(delete);
        return this;
    }

    FakeWfs replace(String layer, Filter filter, SimpleFeature... features) {
        Replace replace = mock(Replace.class);
        when(replace.getFeatures()).thenAnswer(call -> List.of(features));
        when(replace.getFilter()).thenReturn(filter);
        when(replace.getHandle()).thenReturn(layer);
        elements.add(replace);
        return this;
    }

    /** The store cannot commit: the end of the transaction is told to nobody. */
    FakeWfs failingInCommit() {
        failsInCommit = true;
        return this;
    }

    /** Another callback vetoes after ours has agreed. */
    FakeWfs vetoedByAnother() {
        isVetoedByAnother = true;
        return this;
    }

    /** @throws WFSException if it is vetoed; then it is rolled back */
    void send() throws IOException {
        Request served = new Request();
        Dispatcher.REQUEST.set(served);
        try {
            callback.beforeTransaction(request);
            perform();
            assertThat(Dispatcher.REQUEST.get()).isSameAs(served);
        } finally {
            end.finished(served);
            Dispatcher.REQUEST.remove();
        }
    }

    /** Sends it to the service of one workspace. */
    void sendTo(String workspace) throws IOException {
        WorkspaceInfo local = mock(WorkspaceInfo.class);
        when(local.getName()).thenReturn(workspace);
        LocalWorkspace.set(local);
        try {
            send();
            assertThat(LocalWorkspace.get()).isSameAs(local);
        } finally {
            LocalWorkspace.remove();
        }
    }

    /** Sends it with a request that another callback has put in the place of ours. */
    void sendExchanged() throws IOException {
        callback.beforeTransaction(request);
        properties.clear();
        perform();
    }

    private void perform() throws IOException {
        DefaultTransaction open = new DefaultTransaction();
        for (Map.Entry<Object, Object> property : properties.entrySet()) {
            open.putProperty(property.getKey(), property.getValue());
        }
        transaction.set(open);
        try {
            for (TransactionElement element : List.copyOf(elements)) {
                perform(element, open);
            }
        } catch (WFSException e) {
            open.rollback();
            end(open);
            throw e;
        }
        try {
            callback.beforeCommit(request);
            if (isVetoedByAnother) {
                throw new WFSException("no", "OperationProcessingFailed");
            }
            if (failsInCommit) {
                Transaction.State busy = mock(Transaction.State.class);
                doThrow(new IOException("the database is busy")).when(busy).commit();
                open.putState(busy, busy);
                open.commit();
            }
            stores().forEach(s -> s.commit(open));
            open.commit();
        } finally {
            end(open);
        }
        callback.afterTransaction(request, null, true);
    }

    private void end(Transaction open) throws IOException {
        stores().forEach(s -> s.rollback(open));
        open.close();
        transaction.set(null);
    }

    private Set<FakeStore> stores() {
        Set<FakeStore> stores = new LinkedHashSet<>();
        elements.forEach(e -> stores.add(plan.store(e.getHandle())));
        return stores;
    }

    private void perform(TransactionElement element, Transaction open) {
        FakeStore store = plan.store(element.getHandle());
        QName name = name(element.getHandle());
        if (element instanceof Insert insert) {
            Set<FeatureId> ids = new LinkedHashSet<>();
            // as GeoServer: made anew out of those of the request, whenever they are read
            List<SimpleFeature> copies = new ArrayList<>();
            insert.getFeatures().forEach(f -> copies.add(SimpleFeatureBuilder.copy((SimpleFeature) f)));
            tell(TransactionEventType.PRE_INSERT, name, new ListFeatureCollection(store.type, copies), open);
            for (Object feature : insert.getFeatures()) {
                long fid = store.insert(
                        open, ((SimpleFeature) feature).getAttributes().toArray());
                ids.add(FILTERS.featureId(FeatureIds.of(name.getLocalPart(), fid)));
            }
            tell(TransactionEventType.POST_INSERT, name, store.features(open, FILTERS.id(ids)), open);
        } else if (element instanceof Update update) {
            Map<String, Object> changes = new LinkedHashMap<>();
            update.getUpdateProperties().forEach(p -> changes.put(p.getName().getLocalPart(), p.getValue()));
            if (changes.isEmpty()) {
                return;
            }
            SimpleFeatureCollection before = store.features(open, update.getFilter());
            tell(TransactionEventType.PRE_UPDATE, name, before, open);
            store.update(open, update.getFilter(), changes);
            tell(TransactionEventType.POST_UPDATE, name, store.features(open, update.getFilter()), open);
        } else if (element instanceof Delete delete) {
            tell(TransactionEventType.PRE_DELETE, name, store.features(open, delete.getFilter()), open);
            store.delete(open, delete.getFilter());
        } else if (element instanceof Replace replace) {
            SimpleFeature feature = (SimpleFeature) replace.getFeatures().get(0);
            Map<String, Object> changes = new LinkedHashMap<>();
            feature.getProperties().forEach(p -> changes.put(p.getName().getLocalPart(), p.getValue()));
            store.update(open, replace.getFilter(), changes);
        }
    }

    private void tell(TransactionEventType type, QName name, SimpleFeatureCollection features, Transaction open) {
        TransactionEvent event = mock(TransactionEvent.class);
        when(event.getType()).thenReturn(type);
        when(event.getLayerName()).thenReturn(name);
        when(event.getAffectedFeatures()).thenReturn(features);
        when(event.getTransaction()).thenReturn(open);
        callback.dataStoreChange(event);
    }
}

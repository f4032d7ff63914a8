/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.data.DataUtilities;
import org.geotools.data.DefaultTransaction;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.edit.EditException;
import org.positiveoptimization.host.edit.EditSession;
import org.positiveoptimization.host.edit.Edits;
import org.positiveoptimization.text.Message;

/** Edits without guard and journal; a feature whose code is {@code REFUSE} is refused at the commit. */
final class MemoryEdits implements Edits {
    @Override
    public EditSession begin(CatalogView view) {
        return new Session(view);
    }

    private static final class Session implements EditSession {
        private final CatalogView view;
        private final Transaction transaction = new DefaultTransaction();
        private boolean isRefused;

        Session(CatalogView view) {
            this.view = view;
        }

        private interface Work<T> {
            T on(SimpleFeatureStore store) throws IOException;
        }

        private <T> T on(LayerInfo layer, Work<T> work) throws EditException {
            if (!view.mayWrite(layer)) {
                throw new EditException(
                        layer.qualifiedName(), Message.of("host.edit.not_writable", layer.qualifiedName()), null);
            }
            try {
                SimpleFeatureStore store = view.store(layer);
                store.setTransaction(transaction);
                return work.on(store);
            } catch (IOException e) {
                throw new EditException(
                        layer.qualifiedName(), Message.of("host.edit.failed", layer.qualifiedName()), e);
            }
        }

        @Override
        public List<String> insert(LayerInfo layer, List<SimpleFeature> features) throws EditException {
            isRefused |= features.stream().anyMatch(f -> "REFUSE".equals(f.getAttribute("GHFQDM")));
            return on(layer, store -> store.addFeatures(DataUtilities.collection(features)).stream()
                    .map(FeatureId::getID)
                    .toList());
        }

        private static List<String> ids(SimpleFeatureStore store, Filter filter) throws IOException {
            List<String> ids = new ArrayList<>();
            try (SimpleFeatureIterator features = store.getFeatures(filter).features()) {
                while (features.hasNext()) {
                    ids.add(features.next().getID());
                }
            }
            return ids;
        }

        @Override
        public List<String> update(LayerInfo layer, Filter filter, Map<String, Object> values) throws EditException {
            return on(layer, store -> {
                List<String> ids = ids(store, filter);
                store.modifyFeatures(
                        values.keySet().toArray(String[]::new), values.values().toArray(), filter);
                return ids;
            });
        }

        @Override
        public List<String> delete(LayerInfo layer, Filter filter) throws EditException {
            return on(layer, store -> {
                List<String> ids = ids(store, filter);
                store.removeFeatures(filter);
                return ids;
            });
        }

        @Override
        public List<String> replace(LayerInfo layer, Filter filter, SimpleFeature feature) throws EditException {
            Map<String, Object> values = new HashMap<>();
            for (AttributeDescriptor attribute : feature.getFeatureType().getAttributeDescriptors()) {
                values.put(attribute.getLocalName(), feature.getAttribute(attribute.getLocalName()));
            }
            return update(layer, filter, values);
        }

        @Override
        public void commit() throws EditException {
            if (isRefused) {
                throw new EditException("draft:GHFQ", Message.of("host.edit.failed", "draft:GHFQ"), null);
            }
            try {
                transaction.commit();
            } catch (IOException e) {
                throw new EditException(null, Message.of("host.edit.commit"), e);
            }
        }

        @Override
        public void close() {
            try {
                transaction.rollback();
                transaction.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

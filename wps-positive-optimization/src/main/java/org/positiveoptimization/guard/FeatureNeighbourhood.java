/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.util.Converters;
import org.geotools.util.logging.Logging;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.features.FeatureColumns;
import org.positiveoptimization.features.FeatureIds;
import org.positiveoptimization.features.FeatureRows;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.guard.GuardDecision.NextVersion;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/**
 * The layers of a plan in the stores of GeoTools, read within an open transaction. A layer that cannot be written is read as
 * it was committed, which is what the transaction sees of it, for it cannot have changed it. A layer of which the user sees a
 * part is refused: whether ground is free cannot be told from a part. Used by the thread of the transaction only.
 */
public final class FeatureNeighbourhood implements Neighbourhood {
    private static final Logger LOGGER = Logging.getLogger(FeatureNeighbourhood.class);
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** Identifiers of one query. SQLite refuses expressions that are nested deeper than 1000. */
    private static final int BATCH = 200;

    private final Layers layers;
    private final Transaction transaction;
    private final int maxVertices;
    private final Map<String, Opened> opened = new HashMap<>();

    /** A layer and how its features are rows. */
    private record Opened(String name, SimpleFeatureSource features, FeatureColumns columns) {
        String type() {
            return features.getSchema().getTypeName();
        }
    }

    /** The layers of one plan version, each opened when it is needed. */
    public interface Layers {
        /** @return codes of the layers and tables that are there, upper case */
        Set<String> codes();

        /**
         * @param code one of the codes
         * @throws PlanReadException if it cannot be read
         */
        LayerSource open(String code) throws PlanReadException;
    }

    /**
     * @param transaction the open transaction
     * @param maxVertices the most vertices of one feature; more make its geometry unreadable
     */
    public FeatureNeighbourhood(Layers layers, Transaction transaction, int maxVertices) {
        this.layers = layers;
        this.transaction = transaction;
        this.maxVertices = maxVertices;
    }

    @Override
    public Set<String> codes() {
        return layers.codes();
    }

    @Override
    public int srid(String code) throws PlanReadException {
        return opened(code).columns.srid();
    }

    @Override
    public RowReader near(String code, List<Envelope> windows) throws PlanReadException {
        Opened layer = opened(code);
        GeometryDescriptor descriptor = layer.features.getSchema().getGeometryDescriptor();
        if (descriptor == null) {
            return read(layer, List.of(Filter.INCLUDE));
        }
        PropertyName geometry = FILTERS.property(descriptor.getLocalName());
        // a query each: the GeoPackage store answers alternatives of rectangles by reading the whole layer
        List<Filter> filters = new ArrayList<>();
        for (Envelope window : windows) {
            filters.add(FILTERS.bbox(geometry, layer.columns.stored(window)));
        }
        return read(layer, filters);
    }

    @Override
    public RowReader byId(String code, Set<Long> fids) throws PlanReadException {
        Opened layer = opened(code);
        List<Filter> filters = new ArrayList<>();
        for (List<Long> batch : batches(fids)) {
            filters.add(ids(layer.type(), batch));
        }
        return read(layer, filters);
    }

    /**
     * Writes numbers of version columns in the transaction.
     *
     * @throws PlanReadException if a layer has no such column or cannot be written
     */
    public void write(Collection<NextVersion> versions) throws PlanReadException {
        record Target(String code, String column, long version) {}
        Map<Target, List<Long>> targets = new HashMap<>();
        for (NextVersion next : versions) {
            targets.computeIfAbsent(
                            new Target(next.layer().code(), next.column(), next.version()), t -> new ArrayList<>())
                    .add(next.fid());
        }
        for (Map.Entry<Target, List<Long>> entry : targets.entrySet()) {
            Target target = entry.getKey();
            write(opened(target.code), target.column, target.version, entry.getValue());
        }
    }

    private static void write(Opened layer, String name, long version, List<Long> fids) throws PlanReadException {
        AttributeDescriptor column = attribute(layer, name);
        if (column == null || !(layer.features instanceof SimpleFeatureStore store)) {
            throw new PlanReadException(Message.of("guard.version_unwritten", layer.name, name));
        }
        Object value = Converters.convert(version, column.getType().getBinding());
        try {
            for (List<Long> batch : batches(fids)) {
                store.modifyFeatures(column.getName(), value, ids(layer.type(), batch));
            }
        } catch (IOException | RuntimeException e) {
            LOGGER.log(Level.WARNING, "the version column of " + layer.name + " cannot be written", e);
            throw new PlanReadException(Message.of("guard.version_unwritten", layer.name, name), e);
        }
    }

    private static AttributeDescriptor attribute(Opened layer, String name) {
        return layer.features.getSchema().getAttributeDescriptors().stream()
                .filter(a -> a.getLocalName().toUpperCase(Locale.ROOT).equals(name))
                .findAny()
                .orElse(null);
    }

    private RowReader read(Opened layer, List<Filter> filters) {
        List<RowSequence.Query> queries = new ArrayList<>();
        for (Filter filter : filters) {
            queries.add(() -> rows(layer, filter));
        }
        return new RowSequence(layer.columns, queries);
    }

    private RowReader rows(Opened layer, Filter filter) throws PlanReadException {
        try {
            return new FeatureRows(layer.name, layer.columns, layer.features.getFeatures(filter), maxVertices);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, layer.name + " cannot be read", e);
            throw new PlanReadException(Message.of("features.failed", layer.name), e);
        }
    }

    private Opened opened(String code) throws PlanReadException {
        Opened known = opened.get(code);
        if (known != null) {
            return known;
        }
        LayerSource layer = layers.open(code);
        if (layer.partial().isPresent()) {
            throw new PlanReadException(
                    Message.of("layer.partial", code, layer.partial().get()));
        }
        if (layer.features() instanceof SimpleFeatureStore store) {
            store.setTransaction(transaction);
        }
        Opened fresh = new Opened(
                layer.name(),
                layer.features(),
                FeatureColumns.of(layer.features().getSchema()));
        opened.put(code, fresh);
        return fresh;
    }

    private static Filter ids(String type, Collection<Long> fids) {
        Set<FeatureId> ids = new LinkedHashSet<>();
        fids.forEach(fid -> ids.add(FILTERS.featureId(FeatureIds.of(type, fid))));
        return FILTERS.id(ids);
    }

    private static <T> List<List<T>> batches(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> batches = new ArrayList<>();
        for (int i = 0; i < list.size(); i += BATCH) {
            batches.add(list.subList(i, Math.min(i + BATCH, list.size())));
        }
        return batches;
    }
}

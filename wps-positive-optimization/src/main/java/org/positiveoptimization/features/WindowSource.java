/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.util.logging.Logging;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/**
 * What of a plan version lies in a rectangle: the features whose envelopes meet it, found by the index of their store, in the
 * order in which it gives them. Tables are given whole. For {@link org.positiveoptimization.plan.PlanLoader#ofWindow}.
 *
 * <p>A layer whose coordinate reference system is none of a plan has no place here: it is given without features, and says
 * so by its EPSG code.
 */
public final class WindowSource implements PlanSource {
    private static final Logger LOGGER = Logging.getLogger(WindowSource.class);
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final String name;
    private final Map<String, LayerSource> layers;
    private final Envelope window;
    private final ReadCaps caps;
    private final AtomicLong read = new AtomicLong();

    /** @param window longitudes and latitudes, degrees */
    public WindowSource(String name, Map<String, LayerSource> layers, Envelope window, ReadCaps caps) {
        this.name = name;
        this.layers = new TreeMap<>(layers);
        this.window = window.copy();
        this.caps = caps;
    }

    @Override
    public Set<String> codes() {
        return Collections.unmodifiableSet(layers.keySet());
    }

    @Override
    public Optional<Message> partial(String code) {
        return layers.get(code).partial();
    }

    @Override
    public RowReader open(String code) throws PlanReadException {
        LayerSource layer = layers.get(code);
        if (layer == null) {
            throw new PlanReadException(Message.of("features.absent", name, code));
        }
        return new Rows(layer);
    }

    @Override
    public String name() {
        return name;
    }

    /** Nothing to do: each reader closes what it reads. */
    @Override
    public void close() {}

    private Filter filter(LayerSource layer, FeatureColumns columns) {
        GeometryDescriptor geometry = layer.features().getSchema().getGeometryDescriptor();
        if (geometry == null) {
            return Filter.INCLUDE;
        }
        if (!Cgcs2000.isSupported(columns.srid())) {
            return Filter.EXCLUDE;
        }
        Envelope rectangle = Cgcs2000.convert(window, Cgcs2000.GEOGRAPHIC, columns.srid());
        return FILTERS.bbox(FILTERS.property(geometry.getLocalName()), columns.stored(rectangle));
    }

    private final class Rows implements RowReader {
        private final LayerSource layer;
        private final FeatureColumns columns;
        private FeatureRows rows;

        Rows(LayerSource layer) {
            this.layer = layer;
            this.columns = FeatureColumns.of(layer.features().getSchema());
        }

        @Override
        public FeatureSchema schema() {
            return columns.schema();
        }

        @Override
        public int srid() {
            return columns.srid();
        }

        @Override
        public boolean next() throws PlanReadException {
            if (rows == null) {
                rows = new FeatureRows(layer.name(), columns, features(), caps.vertices());
            }
            if (!rows.next()) {
                return false;
            }
            if (read.incrementAndGet() > caps.features()) {
                throw new PlanReadException(Message.of("features.many", layer.name(), caps.features()));
            }
            return true;
        }

        private SimpleFeatureCollection features() throws PlanReadException {
            try {
                return layer.features().getFeatures(filter(layer, columns));
            } catch (IOException | RuntimeException e) {
                LOGGER.log(Level.WARNING, layer.name() + " cannot be read", e);
                throw new PlanReadException(Message.of("features.failed", layer.name()), e);
            }
        }

        @Override
        public long fid() {
            return rows.fid();
        }

        @Override
        public Geometry geometry() throws GeometryReadException {
            return rows.geometry();
        }

        @Override
        public Object[] values() {
            return rows.values();
        }

        @Override
        public void close() {
            if (rows != null) {
                rows.close();
            }
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.io.IOException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.QueryCapabilities;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.geometry.jts.ReferencedEnvelope;

/** The features of one table, for reading. */
public final class GeoPackageFeatureSource extends ContentFeatureSource {
    private final LayerReading reading;

    /** @param query what the source is limited to, null for all */
    public GeoPackageFeatureSource(ContentEntry entry, Query query) throws StoreException {
        super(entry, query);
        GeoPackageDataStore store = (GeoPackageDataStore) entry.getDataStore();
        this.reading = store.layer(entry.getTypeName());
    }

    @Override
    protected SimpleFeatureType buildFeatureType() {
        return reading.table().type();
    }

    @Override
    protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query asked) throws IOException {
        return reading.reader(asked, getTransaction());
    }

    @Override
    protected int getCountInternal(Query asked) throws IOException {
        return reading.count(asked, getTransaction());
    }

    @Override
    protected ReferencedEnvelope getBoundsInternal(Query asked) throws IOException {
        return reading.bounds(asked, getTransaction());
    }

    @Override
    protected QueryCapabilities buildQueryCapabilities() {
        return reading.capabilities();
    }

    @Override
    protected boolean canFilter(Query asked) {
        return true;
    }

    @Override
    protected boolean canRetype(Query asked) {
        return true;
    }

    @Override
    protected boolean canSort(Query asked) {
        return reading.canSort(asked.getSortBy());
    }

    @Override
    protected boolean canOffset(Query asked) {
        return reading.isExact(asked);
    }

    @Override
    protected boolean canLimit(Query asked) {
        return reading.isExact(asked);
    }

    @Override
    protected boolean canTransact() {
        return true;
    }
}

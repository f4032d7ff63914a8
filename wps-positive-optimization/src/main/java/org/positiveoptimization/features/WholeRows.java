/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.util.logging.Logging;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/**
 * One pass over a whole layer: its features in the order of their identifiers, none twice, none left out, none beyond the
 * caps. Nothing is asked of the store before the first row.
 */
final class WholeRows implements RowReader {
    private static final Logger LOGGER = Logging.getLogger(WholeRows.class);
    private static final SortBy[] NATURAL = {SortBy.NATURAL_ORDER};

    private final LayerSource layer;
    private final int expected;
    private final ReadCaps caps;
    private final AtomicLong total;
    private final FeatureColumns columns;
    private FeatureRows rows;
    private int read;
    private long last;

    /**
     * @param expected how many features there are, -1 when it is not known
     * @param total how many features of the plan version were read so far
     */
    WholeRows(LayerSource layer, int expected, ReadCaps caps, AtomicLong total) {
        this.layer = layer;
        this.expected = expected;
        this.caps = caps;
        this.total = total;
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
            rows = new FeatureRows(layer.name(), features(layer), caps.vertices());
        }
        if (!rows.next()) {
            checkCount();
            return false;
        }
        if (read++ > 0 && rows.fid() <= last) {
            throw new PlanReadException(
                    Message.of("features.order", layer.name(), Long.toString(rows.fid()), Long.toString(last)));
        }
        last = rows.fid();
        if (total.incrementAndGet() > caps.features()) {
            throw new PlanReadException(Message.of("features.many", layer.name(), caps.features()));
        }
        return true;
    }

    private static SimpleFeatureCollection features(LayerSource layer) throws PlanReadException {
        SimpleFeatureSource source = layer.features();
        Query query = new Query(source.getSchema().getTypeName(), Filter.INCLUDE);
        if (source.getQueryCapabilities().supportsSorting(NATURAL)) {
            query.setSortBy(NATURAL);
        }
        try {
            return source.getFeatures(query);
        } catch (IOException | RuntimeException e) {
            LOGGER.log(Level.WARNING, layer.name() + " cannot be read", e);
            throw new PlanReadException(Message.of("features.failed", layer.name()), e);
        }
    }

    private void checkCount() throws PlanReadException {
        for (int count : new int[] {expected, FeaturePlanSource.count(layer)}) {
            if (count >= 0 && count != read) {
                throw new PlanReadException(Message.of("features.count", layer.name(), read, count));
            }
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
    public Object[] values() throws PlanReadException {
        Object[] values = rows.values();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text && text.length() > caps.characters()) {
                String field = schema().fields().get(i).name();
                throw new PlanReadException(
                        Message.of("features.text", layer.name() + "." + last, field, caps.characters()));
            }
        }
        return values;
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.util.logging.Logging;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/** One pass over features, in the order in which they come. */
public final class FeatureRows implements RowReader {
    private static final Logger LOGGER = Logging.getLogger(FeatureRows.class);

    private final String name;
    private final FeatureColumns columns;
    private final int maxVertices;
    private final SimpleFeatureIterator features;
    private final boolean isStored;
    private SimpleFeature feature;
    private long fid;

    /**
     * @param name what to call the layer in messages
     * @param features read while the rows are
     * @param maxVertices the most vertices of one feature; more make its geometry unreadable
     * @throws PlanReadException if the features cannot be read
     */
    public FeatureRows(String name, SimpleFeatureCollection features, int maxVertices) throws PlanReadException {
        this(name, FeatureColumns.of(features.getSchema()), features, maxVertices);
    }

    /** @param columns of the type of the features; they take a while to be found, which tells when queries are many */
    public FeatureRows(String name, FeatureColumns columns, SimpleFeatureCollection features, int maxVertices)
            throws PlanReadException {
        this(name, columns, features, maxVertices, true);
    }

    private FeatureRows(
            String name, FeatureColumns columns, SimpleFeatureCollection features, int maxVertices, boolean isStored)
            throws PlanReadException {
        this.name = name;
        this.columns = columns;
        this.maxVertices = maxVertices;
        this.isStored = isStored;
        try {
            this.features = features.features();
        } catch (RuntimeException e) {
            // GeoTools wraps what a store raises
            throw failure(e);
        }
    }

    /** @return features that no store has yet, and whose identifiers therefore have no numbers: they count from 1 */
    public static FeatureRows unstored(String name, SimpleFeatureCollection features, int maxVertices)
            throws PlanReadException {
        return new FeatureRows(name, FeatureColumns.of(features.getSchema()), features, maxVertices, false);
    }

    @Override
    public FeatureSchema schema() {
        return columns.schema();
    }

    @Override
    public int srid() {
        return columns.srid();
    }

    /** @throws PlanReadException also if a feature has an identifier without a number */
    @Override
    public boolean next() throws PlanReadException {
        try {
            if (!features.hasNext()) {
                return false;
            }
            feature = features.next();
        } catch (RuntimeException e) {
            throw failure(e);
        }
        if (!isStored) {
            fid++;
            return true;
        }
        fid = FeatureIds.number(feature.getID())
                .orElseThrow(() -> new PlanReadException(Message.of("features.no_number", name)));
        return true;
    }

    private PlanReadException failure(RuntimeException cause) {
        LOGGER.log(Level.WARNING, name + " cannot be read", cause);
        return new PlanReadException(Message.of("features.failed", name), cause);
    }

    @Override
    public long fid() {
        return fid;
    }

    @Override
    public Geometry geometry() throws GeometryReadException {
        return columns.geometry(feature, maxVertices);
    }

    @Override
    public Object[] values() {
        return columns.values(feature);
    }

    @Override
    public void close() {
        features.close();
    }
}

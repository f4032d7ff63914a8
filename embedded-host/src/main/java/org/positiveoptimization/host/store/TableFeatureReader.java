/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geopackage.GeoPackageRows;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.progress.Progress;

/** Rows as features. One whose geometry cannot be decoded ends the pass: half a layer is never given for a whole one. */
final class TableFeatureReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {
    private final LayerTable table;
    private final GeoPackageRows rows;
    private final Progress progress;
    private boolean isAhead;
    private boolean isMore;

    /**
     * @param rows of the table, closed with this reader
     * @param progress polled at each row
     */
    TableFeatureReader(LayerTable table, GeoPackageRows rows, Progress progress) {
        this.table = table;
        this.rows = rows;
        this.progress = progress;
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return table.type();
    }

    @Override
    public boolean hasNext() throws IOException {
        if (!isAhead) {
            progress.check();
            try {
                isMore = rows.next();
            } catch (PlanReadException e) {
                throw StoreException.unread(e);
            }
            isAhead = true;
        }
        return isMore;
    }

    @Override
    public SimpleFeature next() throws IOException {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        isAhead = false;
        String id = table.id(rows.fid());
        try {
            Object[] values = table.attributes(rows.values());
            Geometry geometry = rows.geometry();
            if (geometry != null) {
                values[table.table().geometry().place()] = geometry;
            }
            return new SimpleFeatureImpl(values, table.type(), new FeatureIdImpl(id), false);
        } catch (PlanReadException e) {
            throw StoreException.unread(e);
        } catch (GeometryReadException e) {
            throw StoreException.unread(id, e);
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/** Rows in memory as one version of a plan. */
final class RowsSource implements PlanSource {
    private final String name;
    private final Map<String, LayerRows> layers;

    /** @param layers rows by code of layer or table */
    RowsSource(String name, Map<String, LayerRows> layers) {
        this.name = name;
        this.layers = new LinkedHashMap<>(layers);
    }

    @Override
    public Set<String> codes() {
        return layers.keySet();
    }

    @Override
    public RowReader open(String code) throws PlanReadException {
        LayerRows rows = layers.get(code);
        if (rows == null) {
            throw new PlanReadException(Message.of("source.no_layer", name, code));
        }
        return new Reader(rows);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static final class Reader implements RowReader {
        private final LayerRows layer;
        private final Iterator<Row> rows;
        private Row row;

        Reader(LayerRows layer) {
            this.layer = layer;
            this.rows = layer.rows().iterator();
        }

        @Override
        public FeatureSchema schema() {
            return layer.schema();
        }

        @Override
        public int srid() {
            return layer.srid();
        }

        @Override
        public boolean next() {
            boolean more = rows.hasNext();
            if (more) {
                row = rows.next();
            }
            return more;
        }

        @Override
        public long fid() {
            return row.fid();
        }

        @Override
        public Geometry geometry() throws GeometryReadException {
            return row.geometry();
        }

        @Override
        public Object[] values() {
            return row.values().clone();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}

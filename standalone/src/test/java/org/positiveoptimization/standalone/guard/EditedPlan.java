/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.guard.Neighbourhood;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;

/** A plan version in memory, open to change: a source for the whole check and a neighbourhood for the guard. */
final class EditedPlan implements PlanSource, Neighbourhood {
    private final Map<String, Layer> layers = new LinkedHashMap<>();

    /** A row; replaced, never changed. */
    record Row(long fid, Geometry geometry, List<Object> values) {}

    private record Layer(FeatureSchema schema, int srid, TreeMap<Long, Row> rows) {}

    EditedPlan(PlanSource source) throws PlanReadException, GeometryReadException {
        for (String code : source.codes()) {
            try (RowReader reader = source.open(code)) {
                TreeMap<Long, Row> rows = new TreeMap<>();
                while (reader.next()) {
                    List<Object> values = new ArrayList<>(Arrays.asList(reader.values()));
                    rows.put(reader.fid(), new Row(reader.fid(), reader.geometry(), values));
                }
                layers.put(code, new Layer(reader.schema(), reader.srid(), rows));
            }
        }
    }

    Collection<Row> rows(String code) {
        return layers.get(code).rows.values();
    }

    void put(String code, Row row) {
        layers.get(code).rows.put(row.fid, row);
    }

    void remove(String code, long fid) {
        layers.get(code).rows.remove(fid);
    }

    Row with(String code, Row row, String field, Object value) {
        List<Object> values = new ArrayList<>(row.values);
        values.set(layers.get(code).schema.indexOf(field), value);
        return new Row(row.fid, row.geometry, values);
    }

    @Override
    public Set<String> codes() {
        return layers.keySet();
    }

    @Override
    public int srid(String code) {
        return layers.get(code).srid;
    }

    @Override
    public RowReader open(String code) {
        return new Reader(layers.get(code), layers.get(code).rows.values().iterator());
    }

    @Override
    public RowReader near(String code, List<Envelope> windows) {
        List<Row> near = rows(code).stream()
                .filter(r -> r.geometry == null
                        || windows.stream().anyMatch(w -> w.intersects(r.geometry.getEnvelopeInternal())))
                .toList();
        return new Reader(layers.get(code), near.iterator());
    }

    @Override
    public RowReader byId(String code, Set<Long> fids) {
        List<Row> chosen = rows(code).stream().filter(r -> fids.contains(r.fid)).toList();
        return new Reader(layers.get(code), chosen.iterator());
    }

    @Override
    public String name() {
        return "edited";
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static final class Reader implements RowReader {
        private final Layer layer;
        private final Iterator<Row> rows;
        private Row row;

        Reader(Layer layer, Iterator<Row> rows) {
            this.layer = layer;
            this.rows = rows;
        }

        @Override
        public FeatureSchema schema() {
            return layer.schema;
        }

        @Override
        public int srid() {
            return layer.srid;
        }

        @Override
        public boolean next() {
            if (!rows.hasNext()) {
                return false;
            }
            row = rows.next();
            return true;
        }

        @Override
        public long fid() {
            return row.fid;
        }

        @Override
        public Geometry geometry() {
            return row.geometry;
        }

        @Override
        public Object[] values() {
            return row.values.toArray();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}

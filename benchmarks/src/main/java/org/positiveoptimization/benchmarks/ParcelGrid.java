/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;

/**
 * A layer of parcels in memory: an edge-matched grid whose borders waver, 16 edges a parcel, in EPSG:4490. In the edited
 * version some parcels, spread evenly, have another class.
 */
final class ParcelGrid implements PlanSource {
    static final String LAYER = "GHYDYH";

    private static final int STEPS = 4;
    private static final double CELL = 0.002;
    private static final FeatureSchema SCHEMA = new FeatureSchema(List.of(
            new FeatureSchema.Field("BSM", FieldType.TEXT),
            new FeatureSchema.Field("XZQDM", FieldType.TEXT),
            new FeatureSchema.Field("YDYHFLDM", FieldType.TEXT)));
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final int size;
    private final int columns;
    private final int edited;

    /**
     * @param size number of parcels
     * @param edited how many of them are reclassified
     */
    ParcelGrid(int size, int edited) {
        this.size = size;
        this.columns = (int) Math.ceil(Math.sqrt(size));
        this.edited = edited;
    }

    List<Geometry> geometries() {
        List<Geometry> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(parcel(i));
        }
        return all;
    }

    boolean isEdited(int i) {
        return edited > 0 && i % (size / edited) == 0 && i / (size / edited) < edited;
    }

    private Geometry parcel(int i) {
        int column = i % columns;
        int row = i / columns;
        Coordinate[] ring = new Coordinate[4 * STEPS + 1];
        for (int k = 0; k < STEPS; k++) {
            ring[k] = vertex(column * STEPS + k, row * STEPS);
            ring[STEPS + k] = vertex((column + 1) * STEPS, row * STEPS + k);
            ring[2 * STEPS + k] = vertex((column + 1) * STEPS - k, (row + 1) * STEPS);
            ring[3 * STEPS + k] = vertex(column * STEPS, (row + 1) * STEPS - k);
        }
        ring[4 * STEPS] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    private static Coordinate vertex(int column, int row) {
        double step = CELL / STEPS;
        double waverX = 0.3 * step * Math.sin(12.9898 * column + 78.233 * row);
        double waverY = 0.3 * step * Math.sin(39.3468 * column + 11.135 * row);
        return new Coordinate(130 + column * step + waverX, 46 + row * step + waverY);
    }

    @Override
    public Set<String> codes() {
        return Set.of(LAYER);
    }

    @Override
    public RowReader open(String code) {
        return new RowReader() {
            private int i = -1;

            @Override
            public FeatureSchema schema() {
                return SCHEMA;
            }

            @Override
            public int srid() {
                return 4490;
            }

            @Override
            public boolean next() {
                return ++i < size;
            }

            @Override
            public long fid() {
                return i + 1L;
            }

            @Override
            public Geometry geometry() {
                return parcel(i);
            }

            @Override
            public Object[] values() {
                return new Object[] {"2305210000" + (10_000_000 + i), "230521", isEdited(i) ? "0701" : "0103"};
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    @Override
    public String name() {
        return "grid";
    }

    @Override
    public void close() {
        // holds nothing
    }
}

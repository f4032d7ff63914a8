/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.RowReader;

/** Rows without geometry that stand in no store, under all fields of a layer or table, numbered from 1. */
final class ListedRows implements RowReader {
    private final FeatureSchema schema;
    private final List<Map<String, Object>> rows;
    private int current;

    /** @param rows values by field name; an absent key is a null value */
    ListedRows(LayerDefinition layer, List<Map<String, Object>> rows) {
        this.schema = new FeatureSchema(layer.fields().stream()
                .map(f -> new FeatureSchema.Field(f.name(), f.type()))
                .toList());
        this.rows = List.copyOf(rows);
    }

    @Override
    public FeatureSchema schema() {
        return schema;
    }

    @Override
    public int srid() {
        return Cgcs2000.GEOGRAPHIC;
    }

    @Override
    public boolean next() {
        if (current == rows.size()) {
            return false;
        }
        current++;
        return true;
    }

    @Override
    public long fid() {
        return current;
    }

    @Override
    public Geometry geometry() {
        return null;
    }

    @Override
    public Object[] values() {
        Map<String, Object> row = rows.get(current - 1);
        return schema.fields().stream().map(f -> row.get(f.name())).toArray();
    }

    @Override
    public void close() {}
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.features.FeatureColumns;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;

/** The rows of several queries of one layer, each row once; one query is open at a time. */
final class RowSequence implements RowReader {
    /** A query that is still to be made. */
    interface Query {
        RowReader open() throws PlanReadException;
    }

    private final FeatureColumns columns;
    private final Iterator<Query> queries;
    private final Set<Long> seen = new HashSet<>();
    private RowReader rows;

    RowSequence(FeatureColumns columns, List<Query> queries) {
        this.columns = columns;
        this.queries = queries.iterator();
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
        while (true) {
            while (rows != null && rows.next()) {
                if (seen.add(rows.fid())) {
                    return true;
                }
            }
            close();
            if (!queries.hasNext()) {
                return false;
            }
            rows = queries.next().open();
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
        return rows.values();
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}

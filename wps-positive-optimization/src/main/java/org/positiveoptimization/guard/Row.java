/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;

/** One feature, or one row of a table, as a store has it. Immutable, as long as nobody changes what was handed in. */
public final class Row {
    private final long fid;
    private final Geometry geometry;
    private final GeometryReadException unreadable;
    private final Object[] values;

    /**
     * @param fid identifier as {@link RowReader#fid} gives it
     * @param geometry the geometry, x before y (longitude or easting first), or null
     * @param values one value per field of the layer's schema, as {@link RowReader#values} gives them; not copied
     */
    public Row(long fid, Geometry geometry, Object[] values) {
        this(fid, geometry, null, values);
    }

    private Row(long fid, Geometry geometry, GeometryReadException unreadable, Object[] values) {
        this.fid = fid;
        this.geometry = geometry;
        this.unreadable = unreadable;
        this.values = values;
    }

    /** @return the row at which the reader stands */
    public static Row of(RowReader rows) throws PlanReadException {
        try {
            return new Row(rows.fid(), rows.geometry(), rows.values());
        } catch (GeometryReadException e) {
            return new Row(rows.fid(), null, e, rows.values());
        }
    }

    public long fid() {
        return fid;
    }

    /** @throws GeometryReadException if the stored geometry cannot be decoded */
    Geometry geometry() throws GeometryReadException {
        if (unreadable != null) {
            throw unreadable;
        }
        return geometry;
    }

    /** @return the same row with another geometry */
    Row with(Geometry other) {
        return new Row(fid, other, null, values);
    }

    Object[] values() {
        return values;
    }

    /** @return where the geometry lies; null when there is none that could be read */
    Envelope envelope() {
        return geometry == null || geometry.isEmpty() ? null : geometry.getEnvelopeInternal();
    }

    int vertices() {
        return geometry == null ? 0 : geometry.getNumPoints();
    }
}

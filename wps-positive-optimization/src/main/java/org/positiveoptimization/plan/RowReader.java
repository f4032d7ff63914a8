/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import org.locationtech.jts.geom.Geometry;

/**
 * One streaming pass over a layer or table. Not safe for use by several threads. Typical use:
 *
 * <pre>{@code
 * try (RowReader rows = source.open("YJJBNT")) {
 *     while (rows.next()) {
 *         rows.fid(); rows.geometry(); rows.values();
 *     }
 * }
 * }</pre>
 */
public interface RowReader extends AutoCloseable {
    FeatureSchema schema();

    /** @return EPSG code of the layer, 0 when undefined; meaningless for a table */
    int srid();

    boolean next() throws PlanReadException;

    long fid();

    /**
     * @return the geometry, X before Y (longitude or easting first); null when the row has none
     * @throws GeometryReadException if the stored geometry cannot be decoded; the pass may go on with the next row
     */
    Geometry geometry() throws GeometryReadException;

    /** @return a new array with one value per schema field: {@code String}, {@code Long}, {@code Double} or null */
    Object[] values() throws PlanReadException;

    @Override
    void close();
}

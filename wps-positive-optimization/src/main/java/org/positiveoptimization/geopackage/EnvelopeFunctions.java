/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.plan.GeometryReadException;
import org.sqlite.Function;

/**
 * The functions that SQLite lacks and the triggers of the spatial index call (OGC 12-128r18, annex F.3): ST_IsEmpty,
 * ST_MinX, ST_MaxX, ST_MinY, ST_MaxY. They tell of a GeoPackageBinary what its header says, or its coordinates where the
 * header says nothing.
 */
public final class EnvelopeFunctions {
    private EnvelopeFunctions() {}

    /** Makes the functions known to a connection. */
    public static void register(Connection connection) throws SQLException {
        register(connection, "ST_IsEmpty", e -> e.isNull() ? 1 : 0);
        register(connection, "ST_MinX", Envelope::getMinX);
        register(connection, "ST_MaxX", Envelope::getMaxX);
        register(connection, "ST_MinY", Envelope::getMinY);
        register(connection, "ST_MaxY", Envelope::getMaxY);
    }

    private static void register(Connection connection, String name, ToDoubleFunction<Envelope> value)
            throws SQLException {
        Function.create(connection, name, new Measure(value), 1, Function.FLAG_DETERMINISTIC);
    }

    private static final class Measure extends Function {
        private final GeometryEncoding encoding = new GeometryEncoding(Integer.MAX_VALUE);
        private final ToDoubleFunction<Envelope> value;

        Measure(ToDoubleFunction<Envelope> value) {
            this.value = value;
        }

        @Override
        protected void xFunc() throws SQLException {
            byte[] bytes = value_blob(0);
            if (bytes == null) {
                result();
                return;
            }
            try {
                result(value.applyAsDouble(encoding.envelope(bytes)));
            } catch (GeometryReadException e) {
                throw new SQLException(e);
            }
        }
    }
}

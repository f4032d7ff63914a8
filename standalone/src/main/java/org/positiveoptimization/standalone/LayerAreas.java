/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.GeometryFault;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Soundness;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/**
 * Sums the ellipsoidal areas of one layer in a single streaming pass, whatever the layer is: it need not be one of the
 * catalogue. One feature that cannot be computed with, and there is no sum.
 */
final class LayerAreas {
    private LayerAreas() {}

    /**
     * @throws PlanReadException if the layer cannot be read
     * @throws UserException if there is no such layer, its CRS is not supported, or a geometry is not sound
     */
    static Toolbox.LayerArea of(PlanSource source, String code, Progress progress)
            throws PlanReadException, UserException {
        try (RowReader rows = open(source, code)) {
            int srid = rows.srid();
            Metric metric = Cgcs2000.metric(srid);
            double sum = 0;
            long features = 0;
            while (rows.next()) {
                progress.check();
                sum += metric.area(sound(rows, code, srid));
                features++;
            }
            return new Toolbox.LayerArea(features, sum, srid);
        }
    }

    /** @throws UserException if there is no such layer or its CRS is not supported */
    static RowReader open(PlanSource source, String code) throws PlanReadException, UserException {
        if (!source.codes().contains(code)) {
            throw new UserException(Message.of(
                    "cli.area.missing",
                    source.name(),
                    code,
                    String.join(" ", source.codes().stream().sorted().toList())));
        }
        RowReader rows = source.open(code);
        if (!Cgcs2000.isSupported(rows.srid())) {
            int srid = rows.srid();
            rows.close();
            throw new UserException(Message.of("cli.area.crs", code, Integer.toString(srid)));
        }
        return rows;
    }

    /** @throws UserException if the geometry of the row is not sound */
    static Geometry sound(RowReader rows, String code, int srid) throws UserException {
        Message fault;
        try {
            Geometry geometry = rows.geometry();
            GeometryFault found = Soundness.check(geometry, srid, GeometryKind.SURFACE);
            if (found == null) {
                return geometry;
            }
            fault = found.text();
        } catch (GeometryReadException e) {
            fault = e.text();
        }
        throw new UserException(Message.of("cli.area.unsound", Long.toString(rows.fid()), code, fault));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.nio.file.Path;
import java.time.Instant;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.geopackage.GeoPackageWriteException;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;

/**
 * What changed in all layers as a GeoPackage with the one layer {@code change}, in the working CRS: a row per piece of
 * changed ground. {@code kind} is the code of field WHLX; {@code before_code} and {@code after_code} are the class code of
 * the feature before and after or, in a layer without class code, its compare fields joined by a slash. Areas in square
 * metres, widths in metres, unrounded.
 */
public final class ChangeGeoPackage {
    private ChangeGeoPackage() {}

    /** @param time what the file says of its last change */
    public static void write(ConformityReport report, Path target, Instant time) throws GeoPackageWriteException {
        try (GeoPackageWriter file = GeoPackageWriter.create(target, time)) {
            add(report, file);
            file.commit();
        }
    }

    /** Adds the layer to a file. */
    static void add(ConformityReport report, GeoPackageWriter file) throws GeoPackageWriteException {
        TableWriter change = file.layer(
                "change", "变化图斑 change", report.metric().srid(), GeometryType.POLYGON, ChangeAttributes.COLUMNS);
        for (LayerDelta delta : report.deltas()) {
            for (ChangePiece piece : delta.pieces()) {
                change.add(piece.geometry(), ChangeAttributes.of(delta.layer(), piece));
            }
        }
    }
}

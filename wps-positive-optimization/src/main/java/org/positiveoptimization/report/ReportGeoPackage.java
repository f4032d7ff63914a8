/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.nio.file.Path;
import java.time.Instant;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.geopackage.GeoPackageWriteException;
import org.positiveoptimization.geopackage.GeoPackageWriter;

/** What of a report has a place, in one GeoPackage: the layers of {@link FindingsGeoPackage} and {@link ChangeGeoPackage}. */
public final class ReportGeoPackage {
    private ReportGeoPackage() {}

    /** @param time what the file says of its last change */
    public static void write(ConformityReport report, Path target, Instant time) throws GeoPackageWriteException {
        try (GeoPackageWriter file = GeoPackageWriter.create(target, time)) {
            FindingsGeoPackage.add(report, file);
            ChangeGeoPackage.add(report, file);
            file.commit();
        }
    }
}

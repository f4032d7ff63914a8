/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.nio.file.Path;
import java.time.Instant;
import org.positiveoptimization.geopackage.GeoPackageWriteException;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.supervision.monitor.Warning;

/**
 * The hand-over list for enforcement (移交清单) as a GeoPackage: layer {@code handover} with the ground of every warning that
 * breaks a line, in the working CRS, and layer {@code admitted} with the ground to which listed projects are admitted. Areas
 * in square metres, unrounded.
 */
public final class HandoverGeoPackage {
    private HandoverGeoPackage() {}

    /** @param time what the file says of its last change */
    public static void write(MonitorReport report, Path target, Instant time) throws GeoPackageWriteException {
        int srid = report.metric().srid();
        try (GeoPackageWriter file = GeoPackageWriter.create(target, time)) {
            TableWriter handover = file.layer(
                    "handover", "移交清单 hand-over list", srid, GeometryType.GEOMETRY, HandoverAttributes.COLUMNS);
            TableWriter admitted = file.layer(
                    "admitted", "准入项目占用 admitted projects", srid, GeometryType.GEOMETRY, HandoverAttributes.COLUMNS);
            for (int i = 0; i < report.warnings().size(); i++) {
                Warning warning = report.warnings().get(i);
                TableWriter layer = warning.level().isBreach() ? handover : admitted;
                layer.add(warning.ground(), HandoverAttributes.of(report, i));
            }
            file.commit();
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.positiveoptimization.report.HandoverGeoPackage;
import org.positiveoptimization.report.MonitorJson;
import org.positiveoptimization.supervision.monitor.MonitorReport;

/**
 * What observation of a plan comes to: as JSON, or the hand-over list as a GeoPackage.
 *
 * @param report the report
 * @param time what a GeoPackage says of its last change
 */
public record MonitorDocument(MonitorReport report, Instant time) implements Document {
    @Override
    public void write(Format format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> MonitorJson.write(report, out);
            case GEOPACKAGE ->
                TemporaryFile.send("handover.gpkg", file -> HandoverGeoPackage.write(report, file, time), out);
            case HTML, CSV, ZIP -> throw new IllegalArgumentException(format.name());
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageWriteException;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;

/**
 * The findings of a report as a GeoPackage, for a desktop GIS: layer {@code findings} with the ground of each in the
 * working CRS, layer {@code finding_points} with its point (EPSG:4490, the very one that report.json gives), and table
 * {@code findings_without_place}. All have the same columns; {@code key} is the key of the finding in report.json. Areas
 * in square metres, widths in metres, unrounded.
 */
public final class FindingsGeoPackage {
    private static final int LON_LAT = 4490;

    private FindingsGeoPackage() {}

    /** @param time what the file says of its last change */
    public static void write(ConformityReport report, Path target, Instant time) throws GeoPackageWriteException {
        try (GeoPackageWriter file = GeoPackageWriter.create(target, time)) {
            add(report, file);
            file.commit();
        }
    }

    /** Adds the layers and the table to a file. */
    static void add(ConformityReport report, GeoPackageWriter file) throws GeoPackageWriteException {
        GeometryFactory points = new GeometryFactory();
        List<Column> columns = FindingAttributes.COLUMNS;
        TableWriter grounds =
                file.layer("findings", "问题图斑 findings", report.metric().srid(), GeometryType.GEOMETRY, columns);
        TableWriter places =
                file.layer("finding_points", "问题点位 points of findings", LON_LAT, GeometryType.POINT, columns);
        TableWriter others = file.table("findings_without_place", "无位置的问题 findings without place", columns);
        for (RuleResult result : report.results()) {
            List<Finding> findings = result.outcome().findings();
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                Object[] values = FindingAttributes.of(report, result, i);
                Geometry ground = finding.geometry();
                if (ground != null) {
                    grounds.add(ground, values);
                }
                if (finding.point() != null) {
                    places.add(points.createPoint(finding.point()), values);
                }
                if (ground == null && finding.point() == null) {
                    others.add(null, values);
                }
            }
        }
    }
}

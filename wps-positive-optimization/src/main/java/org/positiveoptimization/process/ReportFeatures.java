/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.ArrayList;
import java.util.List;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.report.ChangeAttributes;
import org.positiveoptimization.report.FindingAttributes;

/** What of a report has a place, as features with the attributes of {@link FindingAttributes} and {@link ChangeAttributes}. */
final class ReportFeatures {
    private static final GeometryFactory POINTS = new GeometryFactory();

    private ReportFeatures() {}

    /** A finding and where it stands in the report. */
    private record Placed(RuleResult result, int index) {
        Finding finding() {
            return result.outcome().findings().get(index);
        }
    }

    private record Changed(LayerDelta delta, ChangePiece piece) {}

    /** @return all findings; one without ground has its point, one without place has no geometry */
    static SimpleFeatureCollection findings(ConformityReport report) {
        List<Placed> findings = new ArrayList<>();
        for (RuleResult result : report.results()) {
            for (int i = 0; i < result.outcome().findings().size(); i++) {
                findings.add(new Placed(result, i));
            }
        }
        int srid = report.metric().srid();
        return new FeatureTable<>(
                "findings",
                Geometry.class,
                FindingAttributes.COLUMNS,
                findings,
                Cgcs2000.GEOGRAPHIC,
                f -> place(f.finding(), srid),
                f -> FindingAttributes.of(report, f.result(), f.index()));
    }

    private static Geometry place(Finding finding, int srid) {
        if (finding.geometry() != null) {
            return Cgcs2000.toGeographic(finding.geometry(), srid);
        }
        Coordinate point = finding.point();
        return point == null || !point.isValid() ? null : POINTS.createPoint(point);
    }

    /** @return all pieces of changed ground, numerical noise left out */
    static SimpleFeatureCollection changes(ConformityReport report) {
        return changes(report.deltas(), report.metric().srid());
    }

    /** @param srid EPSG code of the pieces */
    static SimpleFeatureCollection changes(List<LayerDelta> deltas, int srid) {
        List<Changed> changes = new ArrayList<>();
        deltas.forEach(d -> d.pieces().forEach(p -> changes.add(new Changed(d, p))));
        return new FeatureTable<>(
                "changes",
                Polygon.class,
                ChangeAttributes.COLUMNS,
                changes,
                srid,
                c -> c.piece().geometry(),
                c -> ChangeAttributes.of(c.delta().layer(), c.piece()));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.rules.Severity;

/**
 * Where a finding is shown on the map.
 *
 * @param key key of the finding
 * @param severity severity of the finding
 * @param at place in the working CRS
 * @param ground bounds of the ground concerned
 * @param geometry the ground concerned, or null
 */
record MapMarker(String key, Severity severity, Coordinate at, Envelope ground, Geometry geometry) {
    private static final int EPSG_CGCS2000 = 4490;

    /** @return one per finding that has a place, information first, so that what is blocking is drawn on top */
    static List<MapMarker> of(ConformityReport report) {
        List<MapMarker> markers = new ArrayList<>();
        for (RuleResult result : report.results()) {
            List<Finding> findings = result.outcome().findings();
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                Coordinate at = place(finding, report.metric().srid());
                if (at != null) {
                    Severity severity = Words.severity(result.rule(), finding);
                    markers.add(
                            new MapMarker(result.findingKey(i), severity, at, ground(finding, at), finding.geometry()));
                }
            }
        }
        markers.sort(Comparator.comparing(MapMarker::severity).reversed());
        return markers;
    }

    /** A point of the ground; the reported point only when it is in the working CRS, which is then 4490. */
    private static Coordinate place(Finding finding, int srid) {
        Coordinate at = null;
        Geometry geometry = finding.geometry();
        if (geometry != null && !geometry.isEmpty()) {
            try {
                at = geometry.getInteriorPoint().getCoordinate();
            } catch (TopologyException | IllegalArgumentException e) {
                // an invalid polygon is itself a finding: its bounds tell the place as well
                at = geometry.getEnvelopeInternal().centre();
            }
        } else if (finding.point() != null && srid == EPSG_CGCS2000) {
            at = finding.point();
        }
        return at != null && at.isValid() ? at : null;
    }

    private static Envelope ground(Finding finding, Coordinate at) {
        Envelope ground = new Envelope(at);
        Geometry geometry = finding.geometry();
        if (geometry != null && !geometry.isEmpty() && geometry.getNumGeometries() == 1) {
            Envelope bounds = geometry.getEnvelopeInternal();
            boolean finite = Double.isFinite(bounds.getWidth()) && Double.isFinite(bounds.getHeight());
            if (finite) {
                ground.expandToInclude(bounds);
            }
        }
        return ground;
    }
}

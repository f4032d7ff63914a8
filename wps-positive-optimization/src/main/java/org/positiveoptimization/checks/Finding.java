/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Message;

/**
 * One place where a rule's condition does not hold.
 *
 * @param layer code of the layer or table concerned
 * @param severity severity of this finding, or null for the rule's own
 * @param text what is wrong here, with figures
 * @param geometry the ground concerned in the working CRS; null when it has no place (a table row)
 * @param approvedIds identifiers of the features of the approved plan concerned, {@code layer.fid}
 * @param draftIds identifiers of the features of the draft concerned
 * @param area ellipsoidal area in square metres; NaN when it has none
 * @param width mean width 2 S / P in metres; NaN when it has none
 * @param point longitude and latitude of a point inside the ground concerned; null when it has no place
 * @param county code of the county, empty when unknown
 */
public record Finding(
        String layer,
        Severity severity,
        Message text,
        Geometry geometry,
        List<String> approvedIds,
        List<String> draftIds,
        double area,
        double width,
        Coordinate point,
        String county) {
    public Finding {
        approvedIds = List.copyOf(approvedIds);
        draftIds = List.copyOf(draftIds);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.plan.PlanFeature;

/**
 * A place where a package and the two versions contradict each other.
 *
 * @param part which of the three layers is wrong
 * @param kind how
 * @param ground the ground concerned, in the working CRS
 * @param rows rows of the package that lie there, as far as they were read
 */
public record Discrepancy(Part part, Kind kind, Polygon ground, List<PlanFeature> rows) {
    /** How a package can be wrong about ground. */
    public enum Kind {
        /** the ground belongs into the part and is not there */
        MISSING,
        /** the ground is in the part and does not belong there */
        SURPLUS,
        /** WHC: the ground changed, but in another way than WHLX says */
        OTHER_KIND,
        /** WHC: two rows share the ground */
        TWICE,
        /** WHQ, WHH: the version has no feature of this class there */
        UNLIKE_VERSION
    }

    public Discrepancy {
        rows = List.copyOf(rows);
    }
}

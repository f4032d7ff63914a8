/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Polygon;

/**
 * A wooded cell in a zone that no other edit changes.
 *
 * @param leaf the cell
 * @param zone the zone that holds it
 */
record ZoneSite(Leaf leaf, Component zone) {
    /** @return the zone as the approved plan has it */
    Row row(ApprovedPlan plan) {
        return plan.zone(zone, zone.leaf().zone());
    }

    /** @return the zone without the ground */
    Row rowWithout(ApprovedPlan plan, Polygon ground) {
        return row(plan).with(Shapes.withHole(zone.polygon(), ground));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.delta;

import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.plan.PlanFeature;

/**
 * One connected piece of changed ground.
 *
 * @param kind how it changed
 * @param geometry the ground, in the working CRS
 * @param before the feature of the approved plan that covered it; null for IN
 * @param after the feature of the draft that covers it; null for OUT
 * @param area ellipsoidal area in square metres, unrounded
 * @param width mean width 2 S / P in metres
 */
public record ChangePiece(
        ChangeKind kind, Polygon geometry, PlanFeature before, PlanFeature after, double area, double width) {
    /** @return the county of the feature concerned, that of the draft first */
    public String county() {
        return after != null ? after.county() : before.county();
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import org.locationtech.jts.geom.Geometry;

/** From where the places of a service can be reached on foot. */
interface Reach {
    /** @return the part of the ground from which none can be reached; empty when all of it is served */
    Geometry unreached(Geometry ground);
}

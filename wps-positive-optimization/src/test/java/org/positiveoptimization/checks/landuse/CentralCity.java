/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import net.sf.geographiclib.Geodesic;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyLayer;
import org.positiveoptimization.fixture.TinyPlan;

/** Draws the central city of a tiny plan anew; its extent is the box from (1, 3) to (5, 5). */
public final class CentralCity {
    private static final Geodesic EARTH = new Geodesic(6378137, 1 / 298.257222101);

    private CentralCity() {}

    /** The same parcels in both versions, numbered from 1: WKT in grid units and class, in turns. */
    public static TinyPlan parcels(TinyPlan plan, String... wktAndClass) {
        return plan.both(LandUse.LAYER, l -> fill(l, wktAndClass));
    }

    private static void fill(TinyLayer layer, String... wktAndClass) {
        layer.remove(1).remove(2);
        for (int i = 0; i < wktAndClass.length; i += 2) {
            layer.add(wktAndClass[i], LandUse.CLASS, wktAndClass[i + 1]);
        }
    }

    /** @return the geodesic between two points given in grid units, metres */
    public static double metres(double x0, double y0, double x1, double y1) {
        return EARTH.Inverse(Grid.latitude(y0), Grid.longitude(x0), Grid.latitude(y1), Grid.longitude(x1)).s12;
    }
}

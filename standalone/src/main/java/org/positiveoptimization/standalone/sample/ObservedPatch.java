/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Polygon;

/**
 * One patch of the observations that go with a sample plan, and the warnings that it must raise.
 *
 * @param number place among the patches, from 1
 * @param county index of the county
 * @param kind code of TBLX
 * @param date yyyyMMdd
 * @param ground its ground
 * @param area its ellipsoidal area in square metres: the area of each of its warnings, for it lies wholly on one leaf
 * @param warnings line and level of each warning
 * @param growth whether it is construction inside the urban boundary
 */
record ObservedPatch(
        int number,
        int county,
        String kind,
        String date,
        Polygon ground,
        double area,
        List<Expected> warnings,
        boolean growth) {
    /**
     * @param line layer code
     * @param level RED, ORANGE or YELLOW
     */
    record Expected(String line, String level) {}

    String bsm(CountyOutlines outlines) {
        return outlines.county(county).code() + "0000" + String.format(Locale.ROOT, "%08d", number);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.plan.PlanFeature;

/** Holds patches against one line: what of a patch is on it, or outside the urban boundary, and what of that is admitted. */
final class WarningFinder {
    private final ControlLine line;
    private final LineGround ground;
    private final LineGround admitted;
    private final Grounds grounds;
    private final Metric metric;

    /** @param admitted footprints of projects that may be there, or null */
    WarningFinder(ControlLine line, LineGround ground, LineGround admitted, Grounds grounds, Metric metric) {
        this.line = line;
        this.ground = ground;
        this.admitted = admitted;
        this.grounds = grounds;
        this.metric = metric;
    }

    /** @return whether only construction breaks the line; any change breaks the others */
    boolean concernsConstructionOnly() {
        return line.outside();
    }

    List<Warning> find(PlanFeature patch, String county) {
        Geometry broken = grounds.counted(
                line.outside() ? List.of(ground.outside(patch.geometry())) : together(ground, patch.geometry()));
        List<Warning> warnings = new ArrayList<>();
        if (admitted == null) {
            add(warnings, patch, county, line.level(), broken);
        } else {
            add(warnings, patch, county, line.level(), grounds.counted(List.of(admitted.outside(broken))));
            add(warnings, patch, county, WarningLevel.BLUE, grounds.counted(together(admitted, broken)));
        }
        return warnings;
    }

    private static List<Geometry> together(LineGround ground, Geometry patch) {
        return patch.isEmpty()
                ? List.of()
                : ground.shares(patch).stream().map(LineGround.Share::ground).toList();
    }

    private void add(List<Warning> warnings, PlanFeature patch, String county, WarningLevel level, Geometry broken) {
        if (!broken.isEmpty()) {
            warnings.add(new Warning(
                    patch,
                    county,
                    line.code(),
                    line.outside(),
                    level,
                    broken,
                    metric.area(broken),
                    metric.toLonLat(InteriorPoint.getInteriorPoint(broken))));
        }
    }
}

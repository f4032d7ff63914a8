/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.rules.Parameters;

/**
 * Construction land observed inside the urban boundary (城镇开发边界内建设用地规模), by the county of the boundary; ground
 * observed more than once counts once. Held against {@code udb.new_quota_m2} where the rule set gives the county a quota;
 * otherwise shown for information.
 */
final class Growth {
    private final LineGround boundary;
    private final Map<String, List<Geometry>> byCounty = new TreeMap<>();

    Growth(LineGround boundary) {
        this.boundary = boundary;
    }

    void add(Geometry construction) {
        for (LineGround.Share share : boundary.shares(construction)) {
            byCounty.computeIfAbsent(share.feature().county(), c -> new ArrayList<>())
                    .add(share.ground());
        }
    }

    List<Measure> measures(Parameters parameters, Metric metric) {
        List<Measure> measures = new ArrayList<>();
        byCounty.forEach((county, grounds) -> {
            double area = metric.area(Grounds.union(grounds));
            Optional<Double> quota = parameters.numberFor("udb.new_quota_m2", county);
            measures.add(
                    quota.isEmpty()
                            ? Measure.of("observed_construction", county, null, area, Unit.SQUARE_METRE)
                            : Measure.limited(
                                    "observed_construction",
                                    county,
                                    null,
                                    area,
                                    Measure.Direction.AT_MOST,
                                    quota.get(),
                                    Unit.SQUARE_METRE));
        });
        return measures;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;

/**
 * The centre lines of the roads (道路中心线) of one version, which a plan need not have.
 *
 * @param isGiven whether the version has the layer, be it empty or unsound; a rule that takes a road for certain names it
 *     in its {@link #needs}, and is not evaluated while the layer is unsound
 * @param lines the parts of all features, in their order, in the working CRS; features without a sound geometry are left
 *     out
 */
public record RoadLines(boolean isGiven, List<LineString> lines) {
    /** Layer of the centre lines. */
    public static final String LAYER = "DLZXX";

    public RoadLines {
        lines = List.copyOf(lines);
    }

    /** @return the centre lines of one version; put together once for a pair */
    public static RoadLines of(PlanPair pair, Role role) {
        return pair.once("road lines " + role, () -> {
            List<LineString> lines = new ArrayList<>();
            for (PlanFeature feature : pair.version(role).features(LAYER)) {
                if (feature.shape().fault() == null) {
                    lines.addAll(parts(feature.geometry()));
                }
            }
            return new RoadLines(pair.version(role).has(LAYER), lines);
        });
    }

    /** @return the same needs, and that the layer is sound in the versions that have it */
    public static Needs needs(Needs others) {
        return others.ifPresent(Role.APPROVED, LAYER).ifPresent(Role.DRAFT, LAYER);
    }

    private static List<LineString> parts(Geometry geometry) {
        List<LineString> parts = new ArrayList<>();
        geometry.apply((GeometryComponentFilter) component -> {
            if (component instanceof LineString line && !line.isEmpty()) {
                parts.add(line);
            }
        });
        return parts;
    }
}

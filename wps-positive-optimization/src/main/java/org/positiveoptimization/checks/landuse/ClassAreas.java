/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.Map;
import java.util.TreeMap;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;

/** Area of the central city by class of land use, in one version. Square metres on the ellipsoid. */
final class ClassAreas {
    private final Map<String, Double> areas = new TreeMap<>();
    private double total;

    /** @param digits how many digits of the class tell classes apart */
    ClassAreas(PlanPair pair, Role role, int digits) {
        for (PlanFeature feature : pair.version(role).features(LandUse.LAYER)) {
            areas.merge(level(LandUse.code(feature), digits), feature.area(), Double::sum);
            total += feature.area();
        }
    }

    /** @return the class at the level of so many digits; a class that is not divided that far stays as it is */
    static String level(String code, int digits) {
        return code.substring(0, Math.min(digits, code.length()));
    }

    double total() {
        return total;
    }

    double of(String code) {
        return areas.getOrDefault(code, 0d);
    }

    /** @return area of the class and of all beneath it */
    double beneath(String prefix) {
        return areas.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    Iterable<String> codes() {
        return areas.keySet();
    }
}

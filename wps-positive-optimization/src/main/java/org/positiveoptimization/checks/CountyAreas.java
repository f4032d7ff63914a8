/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.Role;

/**
 * Areas of a layer by county, as figures add up: every area rounded half-up to 0.01 m² first, then summed exactly. Both the
 * ellipsoidal areas and those that the area field states. Derived once for all rules of a run.
 */
public final class CountyAreas {
    private final Map<String, Sum> counties = new TreeMap<>();
    private final Sum total = new Sum();

    /** Sums over some features. */
    public static final class Sum {
        private BigDecimal computed = BigDecimal.ZERO.setScale(2);
        private BigDecimal stated = BigDecimal.ZERO.setScale(2);
        private int features;
        private PlanFeature unstated;

        /** @return sum of the rounded ellipsoidal areas, square metres */
        public BigDecimal computed() {
            return computed;
        }

        /** @return sum of the area field, each value rounded, square metres; of what has one */
        public BigDecimal stated() {
            return stated;
        }

        public int features() {
            return features;
        }

        /** @return the first feature whose area field holds no number, or null */
        public PlanFeature unstated() {
            return unstated;
        }

        private void add(PlanFeature feature, BigDecimal area, double statedArea) {
            features++;
            computed = computed.add(area);
            if (Double.isFinite(statedArea)) {
                stated = stated.add(Unit.SQUARE_METRE.round(statedArea));
            } else if (unstated == null) {
                unstated = feature;
            }
        }
    }

    private CountyAreas(PlanLayer layer) {
        String field = layer.definition().areaField();
        for (PlanFeature feature : layer.features()) {
            BigDecimal area = Unit.SQUARE_METRE.round(feature.area());
            double stated = feature.number(field);
            counties.computeIfAbsent(feature.county(), c -> new Sum()).add(feature, area, stated);
            total.add(feature, area, stated);
        }
    }

    /** @param code a sound layer of the version, with an area field */
    public static CountyAreas of(PlanPair pair, Role role, String code) {
        return pair.once(
                "county areas " + role + " " + code,
                () -> new CountyAreas(pair.version(role).layer(code).orElseThrow()));
    }

    /** @return county codes, in order; a feature without one counts for the empty code */
    public Set<String> counties() {
        return counties.keySet();
    }

    /** @return the sums of a county; zero when it has no feature */
    public Sum of(String county) {
        return counties.getOrDefault(county, new Sum());
    }

    public Sum total() {
        return total;
    }
}

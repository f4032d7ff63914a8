/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.Set;
import java.util.TreeSet;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;

/** The counties of the plan and the city above them, by the first six digits of the codes in layer XZQ of the draft. */
public final class PlanAreas {
    /** Administrative areas. */
    public static final String LAYER = "XZQ";

    private static final int CITY_DIGITS = 4;

    private final Set<String> counties = new TreeSet<>();

    private PlanAreas(PlanPair pair) {
        for (PlanFeature feature : pair.draft().features(LAYER)) {
            String county = feature.county();
            if (!county.isEmpty() && !isCity(county)) {
                counties.add(county);
            }
        }
    }

    public static PlanAreas of(PlanPair pair) {
        return pair.once("plan areas", () -> new PlanAreas(pair));
    }

    /** @return the codes of the counties, in order */
    public Set<String> counties() {
        return Set.copyOf(counties);
    }

    /** @return whether the code is that of a county of the plan or of their city */
    public boolean contains(String code) {
        return counties.contains(code)
                || (isCity(code)
                        && counties.stream()
                                .anyMatch(c ->
                                        c.length() > CITY_DIGITS && code.equals(c.substring(0, CITY_DIGITS) + "00")));
    }

    /** @return whether the code is that of a whole city: it ends in 00 */
    public static boolean isCity(String code) {
        return code.endsWith("00");
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every measure of every rule must be, by rule and name of the measure; reckoned from the stored rows. */
final class Oracles {
    /** Scope of a measure that speaks of the whole. */
    static final String WHOLE = "";

    private final Map<String, Oracle> all = new LinkedHashMap<>();

    /** Figures of one measure by scope; a scope that is not there must not be measured. */
    interface Oracle {
        Map<String, Figures> of(Plans plans);
    }

    /** Figures of a measure of the whole; null where there must be none. */
    interface Single {
        Figures of(Plans plans);
    }

    static Oracles standard() {
        Oracles oracles = new Oracles();
        QualityOracles.addTo(oracles);
        ChangeOracles.addTo(oracles);
        FarmlandOracles.addTo(oracles);
        RedLineOracles.addTo(oracles);
        BoundaryOracles.addTo(oracles);
        ZoneOracles.addTo(oracles);
        CityOracles.addTo(oracles);
        WalkOracles.addTo(oracles);
        LineOracles.addTo(oracles);
        GreenOracles.addTo(oracles);
        ProjectOracles.addTo(oracles);
        SitingOracles.addTo(oracles);
        IndicatorOracles.addTo(oracles);
        TextOracles.addTo(oracles);
        return oracles;
    }

    /** @param measure rule and name, such as {@code P1 in_area} */
    void add(String measure, Single single) {
        addScoped(measure, plans -> {
            Figures figures = single.of(plans);
            return figures == null ? Map.of() : Map.of(WHOLE, figures);
        });
    }

    void addScoped(String measure, Oracle oracle) {
        if (all.put(measure, oracle) != null) {
            throw new IllegalArgumentException(measure);
        }
    }

    Map<String, Oracle> all() {
        return all;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import java.util.HashMap;
import java.util.Map;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;

/** What counties are called in the layer of administrative areas of the draft. */
final class CountyNames {
    private static final int COUNTY_CODE = 6;

    private final Map<String, String> names = new HashMap<>();

    CountyNames(PlanPair pair) {
        for (PlanFeature area : pair.draft().features("XZQ")) {
            String code = area.text("XZQDM");
            String name = area.text("XZQMC");
            // codes of towns begin with that of their county; their names are not the county's
            if (code.length() == COUNTY_CODE && !name.isEmpty()) {
                names.putIfAbsent(code, name);
            }
        }
    }

    /** @return code and name, the code alone where the name is not known, a dash for none */
    String of(String code) {
        if (code.isEmpty()) {
            return "—";
        }
        return names.containsKey(code) ? code + " " + names.get(code) : code;
    }
}

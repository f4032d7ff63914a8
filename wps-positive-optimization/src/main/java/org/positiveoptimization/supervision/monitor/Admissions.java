/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.rules.Parameters;

/**
 * Where listed projects may be on a line. A footprint of ZDXMFW admits to a line when its project XMMC stands in the list
 * ZDXMAPB and one of its fields carries a case that {@code monitor.admissions} names for the line, as {@code
 * line:field:code}. A footprint without a listed project, or with another case, admits to nothing.
 */
final class Admissions {
    private static final String FOOTPRINTS = "ZDXMFW";
    private static final String LIST = "ZDXMAPB";
    private static final String PROJECT = "XMMC";

    private final Map<String, LineGround> byLine = new HashMap<>();

    Admissions(PlanVersion plan, Parameters parameters) {
        Set<String> listed = new HashSet<>();
        plan.rows(LIST).forEach(row -> listed.add(PlanTable.text(row, PROJECT)));
        listed.remove("");
        Map<String, List<PlanFeature>> admitted = new HashMap<>();
        for (String admission : parameters.texts("monitor.admissions")) {
            String[] parts = admission.split(":", -1);
            for (PlanFeature footprint : plan.features(FOOTPRINTS)) {
                if (listed.contains(footprint.text(PROJECT))
                        && footprint.text(parts[1]).equals(parts[2])) {
                    admitted.computeIfAbsent(parts[0], l -> new ArrayList<>()).add(footprint);
                }
            }
        }
        admitted.forEach((line, footprints) -> byLine.put(line, new LineGround(footprints)));
    }

    /** @return the ground of footprints that admit to the line, or null when there is none */
    LineGround ground(String line) {
        return byLine.get(line);
    }
}

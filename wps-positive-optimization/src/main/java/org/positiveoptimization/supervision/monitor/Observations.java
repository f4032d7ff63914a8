/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.text.Message;

/**
 * The patches of layer JCTB that can be looked at, and what is wrong with the others. A patch whose date cannot be read is
 * looked at whatever year is asked for, one of unknown kind counts as construction: neither may get away by a slip.
 */
final class Observations {
    static final String LAYER = "JCTB";
    private static final String DATE = "JCSJ";
    private static final String KIND = "TBLX";

    private final Set<String> constructionKinds;
    private final List<PlanFeature> patches = new ArrayList<>();
    private final List<Message> gaps = new ArrayList<>();
    private int otherYears;

    /**
     * @param year the year asked for, or null
     * @param constructionKinds codes of the kinds that are construction
     */
    Observations(PlanVersion observed, Integer year, List<String> constructionKinds) {
        this.constructionKinds = Set.copyOf(constructionKinds);
        for (LayerFault fault : observed.faults(LAYER)) {
            gaps.add(Message.of("monitor.gap.observed", observed.source(), fault.text()));
        }
        int undated = 0;
        int unknown = 0;
        for (PlanFeature patch : observed.features(LAYER)) {
            OptionalInt seen = ObservationDate.year(patch.text(DATE));
            if (year != null && seen.isPresent() && seen.getAsInt() != year) {
                otherYears++;
                continue;
            }
            undated += year != null && seen.isEmpty() ? 1 : 0;
            unknown += isKnown(patch) ? 0 : 1;
            if (patch.shape().fault() == null) {
                patches.add(patch);
            }
        }
        if (undated > 0) {
            gaps.add(Message.of("monitor.gap.dates", undated, DATE));
        }
        if (unknown > 0) {
            gaps.add(Message.of("monitor.gap.kinds", unknown, KIND));
        }
    }

    List<PlanFeature> patches() {
        return patches;
    }

    int otherYears() {
        return otherYears;
    }

    List<Message> gaps() {
        return gaps;
    }

    boolean isConstruction(PlanFeature patch) {
        return !isKnown(patch) || constructionKinds.contains(patch.text(KIND));
    }

    private static boolean isKnown(PlanFeature patch) {
        return LayerCatalog.standard().domain("JCTBLX").contains(patch.text(KIND));
    }
}

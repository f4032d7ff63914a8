/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Overlap;

/**
 * Which findings of a rule an edit has caused: those of the state after it that the state before did not have.
 *
 * <p>A finding about a place is an old one as far as findings of the same kind in the state before cover its ground: what was
 * in conflict and is less so is no new conflict. A finding about a feature as a whole (a code, a name, an area), or without
 * ground, is an old one when the state before has one about the same features with the same text, figures included.
 */
final class NewFindings {
    private final Metric metric;
    private final double minArea;
    private final Set<Geometry> wholes = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param minArea square metres; ground counts as new above it
     * @param wholes geometries of the changed features as the findings hold them
     */
    NewFindings(Metric metric, double minArea, Iterable<Geometry> wholes) {
        this.metric = metric;
        this.minArea = minArea;
        wholes.forEach(this.wholes::add);
    }

    /** @param before findings of the same rule in the state before */
    boolean isNew(Finding after, List<Finding> before) {
        Geometry rest = after.geometry();
        if (rest == null || rest.getDimension() < 2 || wholes.contains(rest)) {
            return before.stream().noneMatch(b -> isSame(b, after));
        }
        for (Finding earlier : before) {
            boolean isAlike = earlier.text().key().equals(after.text().key())
                    && earlier.geometry() != null
                    && earlier.geometry().getDimension() == 2;
            if (isAlike && !rest.isEmpty() && Overlap.mayOverlap(rest, earlier.geometry())) {
                rest = Overlap.overlay(rest, earlier.geometry(), OverlayNG.DIFFERENCE);
            }
        }
        return metric.area(rest) > minArea;
    }

    private static boolean isSame(Finding a, Finding b) {
        return a.text().equals(b.text())
                && a.draftIds().equals(b.draftIds())
                && a.approvedIds().equals(b.approvedIds());
    }
}

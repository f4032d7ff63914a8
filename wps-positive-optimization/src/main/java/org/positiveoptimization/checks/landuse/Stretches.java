/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of one road, from measure to measure in metres, those that touch joined. */
final class Stretches {
    private record Stretch(double from, double to) {}

    private final double length;
    private List<Stretch> stretches = new ArrayList<>();

    /** @param length of the road */
    Stretches(double length) {
        this.length = length;
    }

    /** Adds what of the stretch lies on the road, be it a point. */
    void add(double from, double to) {
        double a = Math.max(0, from);
        double b = Math.min(length, to);
        if (a <= b) {
            stretches.add(new Stretch(a, b));
        }
    }

    /** @return the same, each longer by some metres at both ends */
    Stretches widened(double metres) {
        Stretches wider = new Stretches(length);
        stretches.forEach(s -> wider.add(s.from - metres, s.to + metres));
        return wider;
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** @return the least measure; there must be a stretch */
    double first() {
        return stretches.stream().mapToDouble(Stretch::from).min().orElseThrow();
    }

    /** @return the greatest measure; there must be a stretch */
    double last() {
        return stretches.stream().mapToDouble(Stretch::to).max().orElseThrow();
    }

    /** Takes a pair of measures. */
    @FunctionalInterface
    interface Visitor {
        void visit(double from, double to);
    }

    /** Visits the stretches that are longer than a point, in their order along the road. */
    void forEach(Visitor visitor) {
        stretches.sort(Comparator.comparingDouble(Stretch::from));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int last = joined.size() - 1;
            if (last >= 0 && stretch.from <= joined.get(last).to) {
                joined.set(last, new Stretch(joined.get(last).from, Math.max(joined.get(last).to, stretch.to)));
            } else {
                joined.add(stretch);
            }
        }
        stretches = joined;
        for (Stretch stretch : stretches) {
            if (stretch.from < stretch.to) {
                visitor.visit(stretch.from, stretch.to);
            }
        }
    }
}

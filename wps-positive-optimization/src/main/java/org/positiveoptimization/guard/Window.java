/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.Metric;

/**
 * The ground that is looked at around an edit: rectangles that cover the changed features, before and after, with a margin of
 * {@value #MARGIN_METRES} m and a tenth of their size. Features that lie far apart have rectangles of their own, so that
 * what is read grows with the edit and not with the distance between its parts.
 */
final class Window {
    /** Margin in metres, beyond any tolerance of a rule. */
    static final double MARGIN_METRES = 1;

    private static final double MARGIN_SHARE = 0.1;

    /** At most two to the power of this many rectangles. */
    private static final int MAX_DEPTH = 8;

    /** Two rectangles instead of one pay when they cover less than this share of it: each costs a query per layer. */
    private static final double WORTH_A_QUERY = 0.5;

    private final int srid;
    private final List<Envelope> rectangles;

    private Window(int srid, List<Envelope> rectangles) {
        this.srid = srid;
        this.rectangles = rectangles;
    }

    /**
     * @param srid CRS of the envelopes, a supported one
     * @param envelopes of the changed features
     */
    static Window of(int srid, List<Envelope> envelopes) {
        Metric metric = Cgcs2000.metric(srid);
        List<Envelope> widened = new ArrayList<>();
        for (Envelope envelope : envelopes) {
            Envelope wide = envelope.copy();
            Coordinate centre = wide.centre();
            double margin = MARGIN_SHARE * Math.max(wide.getWidth(), wide.getHeight());
            wide.expandBy(
                    margin + MARGIN_METRES / metric.metresPerUnitX(centre),
                    margin + MARGIN_METRES / metric.metresPerUnitY(centre));
            widened.add(wide);
        }
        List<Envelope> rectangles = new ArrayList<>();
        if (!widened.isEmpty()) {
            cover(widened, 0, rectangles);
        }
        return new Window(srid, rectangles);
    }

    private static void cover(List<Envelope> envelopes, int depth, List<Envelope> rectangles) {
        Envelope all = union(envelopes);
        if (envelopes.size() > 1 && depth < MAX_DEPTH) {
            boolean isWide = all.getWidth() > all.getHeight();
            List<Envelope> sorted = envelopes.stream()
                    .sorted(Comparator.comparingDouble(
                            e -> isWide ? e.getMinX() + e.getMaxX() : e.getMinY() + e.getMaxY()))
                    .toList();
            int half = sorted.size() / 2;
            List<Envelope> left = new ArrayList<>();
            List<Envelope> right = new ArrayList<>();
            cover(sorted.subList(0, half), depth + 1, left);
            cover(sorted.subList(half, sorted.size()), depth + 1, right);
            if (area(left) + area(right) < WORTH_A_QUERY * all.getArea()) {
                rectangles.addAll(left);
                rectangles.addAll(right);
                return;
            }
        }
        rectangles.add(all);
    }

    private static double area(List<Envelope> envelopes) {
        return envelopes.stream().mapToDouble(Envelope::getArea).sum();
    }

    private static Envelope union(List<Envelope> envelopes) {
        Envelope all = new Envelope();
        envelopes.forEach(all::expandToInclude);
        return all;
    }

    /** @return a window that covers both */
    Window and(Window other) {
        List<Envelope> both = new ArrayList<>(rectangles);
        both.addAll(other.in(srid));
        return new Window(srid, both);
    }

    boolean isEmpty() {
        return rectangles.isEmpty();
    }

    /** @return rectangles in the CRS that cover the window */
    List<Envelope> in(int other) {
        return other == srid || !Cgcs2000.isSupported(other)
                ? rectangles
                : rectangles.stream().map(r -> Cgcs2000.convert(r, srid, other)).toList();
    }
}

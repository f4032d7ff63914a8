/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.geometry.Metric;

/**
 * Compares findings with the deviations that were put into a sample plan, independently of how either was made.
 *
 * <p>A finding stands for a deviation when rule and layer are the same, the deviation's point lies in the finding's
 * geometry (1e-8 degrees, about 1 mm, allowed), and the areas differ by no more than 0.01 m²; a deviation without a place or without
 * an area asks for a finding without one. Each finding stands for one deviation at most; the assignment found is one
 * with the most pairs (augmenting paths), so that neighbours cannot take each other's finding.
 */
final class ExpectedMatcher {
    private static final double AREA_TOLERANCE_M2 = 0.01 + 1e-9;
    private static final double POINT_TOLERANCE_DEGREES = 1e-8;

    /** One finding of the report, its geometry in longitude and latitude. */
    private record Candidate(String rule, String key, Finding finding, Geometry geometry) {}

    private final List<Deviation> deviations;
    private final List<Candidate> candidates;
    /** deviation that each candidate stands for, or -1 */
    private final int[] taken;

    private ExpectedMatcher(List<Deviation> deviations, List<Candidate> candidates) {
        this.deviations = deviations;
        this.candidates = candidates;
        this.taken = new int[candidates.size()];
        Arrays.fill(taken, -1);
    }

    static Comparison compare(List<Deviation> deviations, ConformityReport report) {
        return new ExpectedMatcher(deviations, candidates(report)).compare();
    }

    private Comparison compare() {
        List<Deviation> missing = new ArrayList<>();
        for (int i = 0; i < deviations.size(); i++) {
            if (!assign(i, new boolean[candidates.size()])) {
                missing.add(deviations.get(i));
            }
        }
        List<String> unexpected = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] < 0) {
                unexpected.add(candidates.get(i).key());
            }
        }
        return new Comparison(deviations.size(), missing, unexpected);
    }

    private boolean assign(int deviation, boolean[] tried) {
        for (int i = 0; i < taken.length; i++) {
            if (!tried[i] && standsFor(candidates.get(i), deviations.get(deviation))) {
                tried[i] = true;
                if (taken[i] < 0 || assign(taken[i], tried)) {
                    taken[i] = deviation;
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean standsFor(Candidate candidate, Deviation deviation) {
        Finding finding = candidate.finding();
        return candidate.rule().equals(deviation.rule())
                && finding.layer().equals(deviation.layer())
                && sameArea(finding.area(), deviation.area())
                && samePlace(candidate.geometry(), deviation.point());
    }

    private static boolean sameArea(double found, double expected) {
        return Double.isNaN(expected) ? Double.isNaN(found) : Math.abs(found - expected) <= AREA_TOLERANCE_M2;
    }

    private static boolean samePlace(Geometry geometry, Coordinate point) {
        if (geometry == null || point == null) {
            return geometry == null && point == null;
        }
        return geometry.isWithinDistance(geometry.getFactory().createPoint(point), POINT_TOLERANCE_DEGREES);
    }

    private static List<Candidate> candidates(ConformityReport report) {
        List<Candidate> all = new ArrayList<>();
        for (RuleResult result : report.results()) {
            List<Finding> findings = result.outcome().findings();
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                Geometry geometry = finding.geometry() == null ? null : lonLat(finding.geometry(), report.metric());
                all.add(new Candidate(result.rule().id(), result.findingKey(i), finding, geometry));
            }
        }
        return all;
    }

    private static Geometry lonLat(Geometry geometry, Metric metric) {
        Geometry copy = geometry.copy();
        copy.apply(new ToLonLat(metric));
        return copy;
    }

    /** Replaces every coordinate by its longitude and latitude. */
    private record ToLonLat(Metric metric) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            Coordinate lonLat = metric.toLonLat(sequence.getCoordinate(i));
            sequence.setOrdinate(i, CoordinateSequence.X, lonLat.x);
            sequence.setOrdinate(i, CoordinateSequence.Y, lonLat.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}

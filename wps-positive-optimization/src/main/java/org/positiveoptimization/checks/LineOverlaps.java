/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.rules.Parameters;

/**
 * Ground that two control lines share. A piece counts when it is larger than {@code tol.line_overlap_m2} and S / P is at
 * least {@code tol.line_sliver_m}; smaller ones are slivers of drawing accuracy, which are summed up apart.
 */
public final class LineOverlaps {
    private final Metric metric;
    private final double minArea;
    private final double minWidth;

    /**
     * @param counted the pieces that count
     * @param area their area in square metres
     * @param sliverArea area of the others in square metres
     */
    public record Result(List<Polygon> counted, double area, double sliverArea) {
        /** @return the counted pieces as one geometry, null when there are none */
        public Geometry ground() {
            return counted.isEmpty()
                    ? null
                    : counted.get(0).getFactory().createMultiPolygon(counted.toArray(new Polygon[0]));
        }
    }

    public LineOverlaps(PlanPair pair, Parameters parameters) {
        this(pair.metric(), parameters.number("tol.line_overlap_m2"), parameters.number("tol.line_sliver_m"));
    }

    /**
     * @param minArea square metres; a piece that counts is larger
     * @param minWidth metres; S / P of a piece that counts is at least this
     */
    public LineOverlaps(Metric metric, double minArea, double minWidth) {
        this.metric = metric;
        this.minArea = minArea;
        this.minWidth = minWidth;
    }

    public Result of(Geometry a, Geometry b) {
        return of(Polygons.of(Overlap.common(a, b)));
    }

    /** Sorts pieces of ground into those that count and slivers. */
    public Result of(List<Polygon> pieces) {
        List<Polygon> counted = new ArrayList<>();
        double area = 0;
        double slivers = 0;
        for (Polygon piece : pieces) {
            double pieceArea = metric.area(piece);
            if (pieceArea > minArea && metric.width(piece) / 2 >= minWidth) {
                counted.add(piece);
                area += pieceArea;
            } else {
                slivers += pieceArea;
            }
        }
        return new Result(counted, area, slivers);
    }
}

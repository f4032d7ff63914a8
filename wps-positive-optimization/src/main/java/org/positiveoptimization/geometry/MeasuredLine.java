/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;

/**
 * A line and the measure along it: metres from its start (linear referencing, ISO 19148). Lengths are those of {@link
 * Metric}; within an edge the measure grows evenly.
 */
public final class MeasuredLine {
    private final LineString line;
    private final double[] metres;

    /** @param line not empty */
    public MeasuredLine(LineString line, Metric metric) {
        this.line = line;
        this.metres = new double[line.getNumPoints()];
        for (int i = 1; i < metres.length; i++) {
            metres[i] = metres[i - 1] + metric.distance(line.getCoordinateN(i - 1), line.getCoordinateN(i));
        }
    }

    public LineString line() {
        return line;
    }

    /** @return the measure of the end */
    public double length() {
        return metres[metres.length - 1];
    }

    /** @return the measure of a point on the line, of one beside it that of the nearest point on the plane of the CRS */
    public double measure(Coordinate point) {
        double least = Double.POSITIVE_INFINITY;
        double measure = 0;
        for (int i = 1; i < metres.length; i++) {
            LineSegment edge = new LineSegment(line.getCoordinateN(i - 1), line.getCoordinateN(i));
            double distance = edge.distance(point);
            if (distance < least) {
                least = distance;
                measure = metres[i - 1] + edge.segmentFraction(point) * (metres[i] - metres[i - 1]);
            }
        }
        return measure;
    }

    /**
     * @param from measure, 0 to the length
     * @param to measure, above {@code from}
     * @return the part between the two
     */
    public LineString part(double from, double to) {
        if (from <= 0 && to >= length()) {
            return line;
        }
        CoordinateList points = new CoordinateList();
        points.add(point(from), false);
        for (int i = 0; i < metres.length; i++) {
            if (metres[i] > from && metres[i] < to) {
                points.add(line.getCoordinateN(i), false);
            }
        }
        // a part shorter than a coordinate can tell is a line without length, not an error
        points.add(point(to), points.size() == 1);
        return line.getFactory().createLineString(points.toCoordinateArray());
    }

    private Coordinate point(double measure) {
        if (measure <= 0) {
            return line.getCoordinateN(0);
        }
        if (measure >= length()) {
            return line.getCoordinateN(metres.length - 1);
        }
        int found = Arrays.binarySearch(metres, measure);
        if (found >= 0) {
            return line.getCoordinateN(found);
        }
        int i = -found - 1;
        return new LineSegment(line.getCoordinateN(i - 1), line.getCoordinateN(i))
                .pointAlong((measure - metres[i - 1]) / (metres[i] - metres[i - 1]));
    }
}

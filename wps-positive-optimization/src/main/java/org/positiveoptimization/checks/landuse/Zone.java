/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.MetricBuffer;

/** A piece of the ground that lies within a distance of places. */
interface Zone {
    /** @return holds all of the ground */
    Envelope envelope();

    /** @return the ground, drawn anew */
    Geometry ground();

    /**
     * @param places polygons, or lines
     * @param metres the distance, above 0
     * @return zones that are together what lies within the distance: the polygons themselves, and the surroundings of
     *     every edge
     */
    static List<Zone> around(List<? extends Geometry> places, Metric metric, double metres) {
        MetricBuffer buffer = new MetricBuffer(metric, metres);
        List<Zone> zones = new ArrayList<>();
        for (Geometry place : places) {
            if (place instanceof Polygon polygon) {
                zones.add(new Inside(polygon));
            }
            for (Object line : LinearComponentExtracter.getLines(place)) {
                Coordinate[] points = ((LineString) line).getCoordinates();
                for (int i = 1; i < points.length; i++) {
                    LineSegment edge = new LineSegment(points[i - 1], points[i]);
                    edge.normalize();
                    zones.add(new Beside(edge, buffer));
                }
            }
        }
        return zones;
    }

    /** A place itself. */
    record Inside(Polygon ground) implements Zone {
        @Override
        public Envelope envelope() {
            return ground.getEnvelopeInternal();
        }
    }

    /** The ground around an edge, which is convex. Zones of the same edge are equal. */
    final class Beside implements Zone {
        private final LineSegment edge;
        private final MetricBuffer buffer;

        Beside(LineSegment edge, MetricBuffer buffer) {
            this.edge = edge;
            this.buffer = buffer;
        }

        LineSegment edge() {
            return edge;
        }

        @Override
        public Envelope envelope() {
            return buffer.envelope(edge);
        }

        @Override
        public Geometry ground() {
            return buffer.of(edge);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Beside beside && edge.equals(beside.edge);
        }

        @Override
        public int hashCode() {
            return edge.hashCode();
        }
    }
}

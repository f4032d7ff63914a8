/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.ArrayListVisitor;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.geometry.LocalPlane;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.MetricBuffer;
import org.positiveoptimization.geometry.Overlap;

/**
 * Reach as the crow flies: ground within a distance of a place, which may be a line too. A parcel of which every corner
 * lies within the distance of one and the same edge of a place is served wholly, for what surrounds an edge is convex;
 * only the others are overlaid with buffers. Tolerance: see {@link MetricBuffer}.
 */
final class StraightReach implements Reach {
    /** A parcel must lie this far inside, in metres, so that curved edges decide nothing. */
    private static final double MARGIN = 0.1;

    /**
     * What has been answered, for both versions.
     *
     * @param ground a parcel
     * @param places the places near it
     */
    record Question(Geometry ground, List<Geometry> places) {}

    private final Metric metric;
    private final double distance;
    private final Map<Question, Geometry> answers;
    private final HPRtree index = new HPRtree();
    private final MetricBuffer buffer;

    /**
     * @param distance metres
     * @param answers remembers unreached ground over both versions: most parcels and places are the same in both
     */
    StraightReach(List<? extends Geometry> places, Metric metric, double distance, Map<Question, Geometry> answers) {
        this.metric = metric;
        this.distance = distance;
        this.answers = answers;
        this.buffer =
                places.isEmpty() ? null : new MetricBuffer(metric, places.get(0).getCoordinate());
        for (Geometry place : places) {
            index.insert(reach(place), new Place(place));
        }
        index.build();
    }

    @Override
    public Geometry unreached(Geometry ground) {
        ArrayListVisitor found = new ArrayListVisitor();
        index.query(ground.getEnvelopeInternal(), found);
        @SuppressWarnings("unchecked")
        List<Place> near = found.getItems();
        if (near.isEmpty()) {
            return ground;
        }
        List<Geometry> places = new ArrayList<>();
        near.forEach(p -> places.add(p.ground));
        return answers.computeIfAbsent(new Question(ground, places), q -> unreached(ground, near));
    }

    private Geometry unreached(Geometry ground, List<Place> near) {
        Coordinate[] corners = ground.getCoordinates();
        LocalPlane plane = LocalPlane.at(ground.getEnvelopeInternal().centre(), metric);
        for (Place place : near) {
            if (isWithin(corners, place.nearestEdge(plane), plane)) {
                return ground.getFactory().createPolygon();
            }
        }
        Geometry rest = ground;
        for (Place place : near) {
            if (!rest.isEmpty() && Overlap.mayOverlap(rest, place.surroundings())) {
                rest = Overlap.overlay(rest, place.surroundings(), OverlayNG.DIFFERENCE);
            }
        }
        return rest;
    }

    private boolean isWithin(Coordinate[] corners, LineSegment edge, LocalPlane plane) {
        for (Coordinate corner : corners) {
            Coordinate nearest = plane.toCrs(edge.closestPoint(plane.toPlane(corner)));
            if (metric.distance(corner, nearest) > distance - MARGIN) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static List<LineString> lines(Geometry geometry) {
        return LinearComponentExtracter.getLines(geometry);
    }

    private Envelope reach(Geometry place) {
        Envelope envelope = place.getEnvelopeInternal().copy();
        Coordinate centre = envelope.centre();
        double metres = 1.01 * distance + MARGIN;
        envelope.expandBy(metres / metric.metresPerUnitX(centre), metres / metric.metresPerUnitY(centre));
        return envelope;
    }

    /** A place with its buffer, which is drawn when first needed. */
    private final class Place {
        private final Geometry ground;
        private Geometry surroundings;

        Place(Geometry ground) {
            this.ground = ground;
        }

        Geometry surroundings() {
            if (surroundings == null) {
                surroundings = buffer.of(ground, distance);
            }
            return surroundings;
        }

        /** The edge nearest to the origin, on the plane. */
        LineSegment nearestEdge(LocalPlane plane) {
            LineSegment nearest = null;
            double least = Double.POSITIVE_INFINITY;
            Coordinate centre = new Coordinate(0, 0);
            for (LineString line : lines(ground)) {
                Coordinate last = null;
                for (Coordinate point : line.getCoordinates()) {
                    Coordinate next = plane.toPlane(point);
                    LineSegment edge = new LineSegment(last == null ? next : last, next);
                    double distance = edge.distance(centre);
                    if (distance < least) {
                        least = distance;
                        nearest = edge;
                    }
                    last = next;
                }
            }
            return nearest;
        }
    }
}

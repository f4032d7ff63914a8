/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
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
 * from the others the surroundings of the edges near them are taken away, the nearest first. Tolerance: see {@link
 * MetricBuffer}; a place that grows serves no parcel less than before.
 */
final class StraightReach implements Reach {
    /** A parcel must lie this far inside, in metres, so that chords decide nothing. */
    private static final double MARGIN = 0.1;
    /** Distances on a plane are a little off; what is so much farther is not within the distance. */
    private static final double PLANE = 1.01;

    /**
     * What has been answered, for both versions.
     *
     * @param ground a parcel
     * @param zones what is near it
     */
    record Question(Geometry ground, Set<Zone> zones) {}

    private final Metric metric;
    private final double distance;
    private final Map<Question, Geometry> answers;
    private final HPRtree index = new HPRtree();

    /**
     * @param distance metres
     * @param answers remembers unreached ground over both versions: most parcels and places are the same in both
     */
    StraightReach(List<? extends Geometry> places, Metric metric, double distance, Map<Question, Geometry> answers) {
        this.metric = metric;
        this.distance = distance;
        this.answers = answers;
        Zone.around(places, metric, distance).forEach(zone -> index.insert(zone.envelope(), zone));
        index.build();
    }

    @Override
    public Geometry unreached(Geometry ground) {
        ArrayListVisitor found = new ArrayListVisitor();
        index.query(ground.getEnvelopeInternal(), found);
        @SuppressWarnings("unchecked")
        List<Zone> near = found.getItems();
        return near.isEmpty()
                ? ground
                : answers.computeIfAbsent(new Question(ground, Set.copyOf(near)), q -> unreached(ground, near));
    }

    private Geometry unreached(Geometry ground, List<Zone> near) {
        LocalPlane plane = LocalPlane.at(ground.getEnvelopeInternal().centre(), metric);
        Coordinate[] corners = ground.getCoordinates();
        List<Edge> edges = edges(near, plane);
        for (Edge edge : edges) {
            if (isWithin(corners, edge.onPlane, plane)) {
                return ground.getFactory().createPolygon();
            }
        }
        Geometry rest = ground;
        for (Zone zone : near) {
            if (zone instanceof Zone.Inside) {
                rest = less(rest, zone.ground());
            }
        }
        List<LineSegment> rim = edges(rest, plane);
        for (Edge edge : edges) {
            if (!rest.isEmpty() && isNear(edge, rest, rim)) {
                rest = less(rest, edge.zone.ground());
                rim = edges(rest, plane);
            }
        }
        return rest;
    }

    private static Geometry less(Geometry rest, Geometry served) {
        return Overlap.mayOverlap(rest, served) ? Overlap.overlay(rest, served, OverlayNG.DIFFERENCE) : rest;
    }

    /** An edge of a place, on the plane whose origin is the middle of a parcel. */
    private record Edge(Zone.Beside zone, LineSegment onPlane, double fromOrigin) {}

    /** Nearest first. */
    private static List<Edge> edges(List<Zone> zones, LocalPlane plane) {
        Coordinate origin = new Coordinate(0, 0);
        List<Edge> edges = new ArrayList<>();
        for (Zone zone : zones) {
            if (zone instanceof Zone.Beside beside) {
                LineSegment onPlane = plane.toPlane(beside.edge());
                edges.add(new Edge(beside, onPlane, onPlane.distance(origin)));
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::fromOrigin));
        return edges;
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

    /** Whether the surroundings of an edge may share ground with what is left, told without drawing them. */
    private boolean isNear(Edge edge, Geometry rest, List<LineSegment> rim) {
        if (!edge.zone.envelope().intersects(rest.getEnvelopeInternal())) {
            return false;
        }
        double farthest = PLANE * distance + MARGIN;
        return rest.getEnvelopeInternal().intersects(edge.zone.edge().p0)
                || rim.stream().anyMatch(side -> side.distance(edge.onPlane) <= farthest);
    }

    private static List<LineSegment> edges(Geometry geometry, LocalPlane plane) {
        List<LineSegment> edges = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            Coordinate last = null;
            for (Coordinate point : ((LineString) line).getCoordinates()) {
                Coordinate next = plane.toPlane(point);
                if (last != null) {
                    edges.add(new LineSegment(last, next));
                }
                last = next;
            }
        }
        return edges;
    }
}

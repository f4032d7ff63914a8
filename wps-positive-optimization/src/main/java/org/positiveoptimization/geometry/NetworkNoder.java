/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.noding.IntersectionAdder;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;

/**
 * Cuts lines into the edges of a network: two edges are joined where they have an end in common, and nowhere else.
 *
 * <p><b>Nodes</b> are the ends of the lines and every point in which two lines cross or touch, whether or not it is a
 * vertex. Lines that cross at different heights (a bridge, an underpass) are joined too, for a line in the plane does not
 * tell.
 *
 * <p><b>Snapping.</b> A line that ends within the snapping distance of another, or of its own other end, is joined to its
 * nearest point by a straight edge; nothing is moved. Distances in metres on the ellipsoid, counted in whole millimetres,
 * half up.
 *
 * <p><b>Limits.</b> Lines that meet in more than {@value #MAX_JOINTS} points, or that would need more than {@value
 * #MAX_PAIRS} pairs of edges to be compared, are not noded. Lines that lie on each other give parallel edges.
 */
public final class NetworkNoder {
    /** More meetings than any road network has. */
    public static final int MAX_JOINTS = 2_000_000;

    private static final int MAX_PAIRS = 200_000_000;

    /** An edge has no more vertices than this, so that work on a part of a long line does not grow with the line. */
    private static final int MAX_VERTICES = 64;

    private static final double HALF_MILLIMETRE = 0.0005;
    /** The index looks a little farther than the distance, for metres per unit are those at one point. */
    private static final double MARGIN = 1.01;

    private static final int POLL = 1024;

    private record Edge(int line, int number) {}

    private final Metric metric;
    private final double reach;
    private final int maxJoints;
    private final Runnable poll;
    private final List<NodedSegmentString> lines = new ArrayList<>();
    private final Set<LineSegment> connections = new LinkedHashSet<>();
    private final HPRtree index = new HPRtree();
    private final GeometryFactory factory;

    private NetworkNoder(GeometryFactory factory, Metric metric, double snap, int maxJoints, Runnable poll) {
        this.factory = factory;
        this.metric = metric;
        this.reach = snap + HALF_MILLIMETRE;
        this.maxJoints = maxJoints;
        this.poll = poll;
    }

    /**
     * @param lines sound lines
     * @param snap metres
     * @param poll called now and then; may throw to end the work
     * @return the edges, or nothing when there would be too many
     */
    public static Optional<List<LineString>> edges(List<LineString> lines, Metric metric, double snap, Runnable poll) {
        return edges(lines, metric, snap, MAX_JOINTS, poll);
    }

    static Optional<List<LineString>> edges(
            List<LineString> lines, Metric metric, double snap, int maxJoints, Runnable poll) {
        if (lines.isEmpty()) {
            return Optional.of(List.of());
        }
        NetworkNoder noder = new NetworkNoder(lines.get(0).getFactory(), metric, snap, maxJoints, poll);
        lines.forEach(noder::add);
        return noder.cross() && noder.connect() ? Optional.of(noder.edges()) : Optional.empty();
    }

    private void add(LineString line) {
        Coordinate[] points = CoordinateArrays.removeRepeatedPoints(line.getCoordinates());
        NodedSegmentString string = new NodedSegmentString(points, null);
        for (int i = MAX_VERTICES; i < points.length - 1; i += MAX_VERTICES) {
            string.addIntersection(points[i], i);
        }
        lines.add(string);
    }

    private boolean cross() {
        Crossings crossings = new Crossings();
        MCIndexNoder noder = new MCIndexNoder(crossings);
        noder.computeNodes(lines);
        return !crossings.isDone();
    }

    /** Every end of a line with the nearest point of every other line within the distance. */
    private boolean connect() {
        for (int line = 0; line < lines.size(); line++) {
            for (int i = 1; i < lines.get(line).size(); i++) {
                index.insert(envelope(line, i), new Edge(line, i));
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            if (line % POLL == 0) {
                poll.run();
            }
            NodedSegmentString string = lines.get(line);
            Coordinate first = string.getCoordinate(0);
            Coordinate last = string.getCoordinate(string.size() - 1);
            connect(line, first);
            connect(line, last);
            connect(first, last);
            if (connections.size() > maxJoints) {
                return false;
            }
        }
        return true;
    }

    private Envelope envelope(int line, int number) {
        return new Envelope(
                lines.get(line).getCoordinate(number - 1), lines.get(line).getCoordinate(number));
    }

    private void connect(int line, Coordinate end) {
        Map<Integer, Foot> feet = new HashMap<>();
        Envelope window = new Envelope(end);
        window.expandBy(MARGIN * reach / metric.metresPerUnitX(end), MARGIN * reach / metric.metresPerUnitY(end));
        index.query(window, item -> {
            Edge edge = (Edge) item;
            if (edge.line != line) {
                Foot foot = foot(end, edge);
                feet.merge(edge.line, foot, (a, b) -> b.distance < a.distance ? b : a);
            }
        });
        feet.values().stream().filter(f -> f.distance < reach && f.distance > 0).forEach(foot -> {
            lines.get(foot.edge.line).addIntersection(foot.point, foot.edge.number - 1);
            connect(end, foot.point);
        });
    }

    private void connect(Coordinate a, Coordinate b) {
        if (!a.equals2D(b) && metric.distance(a, b) < reach) {
            LineSegment connection = new LineSegment(a, b);
            connection.normalize();
            connections.add(connection);
        }
    }

    /** The nearest point of an edge, and how far it is in metres. */
    private record Foot(Edge edge, Coordinate point, double distance) {}

    private Foot foot(Coordinate end, Edge edge) {
        SegmentString string = lines.get(edge.line);
        LineSegment segment = new LineSegment(string.getCoordinate(edge.number - 1), string.getCoordinate(edge.number));
        LocalPlane plane = LocalPlane.at(end, metric);
        Coordinate nearest = nearest(plane, segment, end);
        return new Foot(edge, nearest, metric.distance(end, nearest));
    }

    /** A nearest point that is an end of the edge is that end, to the last bit. */
    private static Coordinate nearest(LocalPlane plane, LineSegment segment, Coordinate point) {
        LineSegment local = plane.toPlane(segment);
        double fraction = local.projectionFactor(plane.toPlane(point));
        if (!(fraction > 0)) {
            return segment.p0;
        }
        return fraction < 1 ? segment.pointAlong(fraction) : segment.p1;
    }

    private List<LineString> edges() {
        List<LineString> edges = new ArrayList<>();
        for (Object string : NodedSegmentString.getNodedSubstrings(lines)) {
            edges.add(factory.createLineString(((SegmentString) string).getCoordinates()));
        }
        connections.forEach(c -> edges.add(c.toGeometry(factory)));
        return edges;
    }

    /** Gives up beyond the limits. */
    private final class Crossings extends IntersectionAdder {
        private int pairs;
        private int joints;

        Crossings() {
            super(new RobustLineIntersector());
        }

        @Override
        public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
            if (pairs++ % POLL == 0) {
                poll.run();
            }
            int before = numIntersections;
            super.processIntersections(a, i, b, j);
            joints += numIntersections - before;
        }

        @Override
        public boolean isDone() {
            return joints > maxJoints || pairs > MAX_PAIRS;
        }
    }
}

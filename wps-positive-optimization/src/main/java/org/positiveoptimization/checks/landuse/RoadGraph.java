/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.geometry.MeasuredLine;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.NetworkNoder;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.progress.Progress;

/**
 * The roads as an undirected graph: edges and nodes of {@link NetworkNoder}, each edge as long as it is in metres on the
 * ellipsoid. Every road can be walked in both directions.
 */
final class RoadGraph {
    /** The vertex from which all zones are entered. */
    private static final int SOURCE = -1;
    /** The index looks a little farther than the distance, for metres per unit are those at one point. */
    private static final double MARGIN = 1.01;

    private record Edge(int number, int from, int to, MeasuredLine line) {}

    private final Metric metric;
    private final HPRtree index = new HPRtree();

    private RoadGraph(List<LineString> edges, Metric metric) {
        this.metric = metric;
        Map<Coordinate, Integer> nodes = new HashMap<>();
        for (LineString line : edges) {
            int from = nodes.computeIfAbsent(line.getCoordinateN(0), c -> nodes.size());
            int to = nodes.computeIfAbsent(line.getCoordinateN(line.getNumPoints() - 1), c -> nodes.size());
            index.insert(line.getEnvelopeInternal(), new Edge(index.size(), from, to, new MeasuredLine(line, metric)));
        }
        index.build();
    }

    /**
     * @param snap metres within which the end of a road is joined to another
     * @return nothing when the roads meet too often for a graph
     */
    static Optional<RoadGraph> of(List<LineString> roads, Metric metric, double snap, Progress progress) {
        return NetworkNoder.edges(roads, metric, snap, progress::check).map(edges -> new RoadGraph(edges, metric));
    }

    /**
     * The parts of the roads that lie in one of the zones, or that can be reached from such a part by no more than some
     * metres along roads. Roads that are reached for a part of their length count with it.
     *
     * <p>Shortest paths by Dijkstra's algorithm from all zones at once, ended at the distance.
     *
     * @param metres 0 or more
     */
    List<LineString> within(List<? extends Zone> zones, double metres, Progress progress) {
        Map<Integer, Edge> near = new TreeMap<>();
        Map<Integer, Stretches> inside = new HashMap<>();
        for (Zone zone : zones) {
            progress.check();
            for (Edge edge : edges(around(zone.envelope(), metres))) {
                near.put(edge.number, edge);
                inside.computeIfAbsent(edge.number, n -> new Stretches(edge.line.length()));
            }
            List<Edge> touched = edges(zone.envelope());
            if (!touched.isEmpty()) {
                PreparedGeometry ground = PreparedGeometryFactory.prepare(zone.ground());
                touched.forEach(edge -> addInside(edge, ground, inside.get(edge.number)));
            }
        }
        SingleSourcePaths<Integer, DefaultWeightedEdge> paths =
                new DijkstraShortestPath<>(graph(near, inside), metres).getPaths(SOURCE);
        List<LineString> reached = new ArrayList<>();
        for (Edge edge : near.values()) {
            progress.check();
            Stretches stretches = inside.get(edge.number).widened(metres);
            double length = edge.line.length();
            stretches.add(0, metres - paths.getWeight(edge.from));
            stretches.add(length - (metres - paths.getWeight(edge.to)), length);
            stretches.forEach((from, to) -> reached.add(edge.line.part(from, to)));
        }
        return reached;
    }

    private static Graph<Integer, DefaultWeightedEdge> graph(Map<Integer, Edge> edges, Map<Integer, Stretches> inside) {
        Graph<Integer, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
        graph.addVertex(SOURCE);
        for (Edge edge : edges.values()) {
            double length = edge.line.length();
            Graphs.addEdgeWithVertices(graph, edge.from, edge.to, length);
            Stretches stretches = inside.get(edge.number);
            if (!stretches.isEmpty()) {
                Graphs.addEdge(graph, SOURCE, edge.from, stretches.first());
                Graphs.addEdge(graph, SOURCE, edge.to, length - stretches.last());
            }
        }
        return graph;
    }

    private List<Edge> edges(Envelope envelope) {
        List<Edge> edges = new ArrayList<>();
        index.query(envelope, edge -> edges.add((Edge) edge));
        return edges;
    }

    /** Only roads so near in a straight line can be near along the roads. */
    private Envelope around(Envelope ground, double metres) {
        Envelope envelope = ground.copy();
        Coordinate centre = envelope.centre();
        envelope.expandBy(
                MARGIN * metres / metric.metresPerUnitX(centre), MARGIN * metres / metric.metresPerUnitY(centre));
        return envelope;
    }

    private static void addInside(Edge edge, PreparedGeometry zone, Stretches stretches) {
        LineString line = edge.line.line();
        if (zone.covers(line)) {
            stretches.add(0, edge.line.length());
        } else if (zone.intersects(line)) {
            Overlap.overlay(line, zone.getGeometry(), OverlayNG.INTERSECTION)
                    .apply((GeometryComponentFilter) part -> addPart(edge.line, part, stretches));
        }
    }

    private static void addPart(MeasuredLine line, Geometry part, Stretches stretches) {
        if (!(part instanceof GeometryCollection) && !part.isEmpty()) {
            Coordinate[] points = part.getCoordinates();
            double a = line.measure(points[0]);
            double b = line.measure(points[points.length - 1]);
            stretches.add(Math.min(a, b), Math.max(a, b));
        }
    }
}

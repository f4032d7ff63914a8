/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.positiveoptimization.geometry.EllipsoidalArea;

/**
 * Cuts the cells that county outlines cross. The edges of all these cells and the outlines are noded together once, by snap
 * rounding to the lattice, and polygonised; every face is a piece of one cell in one county and shares its vertices with
 * its neighbours. A piece that is small or thin joins its neighbour of the same county with which it shares most edges.
 */
final class OutlineCut {
    private static final double SMALL = 0.15;
    private static final double THIN = 0.2;

    /** A piece of a cell; county is -1 outside the municipality. */
    record Piece(Leaf cell, int county, Polygon polygon) {}

    private final CountyOutlines outlines;
    private final List<Leaf> cells;
    private final Collection<Geometry> outlineLines;

    /** @param cells the cells that an outline crosses, not yet cut */
    OutlineCut(CountyOutlines outlines, Collection<Geometry> outlineLines, List<Leaf> cells) {
        this.outlines = outlines;
        this.outlineLines = outlineLines;
        this.cells = cells;
    }

    /** @return the pieces in a fixed order, merged where small */
    List<Piece> cut() {
        List<Piece> faces = faces();
        return merge(faces);
    }

    private List<Piece> faces() {
        List<LineString> lines = new ArrayList<>();
        SegmentSet seen = new SegmentSet();
        STRtree tree = new STRtree();
        for (Leaf cell : cells) {
            Polygon polygon = cell.polygon();
            tree.insert(polygon.getEnvelopeInternal(), new Piece(cell, cell.county, polygon));
            Dissolver.eachRing(polygon, (a, b) -> {
                if (seen.put(a, b, 0) < 0) {
                    lines.add(Lattice.FACTORY.createLineString(new Coordinate[] {a, b}));
                }
            });
        }
        outlineLines.forEach(l -> lines.add((LineString) l));
        Geometry noded = UnaryUnionNG.union(
                Lattice.FACTORY.createMultiLineString(lines.toArray(LineString[]::new)), Lattice.MODEL);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Piece> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Polygon polygon = Dissolver.canonical((Polygon) face);
            Leaf cell = cellOf(tree, polygon.getInteriorPoint());
            if (cell != null) {
                faces.add(new Piece(
                        cell, outlines.locate(polygon.getInteriorPoint().getCoordinate()), polygon));
            }
        }
        faces.sort((p, q) -> p.polygon().compareTo(q.polygon()));
        return faces;
    }

    private static Leaf cellOf(STRtree tree, Point inside) {
        for (Object candidate : tree.query(inside.getEnvelopeInternal())) {
            if (((Piece) candidate).polygon().contains(inside)) {
                return ((Piece) candidate).cell();
            }
        }
        return null;
    }

    private List<Piece> merge(List<Piece> faces) {
        int n = faces.size();
        double[] areas = new double[n];
        for (int f = 0; f < n; f++) {
            areas[f] = EllipsoidalArea.of(faces.get(f).polygon());
        }
        Groups groups = new Groups(n);
        List<Map<Integer, Integer>> shared = sharedSegments(faces);
        TreeMap<Double, Integer> bySize = new TreeMap<>();
        for (int f = 0; f < n; f++) {
            if (faces.get(f).county() >= 0 && isSmall(faces.get(f), areas[f])) {
                bySize.put(areas[f], f);
            }
        }
        for (int f : bySize.values()) {
            int best = -1;
            int most = 0;
            for (Map.Entry<Integer, Integer> neighbour : shared.get(f).entrySet()) {
                int g = neighbour.getKey();
                if (faces.get(g).county() == faces.get(f).county()
                        && groups.find(g) != groups.find(f)
                        && (neighbour.getValue() > most || (neighbour.getValue() == most && g < best))) {
                    best = g;
                    most = neighbour.getValue();
                }
            }
            if (best >= 0) {
                groups.join(f, best);
            }
        }
        return joined(faces, areas, groups);
    }

    private boolean isSmall(Piece piece, double area) {
        double cell = EllipsoidalArea.of(piece.cell().polygon());
        double length = piece.polygon().getLength() * (Lattice.METRES_LAT + Lattice.METRES_LON) / 2;
        return area < SMALL * cell || 4 * Math.PI * area < THIN * length * length;
    }

    private static List<Map<Integer, Integer>> sharedSegments(List<Piece> faces) {
        SegmentSet owners = new SegmentSet();
        List<Map<Integer, Integer>> shared = new ArrayList<>();
        for (int f = 0; f < faces.size(); f++) {
            int face = f;
            shared.add(new HashMap<>());
            Dissolver.eachRing(faces.get(f).polygon(), (a, b) -> {
                int other = owners.put(a, b, face);
                if (other >= 0) {
                    int weight = 1 + (int) (1e6 * a.distance(b));
                    shared.get(face).merge(other, weight, Integer::sum);
                    shared.get(other).merge(face, weight, Integer::sum);
                }
            });
        }
        return shared;
    }

    private static List<Piece> joined(List<Piece> faces, double[] areas, Groups groups) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int f = 0; f < faces.size(); f++) {
            members.computeIfAbsent(groups.find(f), k -> new ArrayList<>()).add(f);
        }
        List<Piece> pieces = new ArrayList<>();
        for (List<Integer> group : members.values()) {
            int largest = group.get(0);
            for (int f : group) {
                largest = areas[f] > areas[largest] ? f : largest;
            }
            Piece main = faces.get(largest);
            Polygon polygon = Dissolver.dissolve(
                    group.stream().map(f -> faces.get(f).polygon()).toList());
            pieces.add(new Piece(main.cell(), main.county(), polygon));
        }
        return pieces;
    }
}

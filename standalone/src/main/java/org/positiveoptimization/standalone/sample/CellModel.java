/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** The ground: cells of the grid, finer ones around the towns, cut by the county outlines, without attributes yet. */
final class CellModel {
    private static final int MAX_ATTEMPTS = 20;
    /** In degrees of longitude and latitude an angle of 10 degrees may look like one of 15. */
    private static final double SPIKE_ANGLE = Math.toRadians(18);

    private static final double SPIKE_METRES = 0.25;

    private final CountyOutlines outlines;
    private final Towns towns;
    private final CellGrid grid;
    private final List<Leaf> leaves = new ArrayList<>();
    /** Pieces of cells outside the municipality. */
    private final List<Polygon> outside = new ArrayList<>();

    private final Map<Long, Leaf> whole = new HashMap<>();
    private Adjacency adjacency;

    private CellModel(CountyOutlines outlines, Towns towns, CellGrid grid) {
        this.outlines = outlines;
        this.towns = towns;
        this.grid = grid;
    }

    /** @param size height of a coarse cell in metres */
    static CellModel build(CountyOutlines outlines, Towns towns, long seed, double size) {
        CellModel model = new CellModel(outlines, towns, new CellGrid(seed, outlines.envelope(), size));
        for (int attempt = 0; !model.fill(attempt == MAX_ATTEMPTS); attempt++) {
            model.leaves.clear();
            model.outside.clear();
        }
        for (int k = 0; k < model.leaves.size(); k++) {
            Leaf leaf = model.leaves.get(k);
            leaf.number = k + 1;
            if (leaf.isWhole()) {
                model.whole.put(key(leaf.i, leaf.j), leaf);
            }
        }
        model.adjacency = Adjacency.of(model.leaves);
        return model;
    }

    CountyOutlines outlines() {
        return outlines;
    }

    CellGrid grid() {
        return grid;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<Polygon> outside() {
        return outside;
    }

    Adjacency adjacency() {
        return adjacency;
    }

    /** @return the whole cell at the place, or null */
    Leaf whole(int i, int j) {
        return whole.get(key(i, j));
    }

    /** @return false if vertices had to be moved, so that all must be built anew */
    private boolean fill(boolean last) {
        List<LineString> lines = lines();
        Set<Long> near = near(lines);
        List<Leaf> crossed = new ArrayList<>();
        STRtree index = segments(lines);
        for (int j = 0; j < grid.rows(); j++) {
            for (int i = 0; i < grid.columns(); i++) {
                boolean fine = towns.isFine(grid.middle(i, j), grid.size());
                for (int f = fine ? 0 : -1; f < (fine ? CellGrid.FINE * CellGrid.FINE : 0); f++) {
                    Leaf cell = new Leaf(grid, i, j, f, -1, null);
                    if (near.contains(key(i, j)) && crosses(cell.polygon(), index)) {
                        crossed.add(cell);
                    } else {
                        int county = outlines.locate(cell.middle);
                        if (county >= 0) {
                            leaves.add(new Leaf(grid, i, j, f, county, null));
                        }
                    }
                }
            }
        }
        boolean good = true;
        for (OutlineCut.Piece piece : new OutlineCut(outlines, new ArrayList<>(lines), crossed).cut()) {
            if (!last && piece.county() >= 0 && hasNeedle(piece.polygon())) {
                good = false;
                grid.move(piece.cell().i, piece.cell().j);
            }
            if (piece.county() < 0) {
                outside.add(piece.polygon());
            } else {
                Leaf cell = piece.cell();
                leaves.add(new Leaf(grid, cell.i, cell.j, cell.fine, piece.county(), piece.polygon()));
            }
        }
        return good;
    }

    private List<LineString> lines() {
        List<Geometry> borders =
                outlines.counties().stream().map(c -> c.outline().getBoundary()).toList();
        Geometry noded = UnaryUnionNG.union(Lattice.FACTORY.buildGeometry(borders), Lattice.MODEL);
        LineMerger merger = new LineMerger();
        merger.add(noded);
        List<LineString> lines = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            lines.add((LineString) line);
        }
        return lines;
    }

    private Set<Long> near(List<LineString> lines) {
        Set<Long> near = new HashSet<>();
        for (LineString line : lines) {
            Coordinate[] points = line.getCoordinates();
            for (int k = 0; k + 1 < points.length; k++) {
                mark(points[k], points[k + 1], near);
            }
        }
        return near;
    }

    /** Marks the cells within one cell of the segment: jitter and wiggle move no point farther than a third of a cell. */
    private void mark(Coordinate a, Coordinate b, Set<Long> near) {
        double half = Lattice.METRES_LAT * a.distance(b) / (grid.size() / 2);
        int steps = (int) Math.ceil(half) + 1;
        for (int s = 0; s <= steps; s++) {
            double t = (double) s / steps;
            int i = grid.column(a.x + t * (b.x - a.x));
            int j = grid.row(a.y + t * (b.y - a.y));
            for (int u = -1; u <= 1; u++) {
                for (int v = -1; v <= 1; v++) {
                    near.add(key(i + u, j + v));
                }
            }
        }
    }

    private static STRtree segments(List<LineString> lines) {
        STRtree index = new STRtree();
        for (LineString line : lines) {
            Coordinate[] points = line.getCoordinates();
            for (int k = 0; k + 1 < points.length; k++) {
                LineString segment = Lattice.FACTORY.createLineString(new Coordinate[] {points[k], points[k + 1]});
                index.insert(segment.getEnvelopeInternal(), segment);
            }
        }
        index.build();
        return index;
    }

    private static boolean crosses(Polygon cell, STRtree index) {
        Envelope envelope = cell.getEnvelopeInternal();
        for (Object segment : index.query(envelope)) {
            if (cell.intersects((LineString) segment)) {
                return true;
            }
        }
        return false;
    }

    /** A corner that is sharp and has a narrow base: the checks may call it a spike. */
    private static boolean hasNeedle(Polygon polygon) {
        Coordinate[] points = polygon.getExteriorRing().getCoordinates();
        int n = points.length - 1;
        for (int k = 0; k < n; k++) {
            Coordinate before = points[(k + n - 1) % n];
            Coordinate after = points[k + 1];
            double shorter = Math.min(points[k].distance(before), points[k].distance(after)) * Lattice.METRES_LAT;
            double angle = Angle.angleBetween(before, points[k], after);
            if (angle < SPIKE_ANGLE && shorter * Math.sin(angle) < SPIKE_METRES) {
                return true;
            }
        }
        return false;
    }

    private static long key(int i, int j) {
        return ((long) i << 32) ^ (j & 0xffffffffL);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * The centre lines of the streets of the central city: they follow lines of the grid between its leaves, close together in
 * the towns and far apart outside. What hangs together most is the network; they meet in points that both have.
 */
final class Streets {
    private static final String LAYER = "DLZXX";
    /** Metres between streets, about; the grid decides. */
    private static final double IN_TOWN = 250;

    private static final double OUTSIDE = 1_000;

    private final CellModel model;
    /** Every so many lines of the fine grid are a street. */
    private final int inTown;

    private final int outside;
    private final List<Segment> segments = new ArrayList<>();

    /**
     * A line of the fine grid.
     *
     * @param runsEast whether it runs from west to east, else from south to north
     * @param index number of the line, from the south or west of the municipality
     */
    private record Line(boolean runsEast, int index) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int order = Boolean.compare(runsEast, other.runsEast);
            return order != 0 ? order : Integer.compare(index, other.index);
        }
    }

    private record Segment(Line line, Coordinate from, Coordinate to, int county) {}

    private Streets(CellModel model) {
        this.model = model;
        double coarse = model.grid().size();
        // both divide what follows, so that the streets outside go on in the towns
        this.inTown = Integer.highestOneBit(
                (int) Math.max(1, Math.min(CellGrid.FINE, Math.round(IN_TOWN * CellGrid.FINE / coarse))));
        this.outside = CellGrid.FINE * (int) Math.max(1, Math.round(OUTSIDE / coarse));
    }

    /** @return the rows of the layer of road centre lines, the same in both versions */
    static List<Row> of(CellModel model) {
        Streets streets = new Streets(model);
        streets.collect();
        return streets.rows(streets.connected());
    }

    /** A grid line is a border that leaves of two different cells share. */
    private void collect() {
        SegmentSet owners = new SegmentSet();
        List<Leaf> leaves = model.leaves();
        for (int k = 0; k < leaves.size(); k++) {
            int number = k;
            Leaf leaf = leaves.get(k);
            if (leaf.central) {
                Dissolver.eachRing(leaf.polygon(), (a, b) -> {
                    int other = owners.put(a, b, number);
                    if (other >= 0) {
                        add(leaves.get(other), leaf, a, b);
                    }
                });
            }
        }
    }

    private void add(Leaf one, Leaf other, Coordinate a, Coordinate b) {
        Line line = row(one) != row(other)
                ? new Line(true, Math.max(row(one), row(other)))
                : new Line(false, Math.max(column(one), column(other)));
        // a scrap that a county outline leaves belongs to the cell beside it: there the border is the outline
        boolean isGridLine = one.county == other.county && (row(one) != row(other) || column(one) != column(other));
        boolean isTown = one.member != 0 && other.member != 0;
        if (isGridLine && line.index % (isTown ? inTown : outside) == 0) {
            segments.add(new Segment(line, a, b, one.county));
        }
    }

    private static int row(Leaf leaf) {
        return leaf.j * CellGrid.FINE + leaf.fine / CellGrid.FINE;
    }

    private static int column(Leaf leaf) {
        return leaf.i * CellGrid.FINE + leaf.fine % CellGrid.FINE;
    }

    /** @return the largest set of segments that hang together, in their order */
    private List<Segment> connected() {
        Map<Coordinate, Integer> points = new HashMap<>();
        for (Segment segment : segments) {
            points.putIfAbsent(segment.from, points.size());
            points.putIfAbsent(segment.to, points.size());
        }
        Groups groups = new Groups(points.size());
        segments.forEach(s -> groups.join(points.get(s.from), points.get(s.to)));
        Map<Integer, List<Segment>> networks = new TreeMap<>();
        for (Segment segment : segments) {
            networks.computeIfAbsent(groups.find(points.get(segment.from)), n -> new ArrayList<>())
                    .add(segment);
        }
        List<Segment> largest = List.of();
        for (List<Segment> network : networks.values()) {
            largest = network.size() > largest.size() ? network : largest;
        }
        return largest;
    }

    private List<Row> rows(List<Segment> network) {
        Map<Line, List<Segment>> lines = new TreeMap<>();
        network.forEach(
                s -> lines.computeIfAbsent(s.line, l -> new ArrayList<>()).add(s));
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Line, List<Segment>> line : lines.entrySet()) {
            LineMerger merger = new LineMerger();
            line.getValue().forEach(s -> merger.add(Lattice.FACTORY.createLineString(new Coordinate[] {s.from, s.to})));
            List<LineString> parts = new ArrayList<>();
            for (Object part : merger.getMergedLineStrings()) {
                parts.add((LineString) ((LineString) part).norm());
            }
            parts.sort(null);
            int county = line.getValue().get(0).county;
            parts.forEach(p -> rows.add(row(line.getKey(), rows.size() + 1, county, p)));
        }
        return rows;
    }

    private Row row(Line line, long number, int county, LineString street) {
        boolean isMain = line.index % outside == 0;
        boolean isSecondary = line.index % CellGrid.FINE == 0;
        return Row.of(
                LAYER,
                number,
                county,
                street,
                "MC",
                (line.runsEast ? "纬" : "经") + line.index + (line.runsEast ? "路" : "街"),
                "DLDJ",
                isMain ? "2" : isSecondary ? "3" : "4",
                "KD",
                isMain ? 40d : isSecondary ? 24d : 15d);
    }
}

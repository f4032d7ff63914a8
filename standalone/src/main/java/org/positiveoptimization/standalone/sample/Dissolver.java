/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Joins edge-matched polygons that hang together along edges into one polygon, without computing a single coordinate: two
 * segments that run against each other cancel, and what is left is linked to rings.
 *
 * <p>Where rings meet in a vertex, the link is to the next boundary clockwise, so that a ring never leaves the wedge of the
 * interior it bounds; a ring that comes back to a vertex is cut there. The result is valid where the input is an
 * edge-matched coverage of one piece.
 */
final class Dissolver {
    private final Map<Segment, Segment> open = new LinkedHashMap<>();

    private record Segment(Coordinate from, Coordinate to) {}

    private Dissolver() {}

    /** @throws IllegalStateException if the polygons do not hang together */
    static Polygon dissolve(Collection<Polygon> polygons) {
        if (polygons.size() == 1) {
            return polygons.iterator().next();
        }
        SegmentSet seen = new SegmentSet();
        for (Polygon polygon : polygons) {
            eachRing(polygon, seen::flip);
        }
        Dissolver dissolver = new Dissolver();
        for (Polygon polygon : polygons) {
            eachRing(polygon, (a, b) -> {
                if (seen.contains(a, b)) {
                    dissolver.open.put(new Segment(a, b), new Segment(a, b));
                }
            });
        }
        return dissolver.link();
    }

    /** Receives the directed segments of a polygon, its interior on the left. */
    interface SegmentVisitor {
        void visit(Coordinate from, Coordinate to);
    }

    static void eachRing(Polygon polygon, SegmentVisitor visitor) {
        eachSegment(polygon.getExteriorRing().getCoordinates(), true, visitor);
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
            eachSegment(polygon.getInteriorRingN(h).getCoordinates(), false, visitor);
        }
    }

    private static void eachSegment(Coordinate[] ring, boolean shell, SegmentVisitor visitor) {
        // Area.ofRingSigned is positive for clockwise rings
        boolean forward = (Area.ofRingSigned(ring) < 0) == shell;
        for (int k = 0; k < ring.length - 1; k++) {
            if (forward) {
                visitor.visit(ring[k], ring[k + 1]);
            } else {
                visitor.visit(ring[ring.length - 1 - k], ring[ring.length - 2 - k]);
            }
        }
    }

    private Polygon link() {
        Map<Coordinate, List<Segment>> outgoing = new HashMap<>();
        open.values().forEach(s -> outgoing.computeIfAbsent(s.from(), k -> new ArrayList<>(1))
                .add(s));
        Set<Segment> used = new HashSet<>();
        List<Coordinate[]> shells = new ArrayList<>();
        List<Coordinate[]> holes = new ArrayList<>();
        for (Segment start : open.values()) {
            if (used.contains(start)) {
                continue;
            }
            List<Coordinate> path = new ArrayList<>();
            Segment at = start;
            while (used.add(at)) {
                path.add(at.from());
                at = next(at, outgoing.get(at.to()));
            }
            for (Coordinate[] ring : simple(path)) {
                (Area.ofRingSigned(ring) < 0 ? shells : holes).add(ring);
            }
        }
        if (shells.size() != 1) {
            throw new IllegalStateException(shells.size() + " shells");
        }
        LinearRing[] inner = holes.stream()
                .map(Dissolver::canonical)
                .sorted((a, b) -> a[0].compareTo(b[0]))
                .map(Lattice.FACTORY::createLinearRing)
                .toArray(LinearRing[]::new);
        return Lattice.FACTORY.createPolygon(Lattice.FACTORY.createLinearRing(canonical(shells.get(0))), inner);
    }

    private static Segment next(Segment at, List<Segment> choices) {
        if (choices.size() == 1) {
            return choices.get(0);
        }
        double back = Angle.angle(at.to(), at.from());
        Segment best = null;
        double bestTurn = Double.MAX_VALUE;
        for (Segment choice : choices) {
            double turn = back - Angle.angle(choice.from(), choice.to());
            turn = turn <= 0 ? turn + 2 * Math.PI : turn;
            if (turn < bestTurn) {
                bestTurn = turn;
                best = choice;
            }
        }
        return best;
    }

    /** @return the closed path cut at the vertices that it passes more than once */
    private static List<Coordinate[]> simple(List<Coordinate> path) {
        List<Coordinate[]> rings = new ArrayList<>();
        ArrayDeque<Coordinate> stack = new ArrayDeque<>();
        Set<Coordinate> on = new HashSet<>();
        for (Coordinate point : path) {
            if (!on.add(point)) {
                rings.add(pop(stack, on, point));
            }
            stack.push(point);
        }
        rings.add(pop(stack, on, null));
        return rings;
    }

    private static Coordinate[] pop(ArrayDeque<Coordinate> stack, Set<Coordinate> on, Coordinate until) {
        ArrayDeque<Coordinate> ring = new ArrayDeque<>();
        while (!stack.isEmpty()) {
            Coordinate top = stack.pop();
            ring.push(top);
            if (top.equals(until)) {
                break;
            }
            on.remove(top);
        }
        ring.add(ring.peek());
        return ring.toArray(Coordinate[]::new);
    }

    /** @return the polygon with its rings begun at their smallest coordinate, the interior on the left, holes in order */
    static Polygon canonical(Polygon polygon) {
        List<LinearRing> holes = new ArrayList<>();
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
            holes.add(Lattice.FACTORY.createLinearRing(
                    canonical(turned(polygon.getInteriorRingN(h).getCoordinates(), false))));
        }
        holes.sort((a, b) -> a.getCoordinateN(0).compareTo(b.getCoordinateN(0)));
        return Lattice.FACTORY.createPolygon(
                Lattice.FACTORY.createLinearRing(
                        canonical(turned(polygon.getExteriorRing().getCoordinates(), true))),
                holes.toArray(LinearRing[]::new));
    }

    private static Coordinate[] turned(Coordinate[] ring, boolean shell) {
        Coordinate[] turned = new Coordinate[ring.length];
        int[] at = new int[1];
        eachSegment(ring, shell, (from, to) -> turned[at[0]++] = from);
        turned[ring.length - 1] = turned[0];
        return turned;
    }

    /** @return the closed ring, begun at its smallest coordinate */
    private static Coordinate[] canonical(Coordinate[] ring) {
        int n = ring.length - 1;
        int first = 0;
        for (int k = 1; k < n; k++) {
            if (ring[k].compareTo(ring[first]) < 0) {
                first = k;
            }
        }
        Coordinate[] turned = new Coordinate[n + 1];
        for (int k = 0; k < n; k++) {
            turned[k] = ring[(first + k) % n];
        }
        turned[n] = turned[0];
        return turned;
    }
}

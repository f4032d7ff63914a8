/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.box;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.fixture.FlatMetric;
import org.positiveoptimization.progress.Progress;

/** Ways that are reckoned by hand on a flat earth, in metres, and by the algorithm of Floyd and Warshall. */
class RoadGraphTest {
    /** Twenty metres around (0, 0). */
    private static final Geometry START = read(box(-10, -10, 10, 10));

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static List<LineString> search(double metres, List<Geometry> zones, List<LineString> roads, double snap) {
        RoadGraph graph =
                RoadGraph.of(roads, FlatMetric.INSTANCE, snap, Progress.NONE).orElseThrow();
        return graph.within(zones.stream().map(Fixed::new).toList(), metres, Progress.NONE);
    }

    private record Fixed(Geometry ground) implements Zone {
        @Override
        public Envelope envelope() {
            return ground.getEnvelopeInternal();
        }
    }

    private static List<String> reached(double metres, String... roads) {
        List<LineString> lines = Stream.of(roads).map(r -> (LineString) read(r)).toList();
        return search(metres, List.of(START), lines, 1).stream()
                .map(Geometry::toText)
                .toList();
    }

    /** From the rim of the zone at (10, 0) it is 90 m to the crossing, and 60 m are left. */
    @Test
    void roads_thatCross_areReachedInAllDirections() {
        assertThat(reached(150, "LINESTRING(0 0, 300 0)", "LINESTRING(100 -80, 100 50)"))
                .containsExactlyInAnyOrder(
                        "LINESTRING (0 0, 100 0)",
                        "LINESTRING (100 0, 160 0)",
                        "LINESTRING (100 -60, 100 0)",
                        "LINESTRING (100 0, 100 50)");
    }

    @Test
    void road_inTheZone_isReachedWithoutAWay() {
        assertThat(reached(0, "LINESTRING(-4 0, 3 3)", "LINESTRING(-50 5, 50 5)", "LINESTRING(10.5 -9, 10.5 9)"))
                .containsExactlyInAnyOrder("LINESTRING (-4 0, 3 3)", "LINESTRING (-10 5, 10 5)");
    }

    @Test
    void road_thatLeavesTheZoneAndComesBack_isReachedFromBothSides() {
        String bow = "LINESTRING(0 0, 0 100, 8 100, 8 0)";
        assertThat(reached(30, bow)).containsExactly("LINESTRING (0 0, 0 40)", "LINESTRING (8 40, 8 0)");
        assertThat(reached(94, bow)).containsExactly("LINESTRING (0 0, 0 100, 8 100, 8 0)");
    }

    /** Round the block it is 40 m + 40 m + 40 m; the detour by (0, 60) is longer. */
    @Test
    void way_isTheShortest() {
        String shortWay = "LINESTRING(0 0, 50 0, 50 40)";
        String longWay = "LINESTRING(0 0, 0 60, 50 60, 50 40)";
        String goal = "LINESTRING(50 40, 150 40)";
        // 40 m + 40 m to the goal, 20 m along it, and 20 m back along the long way
        assertThat(reached(100, shortWay, longWay, goal))
                .containsExactlyInAnyOrder(
                        "LINESTRING (0 0, 50 0, 50 40)",
                        "LINESTRING (0 0, 0 60, 50 60, 50 40)",
                        "LINESTRING (50 40, 70 40)");
        assertThat(reached(85, shortWay, longWay, goal))
                .containsExactlyInAnyOrder(
                        "LINESTRING (0 0, 50 0, 50 40)",
                        "LINESTRING (0 0, 0 60, 35 60)",
                        "LINESTRING (50 45, 50 40)",
                        "LINESTRING (50 40, 55 40)");
    }

    @Test
    void roads_thatAreNotConnected_areNotReached() {
        assertThat(reached(500, "LINESTRING(0 0, 100 0)", "LINESTRING(102 0, 200 0)", "LINESTRING(0 20, 100 20)"))
                .containsExactly("LINESTRING (0 0, 100 0)");
    }

    /** The gap is walked too. */
    @ParameterizedTest
    @CsvSource({"1, 150", "1.5, 90"})
    void roads_withAGap_areConnectedWithinTheSnappingDistance(double gap, double length) {
        List<LineString> roads = Stream.of("LINESTRING(0 0, 100 0)", "LINESTRING(" + (100 + gap) + " 0, 200 0)")
                .map(r -> (LineString) read(r))
                .toList();
        double sum = search(150, List.of(START), roads, 1).stream()
                .mapToDouble(Geometry::getLength)
                .sum();

        assertThat(sum).isCloseTo(10 + length, within(1e-9));
    }

    @Test
    void zones_areAllStartedFrom() {
        List<LineString> roads = List.of((LineString) read("LINESTRING(0 0, 1000 0)"));
        List<Geometry> zones = List.of(START, read(box(500, -10, 520, 10)), read(box(0, 5, 1000, 9)));

        assertThat(search(100, zones, roads, 1))
                .extracting(Geometry::toText)
                .containsExactly("LINESTRING (0 0, 110 0)", "LINESTRING (400 0, 620 0)");
    }

    @Test
    void nothing_isReachedWithoutZonesOrRoads() {
        assertThat(search(100, List.of(), List.of((LineString) read("LINESTRING(0 0, 9 0)")), 1))
                .isEmpty();
        assertThat(search(100, List.of(START), List.of(), 1)).isEmpty();
    }

    @Test
    void graph_canBeAskedAgain() {
        RoadGraph graph = RoadGraph.of(
                        List.of((LineString) read("LINESTRING(0 0, 1000 0)")), FlatMetric.INSTANCE, 1, Progress.NONE)
                .orElseThrow();

        assertThat(graph.within(List.of(new Fixed(START)), 100, Progress.NONE))
                .extracting(Geometry::getLength)
                .containsExactly(110d);
        assertThat(graph.within(List.of(new Fixed(read(box(990, -1, 1001, 1)))), 100, Progress.NONE))
                .extracting(Geometry::getLength)
                .containsExactly(110d);
        assertThat(graph.within(List.of(new Fixed(START)), 100, Progress.NONE))
                .extracting(Geometry::getLength)
                .containsExactly(110d);
    }

    @Test
    void search_thatIsCancelled_ends() {
        RoadGraph graph = RoadGraph.of(
                        List.of((LineString) read("LINESTRING(0 0, 1000 0)")), FlatMetric.INSTANCE, 1, Progress.NONE)
                .orElseThrow();
        Progress cancelled = new Progress() {
            @Override
            public void completed(String step, double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> graph.within(List.of(new Fixed(START)), 100, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    /** A lattice of 4 x 4 crossings, 10 m apart, of which streets are drawn at random; all ends are whole metres. */
    @Property(tries = 60)
    void length_isThatByFloydAndWarshall(@ForAll long seed, @ForAll @IntRange(max = 45) int metres) {
        Random random = new Random(seed);
        Lattice lattice = new Lattice();
        List<LineString> roads = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            boolean isEast = random.nextBoolean();
            int a = random.nextInt(3);
            int b = a + 1 + random.nextInt(3 - a);
            int across = 10 * random.nextInt(4);
            lattice.street(isEast, 10 * a, 10 * b, across);
            roads.add((LineString) read(
                    isEast
                            ? "LINESTRING(" + 10 * a + " " + across + ", " + 10 * b + " " + across + ")"
                            : "LINESTRING(" + across + " " + 10 * b + ", " + across + " " + 10 * a + ")"));
        }
        List<Geometry> zones = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int x = random.nextInt(31);
            int y = random.nextInt(31);
            lattice.zone(x, y);
            zones.add(read(box(x - 1, y - 1, x + 1, y + 1)));
        }

        List<LineString> reached = search(metres, zones, roads, 0);
        Geometry union = new GeometryFactory().buildGeometry(reached).union();
        assertThat(union.getLength()).isCloseTo((double) lattice.reached(metres), within(1e-9));
    }

    /** Whole metres of the streets and the distances between all their ends, by a matrix. */
    private static final class Lattice {
        private static final int FAR = 1_000_000;
        private static final int SIDE = 31;
        private final int[] number = new int[SIDE * SIDE];
        private final List<int[]> metres = new ArrayList<>();
        private final List<Integer> zones = new ArrayList<>();
        private int size;

        Lattice() {
            Arrays.fill(number, -1);
        }

        private int point(int x, int y) {
            if (number[SIDE * y + x] < 0) {
                number[SIDE * y + x] = size++;
            }
            return number[SIDE * y + x];
        }

        void street(boolean isEast, int from, int to, int across) {
            for (int i = from; i < to; i++) {
                metres.add(
                        isEast
                                ? new int[] {point(i, across), point(i + 1, across)}
                                : new int[] {point(across, i), point(across, i + 1)});
            }
        }

        void zone(int x, int y) {
            for (int i = Math.max(0, x - 1); i <= Math.min(SIDE - 1, x + 1); i++) {
                for (int j = Math.max(0, y - 1); j <= Math.min(SIDE - 1, y + 1); j++) {
                    if (number[SIDE * j + i] >= 0) {
                        zones.add(number[SIDE * j + i]);
                    }
                }
            }
        }

        /** A metre of street is reached when one of its ends is, with a metre left; in a zone when both ends are. */
        long reached(int limit) {
            int[][] distance = new int[size][size];
            for (int i = 0; i < size; i++) {
                Arrays.fill(distance[i], FAR);
                distance[i][i] = 0;
            }
            for (int[] metre : metres) {
                distance[metre[0]][metre[1]] = 1;
                distance[metre[1]][metre[0]] = 1;
            }
            for (int k = 0; k < size; k++) {
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
                    }
                }
            }
            return metres.stream()
                    .filter(m -> least(distance, m[0]) + 1 <= limit
                            || least(distance, m[1]) + 1 <= limit
                            || (zones.contains(m[0]) && zones.contains(m[1])))
                    .map(m -> Math.min(m[0], m[1]) + " " + Math.max(m[0], m[1]))
                    .distinct()
                    .count();
        }

        private int least(int[][] distance, int point) {
            return zones.stream().mapToInt(z -> distance[z][point]).min().orElse(FAR);
        }
    }
}

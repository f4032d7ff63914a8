/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SharedEdgesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final SharedEdges edges = new SharedEdges();

    /** The same by a map of texts; a ring's direction is told by its signed area. */
    private static final class Reference {
        private final Map<String, Integer> balance = new HashMap<>();

        void add(Polygon polygon, int sign) {
            ring(polygon.getExteriorRing(), sign);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), -sign);
            }
        }

        private void ring(LinearRing ring, int sign) {
            Coordinate[] points = ring.getCoordinates();
            int direction = Area.ofRingSigned(points) > 0 ? sign : -sign;
            for (int i = 1; i < points.length; i++) {
                boolean isForward = points[i - 1].compareTo(points[i]) < 0;
                String key = isForward ? key(points[i - 1], points[i]) : key(points[i], points[i - 1]);
                balance.merge(key, isForward ? direction : -direction, Integer::sum);
            }
        }

        Set<String> left() {
            Set<String> keys = new HashSet<>();
            balance.forEach((key, value) -> {
                if (value != 0) {
                    keys.add(key);
                }
            });
            return keys;
        }

        static String key(Coordinate a, Coordinate b) {
            return a.x + " " + a.y + " " + b.x + " " + b.y;
        }
    }

    private Set<String> left() {
        Set<String> keys = new HashSet<>();
        edges.forEach((a, b) -> assertThat(keys.add(Reference.key(a, b))).isTrue());
        assertThat(edges.size()).isEqualTo(keys.size());
        return keys;
    }

    private static Polygon rectangle(Random random, int extent) {
        double x = random.nextInt(extent);
        double y = random.nextInt(extent);
        double w = 1 + random.nextInt(3);
        double h = 1 + random.nextInt(3);
        Coordinate[] shell = {
            new Coordinate(x, y),
            new Coordinate(x + w, y),
            new Coordinate(x + w, y + h),
            new Coordinate(x, y + h),
            new Coordinate(x, y)
        };
        Polygon polygon = FACTORY.createPolygon(shell);
        if (w == 3 && h == 3) {
            Polygon hole = FACTORY.createPolygon(new Coordinate[] {
                new Coordinate(x + 1, y + 1),
                new Coordinate(x + 2, y + 1),
                new Coordinate(x + 2, y + 2),
                new Coordinate(x + 1, y + 1)
            });
            polygon = FACTORY.createPolygon(polygon.getExteriorRing(), new LinearRing[] {hole.getExteriorRing()});
        }
        return random.nextBoolean() ? polygon : polygon.reverse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void edges_underRandomAdditionsAndSubtractions_areThoseOfAMap(long seed) {
        Random random = new Random(seed);
        Reference reference = new Reference();
        for (int step = 0; step < 20_000; step++) {
            Polygon polygon = rectangle(random, 30);
            if (random.nextInt(3) > 0) {
                edges.add(polygon);
                reference.add(polygon, 1);
            } else {
                edges.subtract(polygon);
                reference.add(polygon, -1);
            }
            if (step % 2000 == 0) {
                assertThat(left()).isEqualTo(reference.left());
            }
        }
        assertThat(left()).isEqualTo(reference.left());
    }

    @Test
    void edges_farBeyondTheFirstTable_areAllThereAndAllGoAgain() {
        Random random = new Random(7);
        Reference reference = new Reference();
        for (int i = 0; i < 30_000; i++) {
            Polygon polygon = rectangle(random, 1000);
            edges.add(polygon);
            reference.add(polygon, 1);
        }
        assertThat(edges.size()).isGreaterThan(50_000);
        assertThat(left()).isEqualTo(reference.left());

        random = new Random(7);
        for (int i = 0; i < 30_000; i++) {
            edges.subtract(rectangle(random, 1000));
        }
        assertThat(edges.size()).isZero();
        assertThat(left()).isEmpty();
    }

    @Test
    void neighbours_leaveTheirCommonOutline() throws ParseException {
        edges.add(read("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))"));
        edges.add(read("POLYGON((1 0, 1 1, 2 1, 2 0, 1 0))"));

        assertThat(left()).hasSize(6).doesNotContain("1.0 0.0 1.0 1.0");
    }

    @Test
    void hole_thatIsFilled_leavesTheShell() throws ParseException {
        edges.add(read("POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))"));
        edges.add(read("MULTIPOLYGON(((3 3, 6 3, 6 6, 3 6, 3 3)))"));

        assertThat(left()).hasSize(4);
    }

    @Test
    void tilesLessTheirTarget_leaveNothing() throws ParseException {
        edges.add(read("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))"));
        edges.add(read("POLYGON((1 0, 2 0, 2 1, 1 1, 1 0))"));
        edges.subtract(read("POLYGON((0 0, 1 0, 2 0, 2 1, 1 1, 0 1, 0 0))"));

        assertThat(edges.size()).isZero();
    }

    @Test
    void groundCoveredTwice_leavesItsOutline() throws ParseException {
        Geometry square = read("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))");
        edges.add(square);
        edges.add(square);
        edges.subtract(square);

        assertThat(left()).hasSize(4);
    }

    @Test
    void repeatedPoints_areNoEdges() throws ParseException {
        edges.add(read("POLYGON((0 0, 0 0, 1 0, 1 1, 1 1, 0 0))"));

        assertThat(edges.size()).isEqualTo(3);
    }

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}

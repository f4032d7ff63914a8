/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveoptimization.fixture.Grid.box;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.positiveoptimization.fixture.Grid;

class BridgingTest {
    private static final Metric METRIC = Cgcs2000.metric(4490);

    private static void nothing() {}

    private static int[] groups(double bridge, String... wkt) {
        List<Polygon> polygons = Stream.of(wkt).map(w -> (Polygon) Grid.read(w)).toList();
        return Bridging.groups(polygons, METRIC, bridge, BridgingTest::nothing);
    }

    @Test
    void nothing_isNoGroup() {
        assertThat(Bridging.count(groups(20))).isZero();
    }

    @Test
    void polygons_touchingOverlappingOrNested_areJoinedAtAnyBridge() {
        assertThat(groups(0, box(0, 0, 1, 1), box(1, 0, 2, 1))).containsExactly(0, 0);
        assertThat(groups(0, box(0, 0, 1, 1), box(1, 1, 2, 2))).containsExactly(0, 0);
        assertThat(groups(0, box(0, 0, 3, 1), box(1, -1, 2, 2))).containsExactly(0, 0);
        assertThat(groups(0, box(0, 0, 9, 9), box(4, 4, 5, 5))).containsExactly(0, 0);
        assertThat(groups(0, box(4, 4, 5, 5), box(0, 0, 9, 9))).containsExactly(0, 0);
    }

    @Test
    void polygon_inAHole_isApart() {
        String ring = "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1))";
        assertThat(groups(20, ring, box(4, 4, 5, 5))).containsExactly(0, 1);
        assertThat(groups(250, ring, box(4, 4, 5, 5))).containsExactly(0, 0);
    }

    @Test
    void groups_areNumberedByTheirFirstPolygons() {
        assertThat(groups(0, box(5, 0, 6, 1), box(0, 0, 1, 1), box(6, 0, 7, 1), box(1, 0, 2, 1)))
                .containsExactly(0, 1, 0, 1);
    }

    @Test
    void chain_isOneGroup() {
        int[] groups = groups(20, box(0, 0, 1, 1), box(2.4, 0, 3, 1), box(1.2, 0, 2.2, 1));
        assertThat(groups).containsExactly(0, 0, 0);
    }

    /** A gap that is as wide as the bridge by another geodesic library, and a millimetre more or less. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.26, 3})
    void gap_isBridgedUpToTheMillimetre(double gap) {
        double metres = Geodesic.WGS84.Inverse(
                        Grid.latitude(1), Grid.longitude(1), Grid.latitude(1), Grid.longitude(1 + gap))
                .s12;
        String[] pair = {box(0, 0, 1, 1), box(1 + gap, 0, 2 + gap, 1)};
        assertThat(groups(metres + 0.001, pair)).containsExactly(0, 0);
        assertThat(groups(metres, pair)).containsExactly(0, 0);
        assertThat(groups(metres - 0.001, pair)).containsExactly(0, 1);
    }

    @Test
    void longEdge_isMeasuredWhereItIsNearest() {
        // a needle ten kilometres long, the neighbour beside its far end
        double far = Grid.latitude(88);
        double metres = Geodesic.WGS84.Inverse(far, Grid.longitude(1), far, Grid.longitude(1.25)).s12;
        String[] pair = {box(0, 0, 1, 90), box(1.25, 87, 2, 88)};
        assertThat(groups(metres + 0.001, pair)).containsExactly(0, 0);
        assertThat(groups(metres - 0.001, pair)).containsExactly(0, 1);
    }

    @Test
    void groups_inAProjectedCrs_areTheSame() {
        Metric plane = Cgcs2000.metric(4532);
        GaussKruger zone = GaussKruger.of(4532).orElseThrow();
        List<Polygon> polygons = Stream.of(box(0, 0, 1, 1), box(1.26, 0, 2, 1), box(2.262, 0, 3, 1))
                .map(w -> toPlane(Grid.read(w), zone))
                .toList();
        assertThat(Bridging.groups(polygons, plane, 20, BridgingTest::nothing)).containsExactly(0, 0, 1);
    }

    private static Polygon toPlane(Geometry lonLat, GaussKruger zone) {
        return lonLat.getFactory()
                .createPolygon(Arrays.stream(lonLat.getCoordinates())
                        .map(zone::toPlane)
                        .toArray(Coordinate[]::new));
    }

    @Test
    void groups_ofRandomBoxes_areThoseOfBruteForce() {
        Random random = new Random(20261124);
        for (int round = 0; round < 60; round++) {
            Polygon[] boxes = new Polygon[40];
            for (int i = 0; i < boxes.length; i++) {
                double x = 12 * random.nextDouble();
                double y = 8 * random.nextDouble();
                boxes[i] = (Polygon)
                        Grid.read(box(x, y, x + 0.1 + random.nextDouble(), y + 0.1 + 0.6 * random.nextDouble()));
            }
            double bridge = 40 * random.nextDouble();
            assertThat(Bridging.groups(List.of(boxes), METRIC, bridge, BridgingTest::nothing))
                    .as("round " + round)
                    .isEqualTo(bruteForce(boxes, bridge));
        }
    }

    private static int[] bruteForce(Polygon[] polygons, double bridge) {
        AffineTransformation toMetres =
                AffineTransformation.scaleInstance(METRIC.metresPerUnitX(at()), METRIC.metresPerUnitY(at()));
        Geometry[] local = Arrays.stream(polygons).map(toMetres::transform).toArray(Geometry[]::new);
        int[] group = new int[polygons.length];
        Arrays.fill(group, -1);
        int count = 0;
        for (int i = 0; i < group.length; i++) {
            if (group[i] < 0) {
                spread(local, bridge, group, i, count++);
            }
        }
        return group;
    }

    private static void spread(Geometry[] local, double bridge, int[] group, int from, int number) {
        group[from] = number;
        for (int j = 0; j < group.length; j++) {
            if (group[j] < 0 && local[from].distance(local[j]) <= bridge) {
                spread(local, bridge, group, j, number);
            }
        }
    }

    private static Coordinate at() {
        return new Coordinate(Grid.longitude(6), Grid.latitude(4));
    }

    @Test
    void poll_mayEndTheWork() {
        List<Polygon> one = List.of((Polygon) Grid.read(box(0, 0, 1, 1)));
        assertThatThrownBy(() -> Bridging.groups(one, METRIC, 0, () -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }
}

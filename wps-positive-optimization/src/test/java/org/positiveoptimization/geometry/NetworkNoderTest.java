/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.fixture.FlatMetric;
import org.positiveoptimization.fixture.Grid;

class NetworkNoderTest {
    private static void nothing() {}

    private static LineString line(String wkt) {
        try {
            return (LineString) new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static List<String> edges(double snap, String... wkt) {
        List<LineString> lines = Stream.of(wkt).map(NetworkNoderTest::line).toList();
        return NetworkNoder.edges(lines, FlatMetric.INSTANCE, snap, NetworkNoderTest::nothing).orElseThrow().stream()
                .map(Geometry::toText)
                .toList();
    }

    @Test
    void nothing_isANetworkWithoutEdges() {
        assertThat(edges(1)).isEmpty();
    }

    @Test
    void lines_thatCross_areCutWhereTheyCross() {
        assertThat(edges(0, "LINESTRING(0 0, 10 0)", "LINESTRING(5 -5, 5 5)"))
                .containsExactlyInAnyOrder(
                        "LINESTRING (0 0, 5 0)",
                        "LINESTRING (5 0, 10 0)",
                        "LINESTRING (5 -5, 5 0)",
                        "LINESTRING (5 0, 5 5)");
    }

    @Test
    void line_thatEndsOnAnother_cutsIt() {
        assertThat(edges(0, "LINESTRING(0 0, 10 0)", "LINESTRING(5 0, 5 5)"))
                .containsExactlyInAnyOrder("LINESTRING (0 0, 5 0)", "LINESTRING (5 0, 10 0)", "LINESTRING (5 0, 5 5)");
    }

    @Test
    void line_thatCrossesItself_isCutThere() {
        assertThat(edges(0, "LINESTRING(0 0, 10 0, 10 5, 5 5, 5 -5)"))
                .containsExactlyInAnyOrder(
                        "LINESTRING (0 0, 5 0)", "LINESTRING (5 0, 10 0, 10 5, 5 5, 5 0)", "LINESTRING (5 0, 5 -5)");
    }

    @Test
    void lines_thatLieOnEachOther_areCutAtEachOthersEnds() {
        assertThat(edges(0, "LINESTRING(0 0, 10 0)", "LINESTRING(5 0, 15 0)"))
                .containsExactlyInAnyOrder(
                        "LINESTRING (0 0, 5 0)",
                        "LINESTRING (5 0, 10 0)",
                        "LINESTRING (5 0, 10 0)",
                        "LINESTRING (10 0, 15 0)");
    }

    /** Distances count in whole millimetres, half up. */
    @ParameterizedTest
    @CsvSource({"1, true", "1.0004, true", "1.0006, false", "0.3, true"})
    void end_withinTheSnappingDistanceOfALine_isJoinedToIt(double gap, boolean isJoined) {
        List<String> edges = edges(1, "LINESTRING(0 0, 10 0)", "LINESTRING(4 " + gap + ", 4 5)");

        if (isJoined) {
            assertThat(edges)
                    .containsExactlyInAnyOrder(
                            "LINESTRING (0 0, 4 0)",
                            "LINESTRING (4 0, 10 0)",
                            line("LINESTRING(4 " + gap + ", 4 5)").toText(),
                            line("LINESTRING(4 0, 4 " + gap + ")").toText());
        } else {
            assertThat(edges).hasSize(2);
        }
    }

    @Test
    void end_nearAnEnd_isJoinedToThatEnd() {
        assertThat(edges(1, "LINESTRING(0 0, 10 0)", "LINESTRING(10.6 0.6, 20 0)"))
                .containsExactlyInAnyOrder(
                        "LINESTRING (0 0, 10 0)", "LINESTRING (10 0, 10.6 0.6)", "LINESTRING (10.6 0.6, 20 0)");
    }

    /** B is within the distance of A and of C, A and C are not of each other. */
    @Test
    void ends_thatAreNearInAChain_areAllJoined() {
        assertThat(edges(1, "LINESTRING(0 0, 0 -9)", "LINESTRING(0.8 0, 0.8 9)", "LINESTRING(1.6 0, 1.6 -9)"))
                .contains("LINESTRING (0 0, 0.8 0)", "LINESTRING (0.8 0, 1.6 0)")
                .hasSize(5);
    }

    @Test
    void line_thatNearlyCloses_isClosed() {
        assertThat(edges(1, "LINESTRING(0 0, 9 0, 9 9, 0 9, 0 0.5)")).contains("LINESTRING (0 0, 0 0.5)");
        assertThat(edges(0.4, "LINESTRING(0 0, 9 0, 9 9, 0 9, 0 0.5)")).hasSize(1);
    }

    @Test
    void line_besideAnother_isJoinedAtItsTwoEnds() {
        assertThat(edges(1, "LINESTRING(0 0, 10 0)", "LINESTRING(-5 0.5, 15 0.5)"))
                .contains("LINESTRING (0 0, 0 0.5)", "LINESTRING (10 0, 10 0.5)")
                .hasSize(6);
    }

    @Test
    void line_thatOnlyPassesNear_isNotJoined() {
        assertThat(edges(1, "LINESTRING(0 -50, 5 0.5, 0 50)", "LINESTRING(10 -50, 5.5 0, 10 50)"))
                .hasSize(2);
    }

    @Test
    void line_ofManyVertices_isCutIntoShortEdges() {
        StringBuilder wkt = new StringBuilder("LINESTRING(0 0");
        for (int i = 1; i <= 200; i++) {
            wkt.append(", ").append(i).append(' ').append(i % 2);
        }
        List<LineString> edges = NetworkNoder.edges(
                        List.of(line(wkt + ")")), FlatMetric.INSTANCE, 0, NetworkNoderTest::nothing)
                .orElseThrow();

        assertThat(edges).hasSize(4).allSatisfy(e -> assertThat(e.getNumPoints())
                .isLessThanOrEqualTo(65));
    }

    @Test
    void distance_isThatOnTheEllipsoid() {
        double metres =
                Geodesic.WGS84.Inverse(Grid.latitude(1), Grid.longitude(1), Grid.latitude(1), Grid.longitude(1.1)).s12;
        List<LineString> lines = List.of(
                (LineString) Grid.read("LINESTRING(0 1, 1 1)"), (LineString) Grid.read("LINESTRING(1.1 1, 2 1)"));

        Metric metric = Cgcs2000.metric(4490);
        assertThat(NetworkNoder.edges(lines, metric, metres + 0.001, NetworkNoderTest::nothing))
                .hasValueSatisfying(e -> assertThat(e).hasSizeGreaterThan(2));
        assertThat(NetworkNoder.edges(lines, metric, metres - 0.001, NetworkNoderTest::nothing))
                .hasValueSatisfying(e -> assertThat(e).hasSize(2));
    }

    @Test
    void lines_thatMeetTooOften_giveNothing() {
        List<LineString> grid = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            grid.add(line("LINESTRING(" + i + " -1, " + i + " 10)"));
            grid.add(line("LINESTRING(-1 " + i + ", 10 " + i + ")"));
        }

        assertThat(NetworkNoder.edges(grid, FlatMetric.INSTANCE, 0, 100, NetworkNoderTest::nothing))
                .hasValueSatisfying(e -> assertThat(e).hasSize(220));
        assertThat(NetworkNoder.edges(grid, FlatMetric.INSTANCE, 0, 99, NetworkNoderTest::nothing))
                .isEqualTo(Optional.empty());
    }

    @Test
    void ends_thatAreJoinedTooOften_giveNothing() {
        List<LineString> fan = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            fan.add(line("LINESTRING(0.0" + i + " 0, 0.0" + i + " 9)"));
        }

        assertThat(NetworkNoder.edges(fan, FlatMetric.INSTANCE, 0, 20, NetworkNoderTest::nothing))
                .isPresent();
        assertThat(NetworkNoder.edges(fan, FlatMetric.INSTANCE, 1, 20, NetworkNoderTest::nothing))
                .isEmpty();
    }

    @Test
    void work_thatIsCancelled_ends() {
        Runnable cancelled = () -> {
            throw new CancellationException();
        };

        assertThatThrownBy(() ->
                        NetworkNoder.edges(List.of(line("LINESTRING(0 0, 1 0)")), FlatMetric.INSTANCE, 0, cancelled))
                .isInstanceOf(CancellationException.class);
    }
}

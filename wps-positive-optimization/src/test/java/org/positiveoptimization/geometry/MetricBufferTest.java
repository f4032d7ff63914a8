/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

class MetricBufferTest {
    private static final Geodesic EARTH = new Geodesic(6378137, 1 / 298.257222101);

    private static double distance(Coordinate a, Coordinate b) {
        return EARTH.Inverse(a.y, a.x, b.y, b.x).s12;
    }

    /** At the middle of a zone, at its rim, south and north; the shore of the disc lies at the distance, nowhere else. */
    @ParameterizedTest
    @CsvSource({
        "132, 46.6, 300",
        "131.2, 46.6, 300",
        "133.4, 46.6, 300",
        "130.5, 46.6, 1000",
        "75, 39, 500",
        "73.6, 39.5, 300",
        "110, 18.2, 300",
        "122, 53.5, 50",
        "135.9, 48, 300"
    })
    void disc_aroundAPoint_isRoundOnTheEllipsoid(double longitude, double latitude, double metres) {
        Metric metric = Cgcs2000.metric(4490);
        Coordinate centre = new Coordinate(longitude, latitude);

        Geometry disc = new MetricBuffer(metric, metres).of(new LineSegment(centre, centre));

        for (Coordinate c : disc.getCoordinates()) {
            assertThat(distance(centre, c)).isCloseTo(metres, within(2e-6 * metres));
        }
        double exact = Math.PI * metres * metres;
        assertThat(metric.area(disc)).isBetween(exact - 0.0035 * 2 * Math.PI * metres, exact);
    }

    @Test
    void disc_inAZone_isThatOfTheEllipsoid() {
        GaussKruger zone = GaussKruger.of(4553).orElseThrow();
        Coordinate lonLat = new Coordinate(133.45, 46.6);
        Coordinate centre = zone.toPlane(lonLat);

        Geometry disc = new MetricBuffer(Cgcs2000.metric(4553), 300).of(new LineSegment(centre, centre));

        for (Coordinate c : disc.getCoordinates()) {
            assertThat(distance(lonLat, zone.toLonLat(c))).isCloseTo(300, within(0.001));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 500", "800, 0", "3000, 1000", "-20, 40"})
    void surroundings_ofAnEdge_areAStripWithTwoHalfDiscs(double east, double north) {
        Metric metric = Cgcs2000.metric(4490);
        Coordinate from = new Coordinate(131.2, 46.6);
        Coordinate to = new Coordinate(
                from.x + east / metric.metresPerUnitX(from), from.y + north / metric.metresPerUnitY(from));
        LineSegment edge = new LineSegment(from, to);
        MetricBuffer buffer = new MetricBuffer(metric, 300);

        Geometry ground = buffer.of(edge);

        double exact = 600 * distance(from, to) + Math.PI * 300 * 300;
        assertThat(metric.area(ground)).isBetween(exact - 0.0035 * 600 * Math.PI - 2e-6 * exact, exact * (1 + 2e-6));
        assertThat(buffer.envelope(edge).contains(ground.getEnvelopeInternal())).isTrue();
    }
}

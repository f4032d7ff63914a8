/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class Cgcs2000Test {
    private static final Geodesic GEODESIC = new Geodesic(6378137, 1 / 298.257222101);

    static IntStream zones() {
        return IntStream.rangeClosed(4513, 4554);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void zone_hasItsMeridianAndEasting(int srid) {
        GaussKruger zone = GaussKruger.of(srid).orElseThrow();
        int number = 25 + (srid - 4513) % 21;

        assertThat(zone.srid()).isEqualTo(srid);
        assertThat(zone.centralMeridian()).isEqualTo(3d * number);
        assertThat(zone.falseEasting()).isEqualTo(srid < 4534 ? number * 1e6 + 5e5 : 5e5);
        assertThat(Cgcs2000.isSupported(srid)).isTrue();
        assertThat(Cgcs2000.metric(srid).srid()).isEqualTo(srid);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void point_thereAndBack_isTheSameToABillionthOfADegree(int srid) {
        GaussKruger zone = GaussKruger.of(srid).orElseThrow();
        for (double east = -3; east <= 3; east += 0.5) {
            for (double latitude = 3; latitude <= 54; latitude += 3) {
                Coordinate lonLat = new Coordinate(zone.centralMeridian() + east, latitude);
                Coordinate back = zone.toLonLat(zone.toPlane(lonLat));
                assertThat(back.x).isCloseTo(lonLat.x, within(1e-9));
                assertThat(back.y).isCloseTo(lonLat.y, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("zones")
    void northing_onTheCentralMeridian_isTheLengthOfTheMeridianArc(int srid) {
        GaussKruger zone = GaussKruger.of(srid).orElseThrow();
        for (double latitude : new double[] {3, 18.5, 30, 46.6, 53.5}) {
            Coordinate plane = zone.toPlane(new Coordinate(zone.centralMeridian(), latitude));
            double arc = GEODESIC.Inverse(0, zone.centralMeridian(), latitude, zone.centralMeridian()).s12;
            assertThat(plane.x).isCloseTo(zone.falseEasting(), within(1e-6));
            assertThat(plane.y).isCloseTo(arc, within(1e-4));
        }
    }

    @Test
    void distance_nearTheCentralMeridian_isTheGeodesicOne() {
        GaussKruger zone = GaussKruger.of(4532).orElseThrow();
        Coordinate a = zone.toPlane(new Coordinate(132, 46.6));
        Coordinate b = zone.toPlane(new Coordinate(132.001, 46.601));

        assertThat(a.distance(b)).isCloseTo(GEODESIC.Inverse(46.6, 132, 46.601, 132.001).s12, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4326, 4489, 4491, 4512, 4555, 3857, 32652})
    void otherSystems_areNotSupported(int srid) {
        assertThat(Cgcs2000.isSupported(srid)).isFalse();
        assertThatThrownBy(() -> Cgcs2000.metric(srid)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "4490, 131, 132, 46, 47, true, false",
        "4490, 73, 136, 3, 54, true, false",
        "4490, 72.999, 132, 46, 47, false, false",
        "4490, 131, 136.001, 46, 47, false, false",
        "4490, 131, 132, 2.999, 47, false, false",
        "4490, 131, 132, 46, 54.001, false, false",
        "4490, 46, 47, 131, 132, false, true",
        "4490, 0, 0, 0, 0, false, false",
        "4532, 44400000, 44500000, 5100000, 5200000, true, false",
        "4532, 43999999, 44500000, 5100000, 5200000, false, false",
        "4532, 44400000, 45000001, 5100000, 5200000, false, false",
        "4532, 44400000, 44500000, 299999, 5200000, false, false",
        "4532, 44400000, 44500000, 5100000, 6100001, false, false",
        "4532, 5100000, 5200000, 44400000, 44500000, false, true",
        "4532, 400000, 500000, 5100000, 5200000, false, false",
        "4553, 400000, 500000, 5100000, 5200000, true, false",
        "4553, 5100000, 5200000, 400000, 500000, false, true",
        "4553, 44400000, 44500000, 5100000, 5200000, false, false",
    })
    void bounds_areThoseOfChinaOrOfTheZone(
            int srid, double minX, double maxX, double minY, double maxY, boolean isIn, boolean isInSwapped) {
        Envelope envelope = new Envelope(minX, maxX, minY, maxY);

        assertThat(Cgcs2000.isInBounds(envelope, srid)).isEqualTo(isIn);
        assertThat(Cgcs2000.isInBoundsWhenSwapped(envelope, srid)).isEqualTo(isInSwapped);
    }

    @ParameterizedTest
    @CsvSource({"1.49, true", "-1.49, true", "1.51, false", "-1.51, false"})
    void zone_isRight_withinADegreeAndAHalfOfItsMeridian(double east, boolean expected) {
        GaussKruger zone = GaussKruger.of(4532).orElseThrow();
        Coordinate middle = zone.toPlane(new Coordinate(132 + east, 46.6));
        Envelope envelope = new Envelope(middle.x - 1000, middle.x + 1000, middle.y - 1000, middle.y + 1000);

        assertThat(Cgcs2000.isZoneRight(envelope, 4532)).isEqualTo(expected);
    }

    @Test
    void zone_ofDegrees_isAlwaysRight() {
        assertThat(Cgcs2000.isZoneRight(new Envelope(73, 74, 3, 4), 4490)).isTrue();
    }
}

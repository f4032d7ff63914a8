/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** In metres: spikes of at most 10 degrees and 0.1 m. */
class RingQualityTest {
    private final RingQuality quality = new RingQuality(Cgcs2000.metric(4532), 10, 0.1);

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    /** A square of 100 m with a spike in the middle of its upper side. */
    private static Geometry spiked(double width, double height) throws ParseException {
        return read(String.format(
                Locale.ROOT,
                "POLYGON((0 0, 100 0, 100 100, %.17g 100, 50 %.17g, %.17g 100, 0 100, 0 0))",
                50 + width / 2,
                100 + height,
                50 - width / 2));
    }

    @ParameterizedTest
    @CsvSource({
        // the base is measured across, at the end of the shorter edge: w cos(a/2), which is w for a long spike
        "0.099, 10, 1",
        "0.101, 10, 0",
        // angle 2 atan(w / 2h): 9.9, then 10.1 degrees
        "0.05, 0.2886, 1",
        "0.05, 0.2829, 0",
        // inwards
        "0.05, -10, 1",
        "5, 10, 0",
    })
    void spike_isSharpAndNarrow(double width, double height, int expected) throws ParseException {
        assertThat(quality.spikes(spiked(width, height))).hasSize(expected);
    }

    @Test
    void spike_isGivenByItsTip() throws ParseException {
        assertThat(quality.spikes(spiked(0.05, 10))).containsExactly(new Coordinate(50, 110));
    }

    @Test
    void spike_atTheFirstVertex_isFound() throws ParseException {
        assertThat(quality.spikes(read("POLYGON((50 110, 49.98 100, 0 100, 0 0, 100 0, 100 100, 50.02 100, 50 110))")))
                .containsExactly(new Coordinate(50, 110));
    }

    @Test
    void spike_whoseTipIsRepeated_isFoundOnce() throws ParseException {
        assertThat(quality.spikes(read(
                        "POLYGON((50 110, 50 110, 49.98 100, 0 100, 0 0, 100 0, 100 100, 50.02 100, 50 110, 50 110))")))
                .containsExactly(new Coordinate(50, 110));
    }

    @Test
    void sharpCorner_ofALargeParcel_isNoSpike() throws ParseException {
        assertThat(quality.spikes(read("POLYGON((0 0, 1000 0, 1000 10, 0 0))"))).isEmpty();
    }

    @Test
    void spike_inAHoleOrAPart_isFound() throws ParseException {
        assertThat(
                        quality.spikes(
                                read(
                                        "MULTIPOLYGON(((0 0, 100 0, 100 100, 0 100, 0 0), (20 20, 20 40, 30 40, 30.02 60, 30.04 40, 40 40, 40 20, 20 20)), ((200 0, 210 0, 210 0.02, 200 0)))")))
                .containsExactly(new Coordinate(30.02, 60), new Coordinate(200, 0));
    }

    @Test
    void straightVertex_isNoSpike() throws ParseException {
        assertThat(quality.spikes(read("POLYGON((0 0, 50 0, 100 0, 100 100, 0 100, 0 0))")))
                .isEmpty();
    }

    @Test
    void repeatedPoints_areGivenInEveryRing() throws ParseException {
        assertThat(quality.repeatedPoints(
                        read("POLYGON((0 0, 9 0, 9 0, 9 0, 9 9, 0 9, 0 0, 0 0), (1 1, 1 2, 2 2, 2 2, 2 1, 1 1))")))
                .containsExactly(
                        new Coordinate(9, 0), new Coordinate(9, 0), new Coordinate(0, 0), new Coordinate(2, 2));
        assertThat(quality.repeatedPoints(read("POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))")))
                .isEmpty();
    }
}

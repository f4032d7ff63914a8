/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.fixture.FlatMetric;
import org.positiveoptimization.fixture.Grid;

class MeasuredLineTest {
    private static MeasuredLine flat(String wkt) throws ParseException {
        return new MeasuredLine((LineString) new WKTReader().read(wkt), FlatMetric.INSTANCE);
    }

    private final MeasuredLine corner = flat("LINESTRING(0 0, 30 0, 30 40)");

    MeasuredLineTest() throws ParseException {}

    @Test
    void length_isThatOfTheEdges() {
        assertThat(corner.length()).isEqualTo(70);
        LineString onEarth = (LineString) Grid.read("LINESTRING(0 0, 3 0, 3 4)");
        assertThat(new MeasuredLine(onEarth, Cgcs2000.metric(4490)).length())
                .isCloseTo(Cgcs2000.metric(4490).length(onEarth), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "10, 0, 10", "30, 0, 30", "30, 15, 45", "30, 40, 70", "12, -3, 12", "33, 50, 70"})
    void measure_isTheWayToTheNearestPoint(double x, double y, double measure) {
        assertThat(corner.measure(new Coordinate(x, y))).isEqualTo(measure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 70 | LINESTRING (0 0, 30 0, 30 40)",
                "-1 | 71 | LINESTRING (0 0, 30 0, 30 40)",
                "10 | 20 | LINESTRING (10 0, 20 0)",
                "10 | 50 | LINESTRING (10 0, 30 0, 30 20)",
                "30 | 70 | LINESTRING (30 0, 30 40)",
                "0 | 30 | LINESTRING (0 0, 30 0)",
                "35 | 35 | LINESTRING (30 5, 30 5)"
            })
    void part_liesBetweenTwoMeasures(double from, double to, String wkt) {
        assertThat(corner.part(from, to).toText()).isEqualTo(wkt);
    }
}

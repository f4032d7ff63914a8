/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.fixture.Grid;

/** In zone 44, in metres: a square of ten metres against another polygon, touch tolerance 1 mm. */
class BorderContactTest {
    private static final Metric METRIC = Cgcs2000.metric(4532);
    private static final String SQUARE = "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))";

    private static Polygon read(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        return (Polygon)
                AffineTransformation.translationInstance(44_450_000, 5_160_000).transform(geometry);
    }

    private static void assertContiguous(double gap, String wkt, boolean expected) throws ParseException {
        BorderContact contact = new BorderContact(METRIC, 0.001, gap);
        assertThat(contact.isContiguous(read(SQUARE), read(wkt))).isEqualTo(expected);
        assertThat(contact.isContiguous(read(wkt), read(SQUARE)))
                .as("exchanged")
                .isEqualTo(expected);
        assertThat(contact.isContiguous(read(wkt).reverse(), read(SQUARE)))
                .as("reversed")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "common edge                    | POLYGON((10 0, 20 0, 20 10, 10 10, 10 0))                | true",
                "common part of an edge         | POLYGON((10 4, 20 4, 20 14, 10 14, 10 4))                | true",
                "T-junction                     | POLYGON((10 -5, 20 -5, 20 15, 10 15, 10 5, 10 -5))       | true",
                "common corner                  | POLYGON((10 10, 20 10, 20 20, 10 20, 10 10))             | false",
                "corner on an edge              | POLYGON((10 5, 20 0, 20 10, 10 5))                       | false",
                "apart                          | POLYGON((30 0, 40 0, 40 10, 30 10, 30 0))                | false",
                "0.5 mm apart                   | POLYGON((10.0005 0, 20 0, 20 10, 10.0005 10, 10.0005 0)) | true",
                "0.5 mm over                    | POLYGON((9.9995 0, 20 0, 20 10, 9.9995 10, 9.9995 0))    | true",
                "2 mm apart                     | POLYGON((10.002 0, 20 0, 20 10, 10.002 10, 10.002 0))    | false",
                "2 mm over                      | POLYGON((9.998 2, 20 2, 20 8, 9.998 8, 9.998 2))         | false",
                "0.5 mm of an edge              | POLYGON((10 9.9995, 20 9.9995, 20 20, 10 20, 10 9.9995)) | false",
                "2 mm of an edge                | POLYGON((10 9.998, 20 9.998, 20 20, 10 20, 10 9.998))    | true",
                "edge that turns away by 1 cm   | POLYGON((10 0, 20 0, 20 10, 10.01 10, 10 0))             | false",
                "edge that turns away by 0.5 mm | POLYGON((10 0, 20 0, 20 10, 10.0005 10, 10 0))           | true",
                "in the hole of the other       | POLYGON((-5 -5, 15 -5, 15 15, -5 15, -5 -5), (0 0, 0 10, 10 10, 10 0, 0 0)) | true",
                "crossing                       | POLYGON((5 5, 15 4, 15 6, 5 5))                          | false",
            })
    void polygons_areContiguous_overAStretchOfBorder(String situation, String wkt, boolean expected)
            throws ParseException {
        assertContiguous(0, wkt, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0     | POLYGON((14 0, 20 0, 20 10, 14 10, 14 0))   | false",
                "3.999 | POLYGON((14 0, 20 0, 20 10, 14 10, 14 0))   | false",
                "4.001 | POLYGON((14 0, 20 0, 20 10, 14 10, 14 0))   | true",
                "4.999 | POLYGON((13 14, 20 14, 20 20, 13 20, 13 14)) | false",
                "5.001 | POLYGON((13 14, 20 14, 20 20, 13 20, 13 14)) | true",
            })
    void polygons_acrossAGap_areContiguousUpToIt(double gap, String wkt, boolean expected) throws ParseException {
        assertContiguous(gap, wkt, expected);
    }

    @Test
    void reach_isTheEnvelopeAndTheGapInMetres() throws ParseException {
        BorderContact contact = new BorderContact(METRIC, 0.001, 4);

        assertThat(contact.reach(read(SQUARE)).getWidth()).isEqualTo(18);
        assertThat(contact.reach(read(SQUARE)).getHeight()).isEqualTo(18);
    }

    @Test
    void polygons_inDegrees_areHeldAgainstToleranceInMetres() {
        BorderContact contact = new BorderContact(Cgcs2000.metric(4490), 0.001, 0);
        Polygon cell = (Polygon) Grid.read(Grid.box(0, 0, 1, 1));

        // one millimetre is 1.3e-5 of a cell across and 0.9e-5 along the meridian
        assertThat(contact.isContiguous(cell, (Polygon) Grid.read(Grid.box(1, 0, 2, 1))))
                .isTrue();
        assertThat(contact.isContiguous(cell, (Polygon) Grid.read(Grid.box(1 + 1.2e-5, 0, 2, 1))))
                .isTrue();
        assertThat(contact.isContiguous(cell, (Polygon) Grid.read(Grid.box(1 + 1.4e-5, 0, 2, 1))))
                .isFalse();
        assertThat(contact.isContiguous(cell, (Polygon) Grid.read(Grid.box(0, 1 + 0.8e-5, 1, 2))))
                .isTrue();
        assertThat(contact.isContiguous(cell, (Polygon) Grid.read(Grid.box(0, 1 + 1.0e-5, 1, 2))))
                .isFalse();
        assertThat(contact.isContiguous(cell, (Polygon) Grid.read(Grid.box(1, 1, 2, 2))))
                .isFalse();
    }
}

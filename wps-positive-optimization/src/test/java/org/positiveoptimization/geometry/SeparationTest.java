/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;

class SeparationTest {
    private static final String SQUARE = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apart            | POLYGON ((20 0, 30 0, 30 10, 20 10, 20 0))                | true",
                "same border      | POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))                | true",
                "same border cw   | POLYGON ((10 0, 10 10, 20 10, 20 0, 10 0))                | true",
                "corner           | POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))             | true",
                "around corner    | POLYGON ((10 0, 20 0, 20 20, 0 20, 0 10, 10 10, 10 0))    | true",
                "T-junction       | POLYGON ((10 0, 20 0, 20 20, 0 20, 0 10, 10 10, 10 5, 10 0)) | false",
                "touching bounds  | POLYGON ((10 0, 20 0, 20 10, 10 10, 10 5, 10 0))          | true",
                "crossing         | POLYGON ((5 5, 20 5, 20 20, 5 20, 5 5))                   | false",
                "equal            | POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))                   | false",
                "inside           | POLYGON ((2 2, 4 2, 4 4, 2 4, 2 2))                       | false",
                "around           | POLYGON ((-5 -5, 15 -5, 15 15, -5 15, -5 -5))             | false",
                "inside at corner | POLYGON ((0 0, 4 2, 2 4, 0 0))                            | false",
                "inside at side   | POLYGON ((0 0, 10 0, 5 5, 0 0))                           | false",
                "through corners  | POLYGON ((0 0, 10 10, 20 10, 20 0, 12 -5, 0 0))           | false",
                "bridge outside   | POLYGON ((0 0, 10 0, 5 -5, 0 0))                          | true",
            })
    void isProved_decides_twoPolygons(String situation, String wkt, boolean expected) throws ParseException {
        assertThat(Separation.isProved(read(SQUARE), read(wkt))).as(situation).isEqualTo(expected);
        assertThat(Separation.isProved(read(wkt), read(SQUARE))).as(situation).isEqualTo(expected);
    }

    @Test
    void isProved_whenOneFillsTheHoleOfTheOther() throws ParseException {
        Polygon holed = read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 8, 8 8, 8 2, 2 2))");
        assertThat(Separation.isProved(holed, read("POLYGON ((2 2, 8 2, 8 8, 2 8, 2 2))")))
                .isTrue();
        assertThat(Separation.isProved(holed, read("POLYGON ((3 3, 7 3, 7 7, 3 7, 3 3))")))
                .isTrue();
        assertThat(Separation.isProved(holed, read("POLYGON ((2 2, 8 2, 9 8, 2 8, 2 2))")))
                .isFalse();
    }

    @Test
    void isProved_passesOverRepeatedPoints() throws ParseException {
        Polygon repeated = read("POLYGON ((10 0, 10 0, 20 0, 20 10, 20 10, 10 10, 10 10, 10 0))");
        assertThat(Separation.isProved(read(SQUARE), repeated)).isTrue();
    }

    /** On a small integer grid all kinds of contact occur: common edges, T-junctions, touching corners, crossings. */
    @Test
    void isProved_isNeverWrong_onRandomTrianglesAndQuadrilateralsOfASmallGrid() {
        Random random = new Random(1);
        GeometryFactory factory = new GeometryFactory();
        int proved = 0;
        int disjoint = 0;
        for (int i = 0; i < 60_000; i++) {
            Polygon a = polygon(random, factory);
            Polygon b = polygon(random, factory);
            if (!a.isValid() || !b.isValid()) {
                continue;
            }
            Geometry common = Overlap.overlay(a, b, OverlayNG.INTERSECTION);
            boolean isDisjoint = common.getArea() == 0;
            disjoint += isDisjoint ? 1 : 0;
            if (Separation.isProved(a, b)) {
                proved++;
                assertThat(isDisjoint).as("%s %s", a, b).isTrue();
            }
        }
        assertThat(proved).as("proved of %s disjoint pairs", disjoint).isGreaterThan(disjoint / 2);
    }

    private static Polygon polygon(Random random, GeometryFactory factory) {
        int n = 3 + random.nextInt(3);
        Coordinate[] ring = new Coordinate[n + 1];
        for (int i = 0; i < n; i++) {
            ring[i] = new Coordinate(random.nextInt(6), random.nextInt(6));
        }
        ring[n] = ring[0].copy();
        return factory.createPolygon(ring);
    }

    private static Polygon read(String wkt) throws ParseException {
        return (Polygon) new WKTReader().read(wkt);
    }
}

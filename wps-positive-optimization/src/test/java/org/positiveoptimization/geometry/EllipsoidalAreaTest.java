/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class EllipsoidalAreaTest {
    private static final Geodesic CGCS2000 = new Geodesic(EllipsoidalArea.SEMI_MAJOR, EllipsoidalArea.FLATTENING);

    @ParameterizedTest
    @CsvSource({
        "131, 132, 46, 47, 8532901559.7411, 0.0001",
        "131.15, 131.16, 46.64, 46.65, 851051.8585, 0.0001",
        "131.15, 131.151, 46.64, 46.641, 8511.2175, 0.0001",
    })
    void area_isTheGoldenValue_ofACellBetweenMeridiansAndParallels(
            double west, double east, double south, double north, double expected, double tolerance) {
        assertThat(EllipsoidalArea.of(cell(west, east, south, north))).isCloseTo(expected, within(tolerance));
    }

    @Test
    void area_isTheAuthalicClosedForm_withinThreePartsInABillion() {
        double series = EllipsoidalArea.of(cell(131, 132, 46, 47));
        double exact = Math.toRadians(1) * (authalic(47) - authalic(46));
        assertThat(exact).isCloseTo(8532901559.7686, within(0.001));
        assertThat(Math.abs(series / exact - 1)).isLessThan(4e-9);
    }

    @Test
    void area_usesTheFirstEccentricity_notTheSecondOfThePrintedProgram() {
        double e2 = EllipsoidalArea.E2;
        double secondE2 = e2 / (1 - e2);
        double wrong = leadingTerms(secondE2) / leadingTerms(e2) - 1;
        assertThat(wrong * 1e6).isCloseTo(47.6, within(0.5));
        double exact = Math.toRadians(0.01) * (authalic(46.65) - authalic(46.64));
        assertThat(EllipsoidalArea.of(cell(131.15, 131.16, 46.64, 46.65)))
                .isCloseTo(exact, Percentage.withPercentage(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"4532, 1.5, 326", "4532, 2.5, 905"})
    void planarArea_isNoSubstitute_awayFromTheCentralMeridian(int srid, double degreesOff, double ppm) {
        GaussKruger zone = GaussKruger.of(srid).orElseThrow();
        double lon = zone.centralMeridian() + degreesOff;
        Geometry lonLat = Densifier.densify(cell(lon - 0.005, lon + 0.005, 46.495, 46.505), 0.0005);
        Coordinate[] plane = lonLat.getCoordinates();
        for (int i = 0; i < plane.length; i++) {
            plane[i] = zone.toPlane(plane[i]);
        }
        double planar = new GeometryFactory().createPolygon(plane).getArea();
        assertThat((planar / EllipsoidalArea.of(lonLat) - 1) * 1e6).isCloseTo(ppm, within(3.0));
    }

    @Test
    void area_agreesWithGeographicLib_onDensifiedRings() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            double lon = 131 + 3 * random.nextDouble();
            double lat = 45.5 + 2.5 * random.nextDouble();
            double size = 0.0005 + 0.02 * random.nextDouble();
            Geometry ring = Densifier.densify(star(lon, lat, size, 5 + random.nextInt(20), random), 0.0001);
            PolygonArea geodesic = new PolygonArea(CGCS2000, false);
            Coordinate[] coordinates = ring.getCoordinates();
            for (int j = 0; j < coordinates.length - 1; j++) {
                geodesic.AddPoint(coordinates[j].y, coordinates[j].x);
            }
            double expected = Math.abs(geodesic.Compute().area);
            assertThat(EllipsoidalArea.of(ring)).isCloseTo(expected, within(0.005 + expected * 1e-8));
        }
    }

    @Test
    void area_isShellLessHoles_inAnyOrientation() throws ParseException {
        double shell = EllipsoidalArea.of(cell(131, 131.01, 46, 46.01));
        double hole = EllipsoidalArea.of(cell(131.002, 131.004, 46.002, 46.004));
        Geometry holed = read(
                "POLYGON ((131 46, 131.01 46, 131.01 46.01, 131 46.01, 131 46), (131.002 46.002, 131.004 46.002, 131.004 46.004, 131.002 46.004, 131.002 46.002))");
        assertThat(EllipsoidalArea.of(holed)).isCloseTo(shell - hole, within(1e-6));
        assertThat(EllipsoidalArea.of(holed.reverse())).isCloseTo(shell - hole, within(1e-6));
    }

    @Test
    void area_isZero_ofEmptyAndOfLines() throws ParseException {
        assertThat(EllipsoidalArea.of(read("POLYGON EMPTY"))).isZero();
        assertThat(EllipsoidalArea.of(read("LINESTRING (131 46, 132 47)"))).isZero();
        assertThat(EllipsoidalArea.of(read("GEOMETRYCOLLECTION (POINT (131 46))")))
                .isZero();
    }

    @Test
    void area_ofAGaussKrugerPolygon_isThatOfItsDensifiedInverse() {
        GaussKruger zone = GaussKruger.of(4532).orElseThrow();
        Coordinate corner = zone.toPlane(new Coordinate(131.2, 46.6));
        Geometry square =
                new GeometryFactory().toGeometry(new Envelope(corner.x, corner.x + 2000, corner.y, corner.y + 1000));
        double area = Cgcs2000.metric(4532).area(square);
        PolygonArea geodesic = new PolygonArea(CGCS2000, false);
        for (Coordinate c : zone.toLonLat(square).getCoordinates()) {
            geodesic.AddPoint(c.y, c.x);
        }
        assertThat(area).isCloseTo(Math.abs(geodesic.Compute().area), within(0.02));
    }

    @Test
    void distance_agreesWithTheGeodesic_overShortAndLongEdges() {
        Metric metric = Cgcs2000.metric(4490);
        Random random = new Random(3);
        for (double span : new double[] {0.00001, 0.001, 0.01, 0.3}) {
            double tolerance = span > 0.1 ? 1e-5 : 1e-8;
            for (int i = 0; i < 20; i++) {
                Coordinate a = new Coordinate(131 + random.nextDouble(), 46 + random.nextDouble());
                Coordinate b = new Coordinate(a.x + span * random.nextGaussian(), a.y + span * random.nextGaussian());
                double geodesic = CGCS2000.Inverse(a.y, a.x, b.y, b.x).s12;
                assertThat(metric.distance(a, b)).isCloseTo(geodesic, within(geodesic * tolerance + 1e-9));
            }
        }
    }

    private static double authalic(double latitude) {
        double e = Math.sqrt(EllipsoidalArea.E2);
        double s = Math.sin(Math.toRadians(latitude));
        return EllipsoidalArea.SEMI_MINOR
                * EllipsoidalArea.SEMI_MINOR
                / 2
                * (s / (1 - EllipsoidalArea.E2 * s * s) + Math.log((1 + e * s) / (1 - e * s)) / (2 * e));
    }

    /** Area of a narrow band at 46.645° by the first two terms of the series, with any value for e squared. */
    private static double leadingTerms(double e2) {
        double a = 1 + 3 / 6d * e2 + 30 / 80d * e2 * e2;
        double b = 1 / 6d * e2 + 15 / 80d * e2 * e2;
        double mean = Math.toRadians(46.645);
        return a * Math.cos(mean) - 3 * b * Math.cos(3 * mean);
    }

    private static Geometry cell(double west, double east, double south, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    private static Geometry star(double lon, double lat, double size, int points, Random random) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = size * (0.5 + 0.5 * random.nextDouble());
            ring[i] = new Coordinate(lon + radius * Math.cos(angle), lat + radius * Math.sin(angle));
        }
        ring[points] = ring[0].copy();
        return new GeometryFactory().createPolygon(ring);
    }

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}

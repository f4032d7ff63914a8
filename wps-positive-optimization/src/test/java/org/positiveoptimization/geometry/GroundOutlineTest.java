/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class GroundOutlineTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String GROUND = "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))";

    private static GroundOutline outline(List<? extends Geometry> ground) {
        SharedEdges edges = new SharedEdges();
        ground.forEach(edges::add);
        return new GroundOutline(edges);
    }

    private static Polygon box(double x0, double y0, double x1, double y1) {
        return (Polygon) FACTORY.toGeometry(new Envelope(x0, x1, y0, y1));
    }

    private static Polygon read(String wkt) throws ParseException {
        return (Polygon) new WKTReader(FACTORY).read(wkt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POLYGON ((2.5 2.5, 3 2.5, 3 3, 2.5 2.5)); false", // inside
                "POLYGON ((5 5, 6 5, 6 6, 5 5)); false", // outside
                "POLYGON ((1.2 1.2, 1.8 1.2, 1.8 1.8, 1.2 1.2)); false", // in the hole
                "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1)); false", // the hole
                "POLYGON ((4 0, 5 0, 5 4, 4 4, 4 0)); false", // along an edge, outside
                "POLYGON ((4 4, 5 4, 5 5, 4 4)); false", // at a corner
                "POLYGON ((3 3, 5 3, 5 3.5, 3 3)); true", // across an edge
                "POLYGON ((0.5 0.5, 2.5 0.5, 2.5 2.5, 0.5 2.5, 0.5 0.5)); true", // around the hole
                "POLYGON ((-1 -1, 5 -1, 5 5, -1 5, -1 -1)); true", // around all
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)); true", // the shell, with the hole inside
                "POLYGON ((4 1, 5 1, 5 2, 4 2, 4 1)); true", // along part of an edge: not proved
                "POLYGON ((0 0, 4 4, 5 -1, 0 0)); true" // across a corner
            })
    void cut_isProvedToBeNone_onlyWhereThereIsNone(String polygon, boolean expected) throws ParseException {
        assertThat(outline(List.of(read(GROUND))).mayCut(read(polygon))).isEqualTo(expected);
    }

    @Test
    void border_betweenTwoPolygonsOfTheGround_cutsNothing() {
        GroundOutline outline = outline(List.of(box(0, 0, 2, 4), box(2, 0, 4, 4)));

        assertThat(outline.mayCut(box(1, 1, 3, 3))).isFalse();
    }

    @Test
    void noGround_cutsNothing() {
        assertThat(outline(List.of()).mayCut(box(0, 0, 1, 1))).isFalse();
    }

    /** Triangles and boxes on a small lattice, so that vertices and edges coincide often. */
    @Test
    void randomPolygon_thatIsNotCut_liesWhollyInsideOrOutside() throws ParseException {
        Random random = new Random(7);
        int proved = 0;
        for (int n = 0; n < 6_000; n++) {
            List<Polygon> ground = new ArrayList<>();
            for (int k = 0; k < 2; k++) {
                ground.add(triangle(random));
            }
            Polygon polygon = triangle(random);
            if (!outline(ground).mayCut(polygon)) {
                proved++;
                Geometry rest = polygon;
                for (Polygon part : ground) {
                    rest = OverlayNGRobust.overlay(rest, part, OverlayNG.DIFFERENCE);
                }
                assertThat(rest.getArea() / polygon.getArea())
                        .as("%s in %s", polygon, ground)
                        .satisfiesAnyOf(share -> assertThat(share).isLessThan(1e-9), share -> assertThat(share)
                                .isGreaterThan(1 - 1e-9));
            }
        }
        assertThat(proved).isGreaterThan(300);
    }

    private static Polygon triangle(Random random) throws ParseException {
        Polygon polygon;
        do {
            int[] c = random.ints(6, 0, 7).toArray();
            polygon = read("POLYGON ((" + c[0] + " " + c[1] + ", " + c[2] + " " + c[3] + ", " + c[4] + " " + c[5] + ", "
                    + c[0] + " " + c[1] + "))");
        } while (polygon.getArea() == 0);
        return polygon;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class DissolveTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry box(double x0, double y0, double x1, double y1) {
        return FACTORY.toGeometry(new Envelope(x0, x1, y0, y1));
    }

    private static double area(List<Polygon> parts) {
        return parts.stream().mapToDouble(Geometry::getArea).sum();
    }

    private static void assertValid(Collection<Polygon> parts) {
        assertThat(parts).allSatisfy(p -> assertThat(p.isValid()).isTrue());
    }

    @Test
    void nothing_dissolvesToNothing() {
        assertThat(Dissolve.of(List.of(), 0.001)).isEmpty();
    }

    @Test
    void centreAndCorner_thatAreLeftOut_leaveAValidPolygon() {
        List<Geometry> cells = new ArrayList<>();
        for (int x = 0; x < 3; x++) {
            for (int y = 0; y < 3; y++) {
                if (!(x == 1 && y == 1) && !(x == 2 && y == 2)) {
                    cells.add(box(x, y, x + 1, y + 1));
                }
            }
        }

        List<Polygon> parts = Dissolve.of(cells, 1e-6);

        assertValid(parts);
        assertThat(area(parts)).isCloseTo(7, within(1e-9));
        assertThat(parts).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.0005, 1", "-0.0005, 1", "0.002, 2"})
    void gap_thinnerThanTheTolerance_closes(double gap, int expected) {
        List<Polygon> parts = Dissolve.of(List.of(box(0, 0, 10, 10), box(10 + gap, 0, 20, 10)), 0.001);

        assertThat(parts).hasSize(expected);
        assertValid(parts);
        assertThat(area(parts)).isCloseTo(200, within(0.03));
    }

    @Test
    void parts_thatTouchInACornerOnly_stayApart() {
        assertThat(Dissolve.of(List.of(box(0, 0, 1, 1), box(1, 1, 2, 2)), 1e-6)).hasSize(2);
    }

    @Test
    void multipolygons_areDissolvedPartByPart() {
        Geometry two = FACTORY.createMultiPolygon(new Polygon[] {(Polygon) box(0, 0, 1, 1), (Polygon) box(2, 0, 3, 1)});

        assertThat(Dissolve.of(List.of(two, box(1, 0, 2, 1)), 1e-6)).hasSize(1);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void randomCells_dissolveToTheirCount(@ForAll int seed) {
        Random random = new Random(seed);
        List<Geometry> cells = new ArrayList<>();
        for (int x = 0; x < 8; x++) {
            for (int y = 0; y < 8; y++) {
                if (random.nextInt(10) < 7) {
                    cells.add(box(x, y, x + 1, y + 1));
                }
            }
        }
        Collections.shuffle(cells, random);

        List<Polygon> parts = Dissolve.of(cells, 1e-6);

        assertValid(parts);
        assertThat(area(parts)).isCloseTo(cells.size(), within(1e-6));
        for (int i = 0; i < parts.size(); i++) {
            for (Polygon other : parts.subList(i + 1, parts.size())) {
                Polygon part = parts.get(i);
                assertThat(part.intersection(other).getLength())
                        .as(seed + " " + part + " / " + other)
                        .isZero();
            }
        }
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.geometry.GaussKruger;

class WindowTest {
    private static Envelope square(double x, double y, double side) {
        return new Envelope(x, x + side, y, y + side);
    }

    private static boolean covers(List<Envelope> rectangles, Envelope envelope) {
        return rectangles.stream().anyMatch(r -> r.contains(envelope));
    }

    @Test
    void window_ofNeighbours_isOneRectangle() {
        List<Envelope> block = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                block.add(square(131 + 0.001 * i, 46 + 0.001 * j, 0.001));
            }
        }

        List<Envelope> window = Window.of(4490, block).in(4490);
        assertThat(window).hasSize(1);
        assertThat(window.get(0).contains(new Envelope(131, 131.009, 46, 46.009)))
                .isTrue();
        assertThat(window.get(0).getWidth()).isLessThan(0.0106);
    }

    @Test
    void window_ofScatteredFeatures_growsWithTheirSizeAndNotWithTheirDistance() {
        Random random = new Random(7);
        List<Envelope> scattered = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            scattered.add(square(131 + random.nextDouble(), 46 + random.nextDouble(), 0.001));
        }

        List<Envelope> window = Window.of(4490, scattered).in(4490);
        assertThat(scattered).allMatch(e -> covers(window, e));
        assertThat(window.stream().mapToDouble(Envelope::getArea).sum()).isLessThan(100 * 2e-6);
    }

    @Test
    void window_ofVeryManyFeatures_isBounded() {
        Random random = new Random(7);
        List<Envelope> scattered = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            scattered.add(square(131 + random.nextDouble(), 46 + random.nextDouble(), 0.0001));
        }

        List<Envelope> window = Window.of(4490, scattered).in(4490);
        assertThat(window).hasSizeLessThanOrEqualTo(256);
        assertThat(scattered).allMatch(e -> covers(window, e));
    }

    @Test
    void window_ofNothing_isEmpty() {
        assertThat(Window.of(4490, List.of()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4532, 4490", "4490, 4532", "4532, 4533", "4553, 4532"})
    void window_inAnotherCrs_coversTheSameGround(int from, int to) {
        Coordinate middle = new Coordinate(132.9, 46.5);
        Coordinate at = GaussKruger.of(from).map(z -> z.toPlane(middle)).orElse(middle);
        double side = from == 4490 ? 0.5 : 40_000;
        Envelope envelope = square(at.x, at.y, side);

        Envelope converted = Window.of(from, List.of(envelope)).in(to).get(0);
        for (int i = 0; i <= 50; i++) {
            for (int j = 0; j <= 50; j++) {
                Coordinate point = new Coordinate(at.x + i * side / 50, at.y + j * side / 50);
                Coordinate lonLat =
                        GaussKruger.of(from).map(z -> z.toLonLat(point)).orElse(point);
                Coordinate there =
                        GaussKruger.of(to).map(z -> z.toPlane(lonLat)).orElse(lonLat);
                assertThat(converted.contains(there)).isTrue();
            }
        }
    }
}

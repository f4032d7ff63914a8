/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.fixture.Grid;

class AdditiveAreaTest {
    @Test
    void box_hasTheAreaOfTheClosedForm() {
        assertThat(AdditiveArea.of(Grid.read(Grid.box(0, 0, 60, 80)), 4490))
                .isCloseTo(Grid.area(0, 0, 60, 80), within(1e-3));
    }

    @Test
    void polygonWithHole_losesTheHole() {
        Geometry ring =
                Overlap.overlay(Grid.read(Grid.box(0, 0, 6, 8)), Grid.read(Grid.box(1, 1, 2, 3)), OverlayNG.DIFFERENCE);

        assertThat(AdditiveArea.of(ring, 4490)).isCloseTo(Grid.area(0, 0, 6, 8) - Grid.area(1, 1, 2, 3), within(1e-4));
    }

    /** On long edges askew the national formula is off by square metres where an edge was cut; this is what the class is for. */
    @Test
    void parts_cutAnywhere_addUpToTheWhole() {
        Geometry whole = Grid.read("POLYGON((0 0, 40 7, 33 50, -9 38, 0 0))");
        Geometry knife = Grid.read("POLYGON((-20 -20, 21 -20, 13 70, -20 70, -20 -20))");
        Geometry left = Overlap.overlay(whole, knife, OverlayNG.INTERSECTION);
        Geometry right = Overlap.overlay(whole, knife, OverlayNG.DIFFERENCE);

        assertThat(AdditiveArea.of(left, 4490) + AdditiveArea.of(right, 4490))
                .isCloseTo(AdditiveArea.of(whole, 4490), within(1e-4));
        assertThat(EllipsoidalArea.of(left) + EllipsoidalArea.of(right) - EllipsoidalArea.of(whole))
                .isGreaterThan(0.01);
    }

    @Test
    void zone_isMeasuredInThePlane() {
        Geometry box = new org.locationtech.jts.geom.GeometryFactory()
                .toGeometry(new org.locationtech.jts.geom.Envelope(44_400_000, 44_400_100, 5_160_000, 5_160_010));

        assertThat(AdditiveArea.of(box, 4532)).isEqualTo(1000);
    }
}

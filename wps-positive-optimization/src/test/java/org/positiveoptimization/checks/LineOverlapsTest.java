/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;

import org.junit.jupiter.api.Test;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;

class LineOverlapsTest {
    private final TinyPlan plan = TinyPlan.conforming();
    private final LineOverlaps overlaps =
            new LineOverlaps(plan.pair(), plan.ruleSet().parameters());

    private LineOverlaps.Result of(String a, String b) {
        return overlaps.of(Grid.read(a), Grid.read(b));
    }

    @Test
    void lines_thatAreApartOrTouch_shareNothing() {
        for (String other : new String[] {box(5, 5, 6, 6), box(1, 0, 2, 1), box(1, 1, 2, 2)}) {
            LineOverlaps.Result result = of(box(0, 0, 1, 1), other);
            assertThat(result.counted()).isEmpty();
            assertThat(result.area()).isZero();
            assertThat(result.sliverArea()).isZero();
            assertThatObject(result.ground()).isNull();
        }
    }

    @Test
    void pieces_largeAndWide_countAndTheOthersAreSummedUpApart() {
        // teeth: one of half a cell, one of 8.9 cm, one of 0.9 m2 and 0.95 m
        String teeth = "POLYGON((0 0, 3 0, 3 1, 2 1, 2 1.0008, 1 1.0008, 1 1, 0.5 1, 0.5 1.5, 0 1.5, 0 0))";
        LineOverlaps.Result result = of(teeth, box(0, 1, 4, 2));

        assertThat(result.counted()).hasSize(1);
        assertThat(result.area()).isCloseTo(area(0, 1, 0.5, 1.5), within(0.01));
        assertThat(result.sliverArea()).isCloseTo(area(1, 1, 2, 1.0008), within(0.001));
        assertThat(result.ground().symDifference(Grid.read(box(0, 1, 0.5, 1.5))).getArea())
                .isLessThan(1e-16);
    }

    @Test
    void lines_thatOverlapAndAlsoTouchAlongABorder_giveTheOverlapOnly() {
        LineOverlaps.Result result =
                of("POLYGON((0 0, 2 0, 2 2, 1 2, 1 1, 0 1, 0 0))", "POLYGON((0 1, 1 1, 1 1.5, 2 1.5, 2 2, 0 2, 0 1))");

        assertThat(result.counted()).hasSize(1);
        assertThat(result.area()).isCloseTo(area(1, 1.5, 2, 2), within(0.01));
    }
}

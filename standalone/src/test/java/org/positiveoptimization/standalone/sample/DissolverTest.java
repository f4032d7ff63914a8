/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

class DissolverTest {
    @Test
    void twoSquares_becomeOne_withTheirVerticesKept() {
        check("POLYGON ((0 0, 1 0, 2 0, 2 1, 1 1, 0 1, 0 0))", square(0, 0), square(1, 0));
    }

    @Test
    void ringOfSquares_hasAHole() {
        check(
                "POLYGON ((0 0, 1 0, 2 0, 3 0, 3 1, 3 2, 3 3, 2 3, 1 3, 0 3, 0 2, 0 1, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
                square(0, 0),
                square(1, 0),
                square(2, 0),
                square(2, 1),
                square(2, 2),
                square(1, 2),
                square(0, 2),
                square(0, 1));
    }

    @Test
    void holeThatTouchesTheShell_isAHole() {
        // without the corner square the hole meets the shell in one vertex
        check(
                "POLYGON ((0 0, 1 0, 2 0, 3 0, 3 1, 3 2, 2 2, 2 3, 1 3, 0 3, 0 2, 0 1, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
                square(0, 0),
                square(1, 0),
                square(2, 0),
                square(2, 1),
                square(1, 2),
                square(0, 2),
                square(0, 1));
    }

    @Test
    void squaresThatMeetInAVertexOnly_areRefused() {
        assertThatThrownBy(() -> Dissolver.dissolve(List.of(square(0, 0), square(1, 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void check(String expected, Polygon... parts) {
        Polygon dissolved = Dissolver.dissolve(Arrays.asList(parts));
        assertThat(dissolved.isValid()).isTrue();
        assertThat(dissolved.toText()).isEqualTo(expected);
    }

    private static Polygon square(int x, int y) {
        return Shapes.polygon(
                Lattice.snapped(x, y),
                Lattice.snapped(x + 1, y),
                Lattice.snapped(x + 1, y + 1),
                Lattice.snapped(x, y + 1),
                Lattice.snapped(x, y));
    }
}

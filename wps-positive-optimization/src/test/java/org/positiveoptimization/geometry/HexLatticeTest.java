/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.box;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.fixture.Grid;

class HexLatticeTest {
    private static final Metric METRIC = Cgcs2000.metric(4490);
    private static final double WIDTH = 100;

    private static List<Geometry> cells(String... wkt) {
        List<Polygon> area = Arrays.stream(wkt).map(w -> (Polygon) Grid.read(w)).toList();
        return new HexLattice(WIDTH, Grid.longitude(0), METRIC).cells(area, METRIC);
    }

    private static double sum(List<Geometry> cells) {
        return cells.stream().mapToDouble(Grid::area).sum();
    }

    @Test
    void cells_tileTheArea() {
        List<Geometry> cells = cells(box(0, 0, 12, 8));

        assertThat(sum(cells)).isCloseTo(Grid.area(0, 0, 12, 8), within(0.01));
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(cells.get(i).intersection(cells.get(j)).getArea()).isLessThan(1e-18);
            }
        }
    }

    @Test
    void wholeCell_isARegularHexagonOfTheWidth() {
        Geometry cell = cells(box(0, 0, 12, 8)).stream()
                .max(Comparator.comparingDouble(Grid::area))
                .orElseThrow();
        // on the ground 0.8° west of the central meridian the plane is enlarged by about 5e-5
        assertThat(Grid.area(cell)).isCloseTo(Math.sqrt(3) / 2 * WIDTH * WIDTH, within(1.5));
        assertThat(Grid.perimeter(cell)).isCloseTo(6 * WIDTH / Math.sqrt(3), within(0.05));
    }

    @Test
    void cells_ofPartOfAnArea_areThoseOfTheWhole() {
        Set<Geometry> whole = new HashSet<>(cells(box(0, 0, 12, 8)));
        Polygon part = (Polygon) Grid.read(box(3, 2, 9, 6));
        Geometry rim = part.getBoundary();

        List<Geometry> inner =
                cells(box(3, 2, 9, 6)).stream().filter(c -> !c.intersects(rim)).toList();
        assertThat(inner).hasSizeGreaterThan(10).allMatch(whole::contains);
    }

    @Test
    void cell_thatTwoPartsShare_isOneCell() {
        List<Geometry> apart = cells(box(0, 0, 0.2, 0.2), box(0.3, 0, 0.5, 0.2));
        List<Geometry> left = cells(box(0, 0, 0.2, 0.2));
        List<Geometry> right = cells(box(0.3, 0, 0.5, 0.2));

        assertThat(sum(apart)).isCloseTo(Grid.area(0, 0, 0.2, 0.2) + Grid.area(0.3, 0, 0.5, 0.2), within(0.01));
        assertThat(apart.size()).isLessThan(left.size() + right.size());
    }

    @Test
    void cells_inAProjectedCrs_areTheSameGround() {
        GaussKruger zone = GaussKruger.of(4532).orElseThrow();
        Metric plane = Cgcs2000.metric(4532);
        Geometry lonLat = Grid.read(box(0, 0, 12, 8));
        Coordinate[] ring =
                Arrays.stream(lonLat.getCoordinates()).map(zone::toPlane).toArray(Coordinate[]::new);
        List<Polygon> area = List.of(lonLat.getFactory().createPolygon(ring));

        List<Geometry> cells = new HexLattice(WIDTH, Grid.longitude(0), plane).cells(area, plane);
        // a side of the box is another line on the plane, two centimetres off
        List<Geometry> expected = cells(box(0, 0, 12, 8));
        assertThat(cells).hasSameSizeAs(expected);
        for (int i = 0; i < cells.size(); i++) {
            assertThat(plane.area(cells.get(i))).isCloseTo(METRIC.area(expected.get(i)), within(3.0));
        }
    }

    @Test
    void lattice_withTooManyCells_isRefused() {
        assertThatThrownBy(() -> cells(box(0, 0, 1200, 800))).isInstanceOf(IllegalArgumentException.class);
    }
}

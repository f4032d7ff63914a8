/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class TilingFacesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Polygon box(double x0, double y0, double x1, double y1) {
        return (Polygon) FACTORY.toGeometry(new Envelope(x0, x1, y0, y1));
    }

    private static List<Polygon> faces(List<Polygon> tiles, Geometry target) {
        SharedEdges edges = new SharedEdges();
        tiles.forEach(edges::add);
        edges.subtract(target);
        return TilingFaces.of(edges, FACTORY);
    }

    private static double area(List<Polygon> faces, Geometry where, int operation, Geometry other) {
        Geometry sought = OverlayNGRobust.overlay(where, other, operation);
        return faces.stream()
                .filter(f -> sought.contains(f.getInteriorPoint()))
                .mapToDouble(Geometry::getArea)
                .sum();
    }

    private static List<Polygon> uncovered(List<Polygon> faces, List<Polygon> tiles) {
        return faces.stream()
                .filter(f -> tiles.stream().noneMatch(t -> t.contains(f.getInteriorPoint())))
                .toList();
    }

    /** A grid whose cells are kept, left out, holed, cut in two with a T-junction, doubled, moved or made larger. */
    private static List<Polygon> tiles(Random random) {
        List<Polygon> tiles = new ArrayList<>();
        for (int x = 0; x < 5; x++) {
            for (int y = 0; y < 5; y++) {
                Polygon cell = box(x, y, x + 1, y + 1);
                switch (random.nextInt(14)) {
                    case 0 -> {
                        // a gap
                    }
                    case 1 -> tiles.add((Polygon) cell.difference(box(x + 0.25, y + 0.25, x + 0.5, y + 0.75)));
                    case 2 -> {
                        tiles.add(box(x, y, x + 0.5, y + 1));
                        tiles.add(box(x + 0.5, y, x + 1, y + 1));
                    }
                    case 3 -> {
                        tiles.add(cell);
                        tiles.add(box(x + 0.5, y + 0.25, x + 1, y + 1.125));
                    }
                    case 4 -> tiles.add(box(x + 0.125, y, x + 1.125, y + 1));
                    case 5 -> tiles.add(cell.reverse());
                    default -> tiles.add(cell);
                }
            }
        }
        return tiles;
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void faces_ofRandomTiles_holdEveryGapAndAllGroundOutside(@ForAll long seed) {
        List<Polygon> tiles = tiles(new Random(seed));
        Polygon target = box(0, 0, 5, 5);
        Geometry union = OverlayNGRobust.union(FACTORY.buildGeometry(tiles));

        List<Polygon> faces = faces(tiles, target);

        assertThat(area(faces, target, OverlayNG.DIFFERENCE, union))
                .as("gaps")
                .isCloseTo(
                        OverlayNGRobust.overlay(target, union, OverlayNG.DIFFERENCE)
                                .getArea(),
                        within(1e-9));
        assertThat(area(faces, union, OverlayNG.DIFFERENCE, target))
                .as("outside")
                .isCloseTo(
                        OverlayNGRobust.overlay(union, target, OverlayNG.DIFFERENCE)
                                .getArea(),
                        within(1e-9));
    }

    @Test
    void tiles_thatMatchTheirTarget_haveNoFaces() {
        List<Polygon> tiles = List.of(box(0, 0, 1, 1), box(1, 0, 2, 1));
        Polygon target = FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(0, 0),
            new Coordinate(1, 0),
            new Coordinate(2, 0),
            new Coordinate(2, 1),
            new Coordinate(1, 1),
            new Coordinate(0, 1),
            new Coordinate(0, 0)
        });

        assertThat(faces(tiles, target)).isEmpty();
    }

    @Test
    void junctions_withoutAGap_haveNoFaceThatIsNotCovered() {
        List<Polygon> tiles = List.of(box(0, 0, 1, 2), box(1, 0, 2, 1), box(1, 1, 2, 2));

        assertThat(uncovered(faces(tiles, box(0, 0, 2, 2)), tiles)).isEmpty();
    }

    @Test
    void centreAndCorner_thatAreLeftOut_areTwoFaces() {
        // the case in which CoverageUnion of JTS 1.20 gives an invalid polygon and CoverageGapFinder finds nothing
        List<Polygon> tiles = new ArrayList<>();
        for (int x = 0; x < 3; x++) {
            for (int y = 0; y < 3; y++) {
                if (!(x == 1 && y == 1) && !(x == 2 && y == 2)) {
                    tiles.add(box(x, y, x + 1, y + 1));
                }
            }
        }

        assertThat(uncovered(faces(tiles, box(0, 0, 3, 3)), tiles))
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.getArea()).isEqualTo(1))
                .allSatisfy(f -> assertThat(f.isValid()).isTrue());
    }
}

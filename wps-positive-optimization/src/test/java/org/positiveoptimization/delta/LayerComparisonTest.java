/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.box;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyLayer;
import org.positiveoptimization.fixture.TinyPlan;

/**
 * Random parcels, edge-matched to begin with, and random edits. All borders lie on quarters of a grid cell, so that IN, OUT and
 * RECLASSIFIED can be told square by square and their areas added up in closed form.
 */
class LayerComparisonTest {
    private static final String LAYER = "GHYDYH";
    private static final int SIZE = 16;
    private static final Noise NONE = new Noise(0, 0);
    private static final String[] CODES = {"0101", "0103", "0301"};

    /** Rectangles in quarters of a cell: x0, y0, x1, y1. */
    private record Parcel(List<int[]> parts, Geometry geometry, String code) {
        static Parcel of(String code, List<int[]> parts) {
            Geometry ground = read(parts.get(0));
            for (int[] part : parts.subList(1, parts.size())) {
                ground = OverlayNGRobust.overlay(ground, read(part), OverlayNG.UNION);
            }
            return new Parcel(parts, ground, code);
        }

        private static Geometry read(int[] r) {
            return Grid.read(box(r[0] / 4d, r[1] / 4d, r[2] / 4d, r[3] / 4d));
        }

        boolean covers(int x, int y) {
            return parts.stream().anyMatch(r -> r[0] <= x && x < r[2] && r[1] <= y && y < r[3]);
        }

        boolean isSame(Parcel other) {
            return code.equals(other.code) && geometry.equalsExact(other.geometry);
        }
    }

    private static List<Parcel> grid(Random random) {
        List<Parcel> parcels = new ArrayList<>();
        for (int x = 0; x < SIZE; x += 4) {
            for (int y = 0; y < SIZE; y += 4) {
                if (random.nextInt(8) > 0) {
                    parcels.add(Parcel.of(code(random), List.of(new int[] {x, y, x + 4, y + 4})));
                }
            }
        }
        return parcels;
    }

    private static String code(Random random) {
        return CODES[random.nextInt(CODES.length)];
    }

    private static List<Parcel> edited(List<Parcel> parcels, Random random) {
        List<Parcel> draft = new ArrayList<>(parcels);
        int edits = random.nextInt(8);
        for (int i = 0; i < edits; i++) {
            int place = draft.isEmpty() ? -1 : random.nextInt(draft.size());
            switch (place < 0 ? 1 : random.nextInt(7)) {
                case 0 -> draft.remove(place);
                case 1, 2 -> draft.add(Parcel.of(code(random), List.of(rectangle(random))));
                case 3 ->
                    draft.set(place, Parcel.of(code(random), draft.get(place).parts()));
                case 4 -> split(draft, place);
                case 5 -> merge(draft, place, random.nextInt(draft.size()));
                default -> draft.add(draft.get(place));
            }
        }
        Collections.shuffle(draft, random);
        return draft;
    }

    /** Anywhere, over kept and changed parcels alike. */
    private static int[] rectangle(Random random) {
        int x = random.nextInt(SIZE);
        int y = random.nextInt(SIZE);
        return new int[] {x, y, x + 1 + random.nextInt(6), y + 1 + random.nextInt(6)};
    }

    private static void split(List<Parcel> draft, int place) {
        Parcel parcel = draft.get(place);
        int[] r = parcel.parts().get(0);
        if (parcel.parts().size() == 1 && r[2] - r[0] > 1) {
            draft.remove(place);
            draft.add(Parcel.of(parcel.code(), List.of(new int[] {r[0], r[1], r[0] + 1, r[3]})));
            draft.add(Parcel.of(parcel.code(), List.of(new int[] {r[0] + 1, r[1], r[2], r[3]})));
        }
    }

    private static void merge(List<Parcel> draft, int place, int other) {
        if (place != other) {
            List<int[]> parts = new ArrayList<>(draft.get(place).parts());
            parts.addAll(draft.get(other).parts());
            Parcel merged = Parcel.of(draft.get(place).code(), parts);
            draft.remove(Math.max(place, other));
            draft.remove(Math.min(place, other));
            draft.add(merged);
        }
    }

    private static LayerDelta delta(List<Parcel> approved, List<Parcel> draft) {
        TinyPlan plan = TinyPlan.conforming();
        fill(plan.approved(LAYER), approved);
        fill(plan.draft(LAYER), draft);
        return plan.pair().delta(LAYER, NONE);
    }

    private static void fill(TinyLayer layer, List<Parcel> parcels) {
        layer.clear();
        for (Parcel parcel : parcels) {
            layer.add(parcel.geometry(), "YDYHFLDM", parcel.code(), "BSM", "same");
        }
    }

    /** IN, OUT and RECLASSIFIED, square by square. */
    private static double[] expected(List<Parcel> approved, List<Parcel> draft) {
        List<Parcel> removed = new ArrayList<>(approved);
        List<Parcel> added = new ArrayList<>();
        List<Parcel> kept = new ArrayList<>();
        for (Parcel parcel : draft) {
            int twin = -1;
            for (int i = 0; i < removed.size() && twin < 0; i++) {
                twin = removed.get(i).isSame(parcel) ? i : -1;
            }
            if (twin < 0) {
                added.add(parcel);
            } else {
                kept.add(removed.remove(twin));
            }
        }
        double[] areas = new double[3];
        for (int x = 0; x < SIZE + 6; x++) {
            for (int y = 0; y < SIZE + 6; y++) {
                double area = Grid.area(x / 4d, y / 4d, (x + 1) / 4d, (y + 1) / 4d);
                boolean before = isCovered(approved, x, y);
                boolean after = isCovered(draft, x, y);
                areas[0] += !before && after ? area : 0;
                areas[1] += before && !after ? area : 0;
                areas[2] += !isCovered(kept, x, y) && isOtherClass(removed, added, x, y) ? area : 0;
            }
        }
        return areas;
    }

    private static boolean isCovered(List<Parcel> parcels, int x, int y) {
        return parcels.stream().anyMatch(p -> p.covers(x, y));
    }

    private static boolean isOtherClass(List<Parcel> removed, List<Parcel> added, int x, int y) {
        return removed.stream().filter(r -> r.covers(x, y)).anyMatch(r -> added.stream()
                .anyMatch(a -> a.covers(x, y) && !a.code().equals(r.code())));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void areas_ofRandomEdits_areThoseCountedSquareBySquare(@ForAll long seed) {
        Random random = new Random(seed);
        List<Parcel> approved = grid(random);
        List<Parcel> draft = edited(approved, random);

        LayerDelta delta = delta(approved, draft);

        double[] expected = expected(approved, draft);
        assertThat(delta.area(ChangeKind.IN)).as("IN").isCloseTo(expected[0], within(0.001));
        assertThat(delta.area(ChangeKind.OUT)).as("OUT").isCloseTo(expected[1], within(0.001));
        assertThat(delta.area(ChangeKind.RECLASSIFIED)).as("RECLASSIFIED").isCloseTo(expected[2], within(0.001));
        assertThat(delta.noisePieces()).isZero();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void areas_withTheVersionsExchanged_areExchanged(@ForAll long seed) {
        Random random = new Random(seed);
        List<Parcel> approved = edited(grid(random), random);
        List<Parcel> draft = edited(approved, random);

        LayerDelta there = delta(approved, draft);
        LayerDelta back = delta(draft, approved);

        assertThat(back.area(ChangeKind.IN)).isCloseTo(there.area(ChangeKind.OUT), within(1e-6));
        assertThat(back.area(ChangeKind.OUT)).isCloseTo(there.area(ChangeKind.IN), within(1e-6));
        assertThat(back.area(ChangeKind.RECLASSIFIED)).isCloseTo(there.area(ChangeKind.RECLASSIFIED), within(1e-6));
        assertThat(back.kept()).isEqualTo(there.kept());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void areas_ofWholeUnions_areThoseOfThePieces(@ForAll long seed) {
        Random random = new Random(seed);
        List<Parcel> approved = grid(random);
        List<Parcel> draft = edited(approved, random);
        if (approved.isEmpty() || draft.isEmpty()) {
            return;
        }
        Geometry before = union(approved);
        Geometry after = union(draft);

        LayerDelta delta = delta(approved, draft);

        assertThat(union(delta, ChangeKind.IN)
                        .symDifference(OverlayNGRobust.overlay(after, before, OverlayNG.DIFFERENCE))
                        .getArea())
                .isLessThan(1e-18);
        assertThat(union(delta, ChangeKind.OUT)
                        .symDifference(OverlayNGRobust.overlay(before, after, OverlayNG.DIFFERENCE))
                        .getArea())
                .isLessThan(1e-18);
    }

    private static Geometry union(List<Parcel> parcels) {
        Geometry all = parcels.get(0)
                .geometry()
                .getFactory()
                .buildGeometry(parcels.stream().map(Parcel::geometry).toList());
        return OverlayNGRobust.union(all);
    }

    private static Geometry union(LayerDelta delta, ChangeKind kind) {
        Geometry empty = Grid.read("POLYGON EMPTY");
        return delta.pieces(kind)
                .map(p -> (Geometry) p.geometry())
                .reduce(empty, (a, b) -> OverlayNGRobust.overlay(a, b, OverlayNG.UNION));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void features_inAnotherOrder_areNoChange(@ForAll long seed) {
        Random random = new Random(seed);
        List<Parcel> approved = edited(grid(random), random);
        List<Parcel> draft = new ArrayList<>(approved);
        Collections.shuffle(draft, random);

        LayerDelta delta = delta(approved, draft);

        assertThat(delta.pieces()).isEmpty();
        assertThat(delta.removed()).isEmpty();
        assertThat(delta.added()).isEmpty();
        assertThat(delta.kept()).isEqualTo(approved.size());
    }

    @Test
    void reclassifiedGround_underTwoNewFeatures_isCountedOnceForTheFirst() {
        List<int[]> cell = List.of(new int[] {0, 0, 4, 4});
        LayerDelta delta =
                delta(List.of(Parcel.of("0101", cell)), List.of(Parcel.of("0301", cell), Parcel.of("0103", cell)));

        assertThat(delta.pieces()).hasSize(1);
        assertThat(delta.pieces().get(0).after().fid()).isEqualTo(9);
        assertThat(delta.area(ChangeKind.RECLASSIFIED)).isCloseTo(Grid.area(0, 0, 1, 1), within(0.001));
    }

    @Test
    void piece_ofEachKind_namesTheFeaturesConcerned() {
        LayerDelta delta = delta(
                List.of(
                        Parcel.of("0101", List.of(new int[] {0, 0, 4, 4})),
                        Parcel.of("0101", List.of(new int[] {4, 0, 8, 4}))),
                List.of(
                        Parcel.of("0301", List.of(new int[] {0, 0, 4, 4})),
                        Parcel.of("0101", List.of(new int[] {8, 0, 12, 4}))));

        assertThat(delta.pieces(ChangeKind.IN)).singleElement().satisfies(p -> {
            assertThat(p.before()).isNull();
            assertThat(p.after().id()).isEqualTo("GHYDYH.10");
        });
        assertThat(delta.pieces(ChangeKind.OUT)).singleElement().satisfies(p -> {
            assertThat(p.before().id()).isEqualTo("GHYDYH.10");
            assertThat(p.after()).isNull();
        });
        assertThat(delta.pieces(ChangeKind.RECLASSIFIED)).singleElement().satisfies(p -> {
            assertThat(p.before().id()).isEqualTo("GHYDYH.9");
            assertThat(p.after().id()).isEqualTo("GHYDYH.9");
            assertThat(p.area()).isCloseTo(Grid.area(0, 0, 1, 1), within(0.001));
            assertThat(p.width()).isCloseTo(2 * Grid.area(0, 0, 1, 1) / Grid.perimeter(p.geometry()), within(1e-6));
        });
    }

    @Test
    void noise_isSummedUpAndLeftOut() {
        TinyPlan plan = TinyPlan.conforming();
        plan.draft("YJJBNT").add(box(5, 0, 5.001, 0.0007)).add(box(5, 0.5, 6, 0.5008));

        LayerDelta delta = plan.pair().delta("YJJBNT");

        assertThat(delta.noisePieces()).isEqualTo(1);
        assertThat(delta.noiseArea()).isCloseTo(Grid.area(5, 0, 5.001, 0.0007), within(1e-6));
        assertThat(delta.area(ChangeKind.IN)).isCloseTo(Grid.area(5, 0.5, 6, 0.5008), within(1e-6));
    }

    @Test
    void noise_isBelowBothLimitsAndNotAtThem() {
        Noise noise = new Noise(1, 0.1);

        assertThat(noise.includes(0.999, 0.0999)).isTrue();
        assertThat(noise.includes(1, 0.0999)).isFalse();
        assertThat(noise.includes(0.999, 0.1)).isFalse();
    }
}

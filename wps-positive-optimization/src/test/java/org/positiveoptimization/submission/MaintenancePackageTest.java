/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.progress.Progress;

class MaintenancePackageTest {
    private static final Noise NOISE = new Noise(1.0, 0.1);
    private static final Tolerance TOLERANCE = new Tolerance(NOISE, 0.01);
    private final TinyPlan plan = TinyPlan.conforming();

    private MaintenancePackage derive() {
        return MaintenancePackage.of(plan.pair(), NOISE, Progress.NONE);
    }

    private LayerPackage layer(String code) {
        return derive().layer(code).orElseThrow();
    }

    private static void isGround(Geometry geometry, String gridWkt) {
        assertThat(geometry.symDifference(Grid.read(gridWkt)).getArea())
                .as(geometry.toString())
                .isLessThan(1e-16);
    }

    @Test
    void plan_withoutAChange_hasAnEmptyPackage() {
        assertThat(derive()).isEqualTo(MaintenancePackage.EMPTY);
    }

    @Test
    void boundary_takenInAndGivenUp_hasTheThreeParts() {
        // members are fid 1 to 4; 1 loses its western column, a new one adjoins in the east
        plan.draft("CZKFBJ").reshape(1, box(2, 3, 4, 5)).add(box(5, 3, 6, 5), "KZBSHSLX", "1");
        plan.declare("CZKFBJ", box(1, 3, 2, 5), "3", "207").declare("CZKFBJ", box(5, 3, 6, 5), "1", "201");

        LayerPackage derived = layer("CZKFBJ");

        assertThat(derived.before()).singleElement().satisfies(row -> {
            isGround(row.ground(), box(1, 3, 4, 5));
            assertThat(row.area()).isCloseTo(area(1, 3, 4, 5), within(0.01));
            assertThat(row.feature().fid()).isEqualTo(1);
            assertThat(row.share()).isEqualTo(1);
        });
        assertThat(derived.changes())
                .extracting(r -> r.piece().kind(), r -> r.declared("WHLY"), ChangeRow::number)
                .containsExactlyInAnyOrder(tuple(ChangeKind.IN, "201", 1), tuple(ChangeKind.OUT, "207", 2));
        assertThat(derived.after()).hasSize(2);
        isGround(derived.after().get(0).ground(), box(2, 3, 4, 5));
        isGround(derived.after().get(1).ground(), box(5, 3, 6, 5));
    }

    /** The neighbour that grows into the ground given up comes in only with the part that lies there. */
    @Test
    void after_ofAFeatureThatReachesBeyond_isCutOut() {
        plan.draft("GHFQ").reshape(1, box(0, 0, 6, 2)).reshape(2, box(0, 2, 6, 5));

        LayerPackage derived = layer("GHFQ");

        assertThat(derived.before()).singleElement().satisfies(r -> isGround(r.ground(), box(0, 0, 6, 3)));
        assertThat(derived.changes()).singleElement().satisfies(r -> {
            assertThat(r.piece().kind()).isEqualTo(ChangeKind.RECLASSIFIED);
            assertThat(r.declared("WHLY")).isEmpty();
        });
        assertThat(derived.after()).hasSize(2);
        isGround(derived.after().get(0).ground(), box(0, 0, 6, 2));
        isGround(derived.after().get(1).ground(), box(0, 2, 6, 3));
        assertThat(derived.after().get(1).share()).isCloseTo(area(0, 2, 6, 3) / area(0, 2, 6, 5), within(1e-9));
    }

    @Test
    void identifiers_continueFromTheLargest_andAreUnique() {
        plan.both("CZKFBJ", l -> l.set(1, "BSM", "230521000000000007").set(2, "BSM", "short"));
        plan.draft("CZKFBJ").reshape(1, box(2, 3, 4, 5)).add(box(5, 3, 6, 5), "BSM", "230521000000000007");

        LayerPackage derived = layer("CZKFBJ");

        assertThat(derived.before()).extracting(StateRow::identifier).containsExactly("230521000000000007");
        assertThat(derived.changes())
                .extracting(ChangeRow::identifier)
                .containsExactly("230521000000000008", "230521000000000009");
        assertThat(derived.after())
                .extracting(StateRow::identifier)
                .containsExactly("230521000000000007", "230521000000000010");
    }

    @Test
    void layer_thatIsUnsound_isLeftOutByName() {
        plan.draft("HLFXKZX").add((Geometry) null, "MC", "河");
        plan.draft("GHYDYH").drop();
        plan.draft("YJJBNT").remove(1);

        assertThat(derive().leftOut()).containsExactly("GHYDYH", "HLFXKZX");
        assertThat(derive().layers()).extracting(l -> l.layer().code()).containsExactly("YJJBNT");
    }

    /** Random edits of a layer of boxes: the parts, counted cell by cell, are what the definition says; the audit agrees. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomEdits_countedByCell_giveTheSameAreas(long seed) {
        int n = 6;
        Random random = new Random(seed);
        String[][] before = new String[n][n];
        String[][] after = new String[n][n];
        for (int x = 0; x < n; x++) {
            for (int y = 0; y < n; y++) {
                before[x][y] = random.nextInt(3) == 0 ? null : "A" + random.nextInt(2);
                after[x][y] = random.nextInt(2) == 0 ? before[x][y] : random.nextInt(3) == 0 ? null : "B";
                int at = x;
                int row = y;
                if (before[x][y] != null) {
                    plan.approved("HLFXKZX").add(box(at, row, at + 1, row + 1), "MC", before[x][y]);
                }
                if (after[x][y] != null) {
                    plan.draft("HLFXKZX").add(box(at, row, at + 1, row + 1), "MC", after[x][y]);
                }
            }
        }
        Map<ChangeKind, Double> areas = new EnumMap<>(ChangeKind.class);
        Arrays.stream(ChangeKind.values()).forEach(k -> areas.put(k, 0d));
        for (int x = 0; x < n; x++) {
            for (int y = 0; y < n; y++) {
                ChangeKind kind = kind(before[x][y], after[x][y]);
                if (kind != null) {
                    areas.merge(kind, area(x, y, x + 1, y + 1), Double::sum);
                }
            }
        }
        PlanPair pair = plan.pair();
        LayerPackage derived = MaintenancePackage.of(pair, NOISE, Progress.NONE)
                .layer("HLFXKZX")
                .orElseThrow();
        for (ChangeKind kind : ChangeKind.values()) {
            assertThat(derived.changes().stream()
                            .filter(r -> r.piece().kind() == kind)
                            .mapToDouble(r -> r.piece().area())
                            .sum())
                    .isCloseTo(areas.get(kind), within(0.01));
        }
        double gained = derived.after().stream().mapToDouble(StateRow::area).sum()
                - derived.before().stream().mapToDouble(StateRow::area).sum();
        assertThat(gained).isCloseTo(areas.get(ChangeKind.IN) - areas.get(ChangeKind.OUT), within(0.01));
        LayerDefinition layer = derived.layer();
        Audit audit = PackageAudit.of(pair, layer, Claims.of(derived), TOLERANCE, Progress.NONE);
        assertThat(audit.discrepancies()).isEmpty();
        assertThat(audit.balance()).isCloseTo(0, within(1e-3));
        Audit denied = PackageAudit.of(pair, layer, Claims.none(), TOLERANCE, Progress.NONE);
        assertThat(denied.discrepancies().stream()
                        .filter(d -> d.part() == Part.CHANGE)
                        .mapToDouble(d -> Grid.area(d.ground()))
                        .sum())
                .isCloseTo(areas.values().stream().mapToDouble(a -> a).sum(), within(0.01));
        assertThat(denied.balance()).isCloseTo(areas.get(ChangeKind.IN) - areas.get(ChangeKind.OUT), within(0.01));
    }

    private static ChangeKind kind(String before, String after) {
        if (before == null) {
            return after == null ? null : ChangeKind.IN;
        }
        if (after == null) {
            return ChangeKind.OUT;
        }
        return before.equals(after) ? null : ChangeKind.RECLASSIFIED;
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.checks.landuse.CentralCity.parcels;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.fixture.TinyPlan;

class LandUseMatrixTest {
    private static final List<String> CLASSES = List.of("0701", "070102", "0804", "1401", "1403", "1301");

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void plan_thatIsNotEdited_staysOnTheDiagonal() {
        assertThatResult(plan.check("L1"))
                .passes()
                .measures("land_use_area", area(1, 3, 5, 5), area(1, 3, 5, 5))
                .measures("land_use_area", "07", area(1, 3, 3, 5), area(1, 3, 3, 5))
                .measures("land_use_share", "07", 0.5, 0.5)
                .measures("land_use_transfer", "07>07", null, area(1, 3, 3, 5))
                .measures("land_use_transfer", "09>09", null, area(3, 3, 5, 5));
        assertThat(plan.check("L1").outcome().measures()).hasSize(7);
    }

    @Test
    void parcel_thatIsCutAndReclassified_isATransfer() {
        plan.draft("ZXCQGHYDYH").reshape(1, box(1, 3, 2, 5)).add(box(2, 3, 3, 5), "YDYHFLDM", "1401");

        assertThatResult(plan.check("L1"))
                .passes()
                .measures("land_use_transfer", "07>14", null, area(2, 3, 3, 5))
                .measures("land_use_transfer", "07>07", null, area(1, 3, 2, 5))
                .measures("land_use_area", "14", 0d, area(2, 3, 3, 5))
                .measures("land_use_share", "14", 0d, 0.25);
    }

    @Test
    void change_withinAClass_isNoneAtTheLevelOfTheMatrix() {
        plan.draft("ZXCQGHYDYH").set(1, "YDYHFLDM", "0702");
        assertThatResult(plan.check("L1")).passes().measures("land_use_transfer", "07>07", null, area(1, 3, 3, 5));

        plan.with("landuse.matrix_digits", 4);
        assertThatResult(plan.check("L1"))
                .passes()
                .measures("land_use_transfer", "0701>0702", null, area(1, 3, 3, 5))
                .measures("land_use_transfer", "0701>0701", null, 0d);
    }

    @Test
    void ground_thatLeavesOrEntersTheLayer_isClass00() {
        plan.draft("ZXCQGHYDYH").reshape(1, box(1.5, 3, 3, 5)).add(box(5, 3, 6, 4), "YDYHFLDM", "0804");

        assertThatResult(plan.check("L1"))
                .passes()
                .measures("land_use_transfer", "07>00", null, area(1, 3, 1.5, 5))
                .measures("land_use_transfer", "00>08", null, area(5, 3, 6, 4))
                .measures("land_use_area", area(1, 3, 5, 5), area(1.5, 3, 5, 5) + area(5, 3, 6, 4));
    }

    @Test
    void sliver_belowTheNoise_isCountedAllTheSame() {
        plan.draft("ZXCQGHYDYH").reshape(1, box(1, 3, 3, 4.9999995)).add(box(1, 4.9999995, 3, 5), "YDYHFLDM", "0804");

        assertThatResult(plan.check("L1"))
                .passes()
                .measures("land_use_transfer", "07>08", null, area(1, 4.9999995, 3, 5));
    }

    /** Ground under two features counts twice in the areas and once in the matrix. */
    @Test
    void features_thatOverlap_doNotBalance() {
        plan.draft("ZXCQGHYDYH").add(box(1, 3, 2, 4), "YDYHFLDM", "0804");

        assertThatResult(plan.check("L1"))
                .is(Verdict.PASS)
                .hasReason("L1.fail")
                .hasFindings(1)
                .finding(0)
                .isOn("ZXCQGHYDYH")
                .says("L1.unbalanced")
                .hasArea(area(1, 3, 2, 4));
    }

    /** Random classes on a chess board, before and after, against sums over cells. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void matrix_isTheSumOverCells(long seed) {
        Random random = new Random(seed);
        Map<String, Double> expected = new TreeMap<>();
        plan.both("ZXCQGHYDYH", l -> l.remove(1).remove(2));
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 4; j++) {
                double x = 1 + i / 2d;
                double y = 3 + j / 2d;
                String before = CLASSES.get(random.nextInt(CLASSES.size()));
                String after = random.nextInt(3) == 0 ? CLASSES.get(random.nextInt(CLASSES.size())) : before;
                plan.approved("ZXCQGHYDYH").add(box(x, y, x + 0.5, y + 0.5), "YDYHFLDM", before);
                plan.draft("ZXCQGHYDYH").add(box(x, y, x + 0.5, y + 0.5), "YDYHFLDM", after);
                String cell = before.substring(0, 2) + ">" + after.substring(0, 2);
                expected.merge(cell, area(x, y, x + 0.5, y + 0.5), Double::sum);
            }
        }
        RuleResult result = plan.check("L1");

        assertThatResult(result).passes();
        Map<String, Double> found = new TreeMap<>();
        for (Measure measure : result.outcome().measures()) {
            if (measure.name().equals("land_use_transfer") && measure.after() > 0.01) {
                found.put(measure.scope(), measure.after());
            }
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((cell, area) -> assertThat(area).as(cell).isCloseTo(expected.get(cell), within(0.01)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99", "0799", "x"})
    void parcel_ofUnknownClass_isIncomplete(String code) {
        plan.draft("ZXCQGHYDYH").set(2, "YDYHFLDM", code);
        for (String rule : List.of("L1", "L3", "L4", "U5")) {
            assertThatResult(plan.check(rule)).isIncomplete("landuse.unknown");
        }

        plan.draft("ZXCQGHYDYH").set(2, "YDYHFLDM", null);
        assertThatResult(plan.check("L1")).isIncomplete("landuse.unknown");
    }

    @Test
    void codes_paddedWithZeros_areTheSameClass() {
        parcels(plan, box(1, 3, 3, 5), "070000", box(3, 3, 5, 5), " 09 ");

        assertThatResult(plan.check("L1")).passes().measures("land_use_area", "07", area(1, 3, 3, 5), area(1, 3, 3, 5));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class BoundaryTotalTest {
    private static final double BEFORE = area(1, 3, 5, 5) + area(7, 3, 11, 5);

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void boundary_thatDidNotChange_passes() {
        assertThatResult(plan.check("U1"))
                .passes()
                .measures("boundary_area", BEFORE, BEFORE)
                .measures("boundary_net_growth", null, 0d)
                .measures("legacy_in_area", null, 0d);
    }

    @Test
    void boundary_swappedForGroundOfTheSameSize_passes() {
        plan.draft("CZKFBJ").remove(4).add(box(5, 3, 6, 5));

        assertThatResult(plan.check("U1")).passes();
    }

    @Test
    void boundary_thatGrows_isOneFindingWithAllPiecesThatCameIn() {
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5)).add(box(6, 3, 6.5, 5)).reshape(1, box(1.5, 3, 4, 5));
        double excess = area(5, 3, 6.5, 5) - area(1, 3, 1.5, 5);

        assertThatResult(plan.check("U1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("boundary_net_growth", null, excess)
                .finding(0)
                .isOn("CZKFBJ")
                .says("U1.excess")
                .hasDraft("CZKFBJ.5", "CZKFBJ.6")
                .hasApproved()
                .hasGround(box(5, 3, 6.5, 5))
                .hasArea(excess);
    }

    @Test
    void legacyLand_thatIsProved_doesNotCount() {
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5), "KZBSHSLX", "1");
        plan.draft("YPJSYD").add(box(5, 3, 6, 5));

        assertThatResult(plan.check("U1"))
                .passes()
                .measures("legacy_in_area", null, area(5, 3, 6, 5))
                .measures("boundary_net_growth", null, 0d);
    }

    @ParameterizedTest
    @CsvSource({"1e-9, FAIL", "-1e-9, PASS"})
    void legacyLand_thatIsProvedJustEnough_isDecidedByTheShare(double beyond, Verdict expected) {
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5), "KZBSHSLX", "1");
        plan.draft("YPJSYD").add(box(5.04, 3, 6, 5));
        plan.with("evidence.min_overlap", area(5.04, 3, 6, 5) / area(5, 3, 6, 5) + beyond);

        assertThatResult(plan.check("U1")).is(expected);
    }

    @Test
    void legacyLand_withoutProofOrWithoutClaim_counts() {
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5), "KZBSHSLX", "1");
        assertThatResult(plan.check("U1")).is(Verdict.FAIL).finding(0).hasArea(area(5, 3, 6, 5));

        plan.approved("YPJSYD").add(box(5, 3, 6, 5));
        assertThatResult(plan.check("U1")).is(Verdict.FAIL);

        plan.draft("YPJSYD").add(box(5, 3, 6, 5));
        plan.draft("CZKFBJ").set(5, "KZBSHSLX", "2");
        assertThatResult(plan.check("U1")).is(Verdict.FAIL).hasFindings(1);
    }

    @Test
    void archive_thatIsUnsound_isIncomplete() {
        plan.draft("YPJSYD").add((Geometry) null);

        assertThatResult(plan.check("U1")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "CZKFBJ").drop();
        assertThatResult(plan.check("U1")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(0);
        assertThatResult(plan.check("U1")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("U1")).isIncomplete("unusable");
    }

    /** What U7 takes for proved, does not count here, and the other way round. */
    @ParameterizedTest
    @CsvSource({"1, 20190101, , PASS", "1, 20230101, x, FAIL", "2, 20230101, x, PASS", "2, 20190101, , FAIL"})
    void legacyLand_isLeftOutWhenItsTypeIsProved(String type, String date, String filing, Verdict expected) {
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5), "KZBSHSLX", type);
        plan.draft("YPJSYD").add(box(5, 3, 6, 5), "PZRQ", date, "BAH", filing);

        assertThatResult(plan.check("U1"))
                .is(expected)
                .measures("legacy_in_area", null, expected == Verdict.PASS ? area(5, 3, 6, 5) : 0);
        plan.with("udb.multiple.base_area_m2", Map.of(TinyPlan.WEST, 60_000d, TinyPlan.EAST, area(7, 3, 10, 5) / 1.25));
        plan.draft("CZKFBJ").add(box(6, 3, 7, 5), "GHFQDM", "410", "KZBSHSLX", type);
        plan.draft("YPJSYD").add(box(6, 3, 7, 5), "PZRQ", date, "BAH", filing);
        assertThatResult(plan.check("U2")).is(expected);
    }
}

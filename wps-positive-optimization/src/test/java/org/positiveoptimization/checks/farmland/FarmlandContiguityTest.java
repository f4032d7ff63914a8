/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class FarmlandContiguityTest {
    private static final double SMALL = area(10.5, 2.25, 11, 2.5);
    private static final double ROW = area(0, 0, 5, 1);
    private static final double MEAN = (2 * ROW + SMALL) / 3;

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void farmland_thatDidNotChange_passes() {
        assertThatResult(plan.check("P3")).passes().hasReason("P3.unchanged");
    }

    @Test
    void patches_joinedAndScatteredLandRemoved_pass() {
        plan.draft("YJJBNT").remove(11).add(box(5, 0, 6, 1));

        assertThatResult(plan.check("P3"))
                .passes()
                .measures("mean_patch_area", MEAN, area(0, 0, 11, 1))
                .measures("patch_count", 3d, 1d)
                .measures("small_patch_count", 1d, 0d)
                .measures("small_patch_area", SMALL, 0d)
                .measures("contiguity_gain", null, (area(0, 0, 11, 1) - SMALL) / SMALL)
                .measures("patch_bucket", "<= 5.0 mu", SMALL, 0d)
                .measures("patch_bucket", "<= 10.0 mu", 0d, 0d)
                .measures("patch_bucket", "> 20.0 mu", 2 * ROW, area(0, 0, 11, 1));
    }

    @Test
    void smallPatch_thatComesIn_needsAStatement() {
        plan.draft("YJJBNT").add(box(1, 2, 1.5, 2.2)).add(box(5, 0, 6, 1));
        double in = area(1, 2, 1.5, 2.2);

        assertThatResult(plan.check("P3"))
                .is(Verdict.WARN)
                .hasReason("P3.worse")
                .hasFindings(1)
                .measures("small_patch_count", 1d, 2d)
                .measures("small_patch_area", SMALL, SMALL + in)
                .finding(0)
                .isOn("YJJBNT")
                .says("P3.small")
                .hasDraft("YJJBNT.12")
                .hasGround(box(1, 2, 1.5, 2.2))
                .hasArea(in);
    }

    @Test
    void patches_thatStayTheSameInSizeAndNumber_needAStatement() {
        plan.draft("YJJBNT").remove(1).add(box(11, 0, 12, 1));

        assertThatResult(plan.check("P3"))
                .is(Verdict.WARN)
                .hasReason("P3.not_better")
                .hasFindings(0)
                .measures("mean_patch_area", MEAN, MEAN);
    }

    @Test
    void patches_thatTouchInACornerOnly_areApart() {
        plan.draft("YJJBNT").add(box(5, 1, 6, 2));

        assertThatResult(plan.check("P3"))
                .is(Verdict.WARN)
                .measures("patch_count", 3d, 4d)
                .hasFindings(0);
    }

    @Test
    void patches_overAPartOfABorder_areOne() {
        plan.draft("YJJBNT").add(box(4.5, 1, 6.5, 2));

        assertThatResult(plan.check("P3")).passes().measures("patch_count", 3d, 2d);
    }

    @ParameterizedTest
    @CsvSource({"76, 3", "77, 2"})
    void patches_acrossAGapThatIsAllowed_areOne(double metres, double patches) {
        plan.with("pbf.contiguity_gap_m", metres).draft("YJJBNT").add(box(0, 1, 1, 2));

        // a cell is 76.6 m wide
        assertThatResult(plan.check("P3")).measures("patch_count", patches, patches);
    }

    @Test
    void patch_ofExactlyTheSmallSize_isNotSmall() {
        double in = area(1, 2, 2, 3);
        plan.draft("YJJBNT").add(box(1, 2, 2, 3));
        plan.with("pbf.min_patch_mu", (in - 1e-4) * 3 / 2000);
        assertThatResult(plan.check("P3"))
                .measures("small_patch_count", 1d, 1d)
                .measures("small_patch_area", SMALL, SMALL);

        plan.with("pbf.min_patch_mu", (in + 1e-4) * 3 / 2000);
        assertThatResult(plan.check("P3"))
                .measures("small_patch_count", 1d, 2d)
                .measures("small_patch_area", SMALL, SMALL + in);
    }

    @Test
    void smallPatches_thatGrowInAreaOnly_needAStatement() {
        plan.draft("YJJBNT").reshape(11, box(10.5, 2.25, 11, 2.6)).add(box(5, 0, 6, 1));

        assertThatResult(plan.check("P3"))
                .is(Verdict.WARN)
                .hasReason("P3.worse")
                .hasFindings(1)
                .measures("small_patch_count", 1d, 1d)
                .finding(0)
                .hasDraft("YJJBNT.11")
                .hasArea(area(10.5, 2.5, 11, 2.6));
    }

    @Test
    void featuresSplit_withoutAChangeOfGround_areUnchanged() {
        plan.draft("YJJBNT").remove(1).add(box(0, 0, 0.5, 1)).add(box(0.5, 0, 1, 1));

        assertThatResult(plan.check("P3")).passes().hasReason("P3.unchanged");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "YJJBNT").drop();
        assertThatResult(plan.check("P3")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(0);
        assertThatResult(plan.check("P3")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("P3")).isIncomplete("unusable");
    }
}

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
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class FarmlandRemovalReasonsTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private TinyPlan cellOut() {
        plan.draft("YJJBNT").remove(3);
        return plan;
    }

    @ParameterizedTest
    @ValueSource(strings = {"102", "103", "104", "105", "106"})
    void land_thatLeavesForAListedReason_passes(String reason) {
        cellOut().declare("YJJBNT", box(2, 0, 3, 1), "3", reason);

        assertThatResult(plan.check("P5")).passes().measures("out_area_without_reason", null, 0d);
    }

    @Test
    void land_withoutALedger_hasNoReason() {
        cellOut();

        assertThatResult(plan.check("P5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("out_area_without_reason", null, area(2, 0, 3, 1))
                .finding(0)
                .isOn("YJJBNT")
                .says("P5.none")
                .hasApproved("YJJBNT.3")
                .hasDraft()
                .hasGround(box(2, 0, 3, 1))
                .hasArea(area(2, 0, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({"110, P5.unlisted", "901, P5.unlisted", ", P5.none"})
    void land_thatLeavesForAnotherReason_isOneFinding(String reason, String says) {
        cellOut().declare("YJJBNT", box(2, 0, 3, 1), "3", reason);

        assertThatResult(plan.check("P5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says(says)
                .hasArea(area(2, 0, 3, 1));
    }

    @Test
    void entry_ofAnotherKind_isNoReason() {
        cellOut().declare("YJJBNT", box(2, 0, 3, 1), "2", "102");

        assertThatResult(plan.check("P5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("P5.none");
    }

    @ParameterizedTest
    @CsvSource({"1e-9, FAIL", "-1e-9, PASS"})
    void entry_thatCoversJustEnough_isDecidedByTheShare(double beyond, Verdict expected) {
        cellOut().declare("YJJBNT", box(2, 0, 3, 0.97), "3", "102");
        plan.with("evidence.min_overlap", area(2, 0, 3, 0.97) / area(2, 0, 3, 1) + beyond);

        assertThatResult(plan.check("P5")).is(expected);
    }

    @Test
    void entry_thatCoversMost_givesTheReason() {
        cellOut().with("evidence.min_overlap", 0.5).declare("YJJBNT", box(2, 0, 3, 0.6), "3", "102");
        plan.declare("YJJBNT", box(2, 0.1, 3, 1), "3", "999");

        assertThatResult(plan.check("P5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("P5.unlisted");
    }

    @Test
    void project_withoutAFootprint_isNoEvidence() {
        cellOut().declare("YJJBNT", box(2, 0, 3, 1), "3", "101");

        assertThatResult(plan.check("P5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("P5.no_project")
                .hasApproved("YJJBNT.3")
                .hasArea(area(2, 0, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({"1e-9, FAIL", "-1e-9, PASS"})
    void project_whoseFootprintCoversJustEnough_isDecidedByTheShare(double beyond, Verdict expected) {
        cellOut().declare("YJJBNT", box(2, 0, 3, 1), "3", "101").draft("ZDXMFW").add(box(2, 0.04, 3, 2), "XMMC", "路");
        plan.with("evidence.min_overlap", area(2, 0.04, 3, 1) / area(2, 0, 3, 1) + beyond);

        assertThatResult(plan.check("P5")).is(expected);
    }

    @Test
    void project_inTheApprovedPlan_isNoEvidence() {
        cellOut()
                .declare("YJJBNT", box(2, 0, 3, 1), "3", "101")
                .approved("ZDXMFW")
                .add(box(2, 0, 3, 1), "XMMC", "路");

        assertThatResult(plan.check("P5")).is(Verdict.FAIL).hasFindings(1);
    }

    @Test
    void pieces_areJudgedOneByOne() {
        cellOut().draft("YJJBNT").remove(8);
        plan.declare("YJJBNT", box(2, 0, 3, 1), "3", "102");

        assertThatResult(plan.check("P5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasApproved("YJJBNT.8")
                .isIn(TinyPlan.EAST);
    }

    @Test
    void ledgerOrFootprints_thatAreUnsound_areIncomplete() {
        cellOut().draft("ZDXMFW").add((Geometry) null, "XMMC", "路");
        assertThatResult(plan.check("P5")).isIncomplete("unusable");

        plan.draft("ZDXMFW").drop();
        plan.draft("WHCYJJBNT").add((Geometry) null, "WHLX", "3", "WHLY", "102");
        assertThatResult(plan.check("P5")).isIncomplete("unusable");

        plan.draft("WHCYJJBNT").clear().dropField("WHLY");
        assertThatResult(plan.check("P5")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "YJJBNT").drop();
        assertThatResult(plan.check("P5")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(0);
        assertThatResult(plan.check("P5")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("P5")).isIncomplete("unusable");
    }
}

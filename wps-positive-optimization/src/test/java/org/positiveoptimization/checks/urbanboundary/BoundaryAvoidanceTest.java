/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

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

class BoundaryAvoidanceTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void boundary_thatAvoidsBoth_passes() {
        plan.draft("CZKFBJ").add(box(0, 3, 1, 6));

        assertThatResult(plan.check("U6"))
                .passes()
                .measures("in_overlap", "YJJBNT", null, 0d)
                .measures("in_overlap", "STBHHX", null, 0d);
    }

    @Test
    void boundary_overFarmland_isOneFindingPerPieceAndFeature() {
        plan.draft("CZKFBJ").add(box(0.5, 0.5, 1.5, 2));

        assertThatResult(plan.check("U6"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("in_overlap", "YJJBNT", null, area(0.5, 0.5, 1.5, 1))
                .finding(0)
                .isOn("CZKFBJ")
                .says("U6.overlap")
                .hasDraft("CZKFBJ.5", "YJJBNT.1")
                .hasApproved()
                .hasGround(box(0.5, 0.5, 1, 1))
                .hasArea(area(0.5, 0.5, 1, 1))
                .finding(1)
                .hasDraft("CZKFBJ.5", "YJJBNT.2")
                .hasArea(area(1, 0.5, 1.5, 1));
    }

    @Test
    void boundary_behindTheRedLine_isOneFinding() {
        plan.draft("CZKFBJ").add(box(7, 5, 8, 6.5));

        assertThatResult(plan.check("U6"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("in_overlap", "STBHHX", null, area(7, 6, 8, 6.5))
                .finding(0)
                .hasDraft("CZKFBJ.5", "STBHHX.2")
                .hasArea(area(7, 6, 8, 6.5))
                .isIn(TinyPlan.EAST);
    }

    @Test
    void boundary_overFarmlandThatItCoveredBefore_isLeftToP7() {
        plan.both("CZKFBJ", l -> l.add(box(0.5, 0.5, 1.5, 2)));

        assertThatResult(plan.check("U6")).passes();
        assertThatResult(plan.check("P7")).is(Verdict.FAIL).hasFindings(2);
    }

    @Test
    void boundary_whoseNewPartAloneCrosses_countsThatPart() {
        plan.draft("CZKFBJ").reshape(1, box(1, 0.5, 4, 5));

        assertThatResult(plan.check("U6"))
                .is(Verdict.FAIL)
                .hasFindings(3)
                .measures("in_overlap", "YJJBNT", null, area(1, 0.5, 4, 1));
    }

    @ParameterizedTest
    @CsvSource({"0.9992, PASS", "0.9990, FAIL"})
    void overlap_atTheWidthLimit_countsWhenWideEnough(double from, Verdict expected) {
        // strips of 8.9 and 11 cm: S/P just below and above 0.05 m
        plan.draft("CZKFBJ").add(box(0, from, 1, 2));

        assertThatResult(plan.check("U6")).is(expected);
    }

    @Test
    void floodRisk_isReportedOnly() {
        plan.draft("HLFXKZX").add(box(0, 3, 0.5, 5), "MC", "河");
        plan.draft("CZKFBJ").add(box(0, 3, 1, 5));

        assertThatResult(plan.check("U6")).passes().measures("in_overlap", "HLFXKZX", null, area(0, 3, 0.5, 5));
    }

    @Test
    void floodRisk_thatIsUnsound_isIncomplete() {
        plan.draft("HLFXKZX").add((Geometry) null, "MC", "河");

        assertThatResult(plan.check("U6")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YJJBNT", "STBHHX"})
    void lineOfTheDraft_thatIsMissing_isIncomplete(String code) {
        plan.draft(code).drop();

        assertThatResult(plan.check("U6")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "CZKFBJ").drop();
        assertThatResult(plan.check("U6")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(0);
        assertThatResult(plan.check("U6")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("U6")).isIncomplete("unusable");
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.redline;

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

class RedLineFrozenTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void redLine_thatIsUntouched_passes() {
        assertThatResult(plan.check("E1"))
                .passes()
                .measures("red_line_area", area(0, 6, 12, 8), area(0, 6, 12, 8))
                .measures("symmetric_difference", null, 0d)
                .measures("reclassified_area", null, 0d);
    }

    @Test
    void redLine_thatMoved_isOneFindingPerPiece() {
        plan.draft("STBHHX").reshape(1, box(0, 6.5, 6, 8)).reshape(2, box(6, 6, 12.5, 8));

        assertThatResult(plan.check("E1"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("symmetric_difference", null, area(0, 6, 6, 6.5) + area(12, 6, 12.5, 8))
                .finding(0)
                .isOn("STBHHX")
                .says("E1.piece")
                .hasDraft("STBHHX.2")
                .hasApproved()
                .hasGround(box(12, 6, 12.5, 8))
                .hasArea(area(12, 6, 12.5, 8))
                .finding(1)
                .hasApproved("STBHHX.1")
                .hasDraft()
                .hasGround(box(0, 6, 6, 6.5))
                .hasArea(area(0, 6, 6, 6.5));
    }

    @ParameterizedTest
    @CsvSource({"LHLX, 水土保持", "XZQDM, 230522"})
    void redLine_whoseTypeOrCountyChanged_isOneFinding(String field, String value) {
        plan.draft("STBHHX").set(1, field, value);

        assertThatResult(plan.check("E1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("symmetric_difference", null, 0d)
                .measures("reclassified_area", null, area(0, 6, 6, 8))
                .finding(0)
                .hasApproved("STBHHX.1")
                .hasDraft("STBHHX.1")
                .hasGround(box(0, 6, 6, 8))
                .hasArea(area(0, 6, 6, 8));
    }

    @ParameterizedTest
    @CsvSource({"0.00028, PASS", "0.00031, FAIL"})
    void redLine_thatMovedByTenSquareCentimetres_isAtTheTolerance(double height, Verdict expected) {
        // 3.06 cm by 3.1 or 3.4 cm: narrower than the noise limit of other rules
        plan.draft("STBHHX").add(box(0, 5, 0.0004, 5 + height));

        assertThatResult(plan.check("E1")).is(expected);
    }

    @Test
    void redLine_splitMergedOrRenumbered_passes() {
        plan.draft("STBHHX").reshape(1, box(0, 6, 3, 8)).add(box(3, 6, 6, 8)).set(2, "BSM", "new", "BZ", "x", "MJ", 1d);

        assertThatResult(plan.check("E1")).passes();
    }

    @Test
    void ledger_doesNotExcuse() {
        plan.draft("STBHHX").reshape(1, box(0, 6.5, 6, 8));
        plan.declare("GHFQ", box(0, 6, 6, 6.5), "3", "201");

        assertThatResult(plan.check("E1")).is(Verdict.FAIL).hasFindings(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "STBHHX").drop();
        assertThatResult(plan.check("E1")).isIncomplete("unusable");

        plan.layer(role, "STBHHX").srid(0);
        assertThatResult(plan.check("E1")).isIncomplete("unusable");

        plan.layer(role, "STBHHX").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("E1")).isIncomplete("unusable");
    }
}

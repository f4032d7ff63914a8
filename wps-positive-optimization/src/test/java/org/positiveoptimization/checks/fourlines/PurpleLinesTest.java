/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class PurpleLinesTest {
    private static final String LAYER = "ZXCQCSZX";

    /** An old street (4, 3, 4.5, 3.5) and a station (1, 4, 1.5, 4.5). */
    private static TinyPlan plan() {
        TinyPlan plan = TinyPlan.conforming();
        plan.both(LAYER, l -> l.add(box(1, 4, 1.5, 4.5), "MC", "老站房", "LB", "2", "JB", "3"));
        return plan;
    }

    @Test
    void unchanged_passes() {
        assertThatResult(plan().check("F4")).passes().hasReason("F4.pass");
    }

    @Test
    void feature_thatIsRemoved_isNamed() {
        TinyPlan plan = plan();
        plan.draft(LAYER).remove(2);

        assertThatResult(plan.check("F4"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("line_lost_area", null, area(1, 4, 1.5, 4.5))
                .finding(1)
                .isOn(LAYER)
                .says("line.removed")
                .hasApproved("ZXCQCSZX.2")
                .hasArea(area(1, 4, 1.5, 4.5))
                .hasGround(box(1, 4, 1.5, 4.5));
    }

    @Test
    void feature_thatIsSmaller_isNamedThoughAnotherGrows() {
        TinyPlan plan = plan();
        plan.draft(LAYER).reshape(2, box(1, 4, 1.4, 4.5)).reshape(1, box(4, 3, 4.7, 3.5));

        assertThatResult(plan.check("F4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("line.shrunk")
                .hasGround(box(1.4, 4, 1.5, 4.5))
                .hasArea(area(1.4, 4, 1.5, 4.5));
    }

    @ParameterizedTest
    @CsvSource({"MC, 新站房", "LB, 1", "JB, 1", "JB,"})
    void feature_ofAnotherNameCategoryOrLevel_isNamed(String field, String value) {
        TinyPlan plan = plan();
        plan.draft(LAYER).set(2, field, value);

        assertThatResult(plan.check("F4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("line_retyped_area", null, area(1, 4, 1.5, 4.5))
                .finding(0)
                .says("line.retyped")
                .hasApproved("ZXCQCSZX.2")
                .hasDraft("ZXCQCSZX.2")
                .hasGround(box(1, 4, 1.5, 4.5));
    }

    @Test
    void features_cutAndRenumbered_areNoLoss() {
        TinyPlan plan = plan();
        plan.draft(LAYER)
                .remove(2)
                .add(box(1, 4, 1.25, 4.5), "MC", "老站房", "LB", "2", "JB", "3", "BSM", "x")
                .add(box(1.25, 4, 1.5, 4.5), "MC", "老站房", "LB", "2", "JB", "3");
        assertThatResult(plan.check("F4")).passes();
    }

    @Test
    void features_thatSwapTheirNames_areBothNamed() {
        TinyPlan plan = plan();
        plan.draft(LAYER).set(1, "MC", "老站房").set(2, "MC", "老街");
        assertThatResult(plan.check("F4")).is(Verdict.FAIL).hasFindings(2);
    }

    @Test
    void values_thatAreOdd_breakNothing() {
        TinyPlan plan = plan();
        plan.both(LAYER, l -> l.set(1, "MC", null, "LB", null, "JB", null, "MJ", Double.NEGATIVE_INFINITY));
        assertThatResult(plan.check("F4")).passes();
    }
}

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
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.FieldType;

class BlueLinesTest {
    private static final String LAYER = "ZXCQCSLX";

    /** A nameless pond (3, 3, 3.5, 3.5) and a river (1, 4, 3, 4.2). */
    private static TinyPlan plan() {
        TinyPlan plan = TinyPlan.conforming();
        plan.both(LAYER, l -> l.add(box(1, 4, 3, 4.2), "MC", "安邦河"));
        return plan;
    }

    @Test
    void unchanged_passes() {
        double blue = area(3, 3, 3.5, 3.5) + area(1, 4, 3, 4.2);
        assertThatResult(plan().check("F3"))
                .passes()
                .measures("line_area", blue, blue)
                .measures("line_lost_area", null, 0d)
                .measures("line_retyped_area", null, 0d);
    }

    @Test
    void feature_thatIsRemoved_isNamed() {
        TinyPlan plan = plan();
        plan.draft(LAYER).remove(2);

        assertThatResult(plan.check("F3"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .hasReason("F3.fail")
                .finding(0)
                .says("line.deficit")
                .hasArea(area(1, 4, 3, 4.2))
                .finding(1)
                .isOn(LAYER)
                .says("line.removed")
                .hasApproved("ZXCQCSLX.2")
                .hasArea(area(1, 4, 3, 4.2))
                .hasGround(box(1, 4, 3, 4.2))
                .isIn(TinyPlan.WEST);
    }

    @Test
    void feature_thatMoves_isNamedThoughTheAreaIsKept() {
        TinyPlan plan = plan();
        plan.draft(LAYER).reshape(2, box(1, 3.8, 3, 4));
        assertThatResult(plan.check("F3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("line.removed");

        plan.draft(LAYER).reshape(2, box(1.5, 4, 3.5, 4.2));
        assertThatResult(plan.check("F3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("line_lost_area", null, area(1, 4, 1.5, 4.2))
                .finding(0)
                .says("line.shrunk")
                .hasArea(area(1, 4, 1.5, 4.2))
                .hasGround(box(1, 4, 1.5, 4.2));
    }

    @Test
    void feature_ofAnotherName_isNamed() {
        TinyPlan plan = plan();
        plan.draft(LAYER).set(2, "MC", "排水沟");

        assertThatResult(plan.check("F3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("line_retyped_area", null, area(1, 4, 3, 4.2))
                .finding(0)
                .says("line.retyped")
                .hasApproved("ZXCQCSLX.2")
                .hasDraft("ZXCQCSLX.2")
                .hasArea(area(1, 4, 3, 4.2))
                .hasGround(box(1, 4, 3, 4.2));
    }

    @Test
    void name_thatIsFilledIn_passesAndOneThatIsLostDoesNot() {
        TinyPlan plan = plan();
        plan.draft(LAYER).set(1, "MC", "南塘");
        assertThatResult(plan.check("F3")).passes();
        plan.draft(LAYER).set(2, "MC", null);
        assertThatResult(plan.check("F3")).is(Verdict.FAIL).finding(0).says("line.retyped");
    }

    @Test
    void feature_thatIsPartlyRenamedAndPartlyGone_isNamedForBoth() {
        TinyPlan plan = plan();
        plan.draft(LAYER).reshape(2, box(1, 4, 2, 4.2)).add(box(2, 4, 2.5, 4.2), "MC", "渠");

        assertThatResult(plan.check("F3"))
                .is(Verdict.FAIL)
                .hasFindings(3)
                .finding(1)
                .says("line.shrunk")
                .hasGround(box(2.5, 4, 3, 4.2))
                .finding(2)
                .says("line.retyped")
                .hasGround(box(2, 4, 2.5, 4.2))
                .hasDraft("ZXCQCSLX.3");
    }

    @Test
    void features_cutJoinedAndRenumbered_areNoLoss() {
        TinyPlan plan = plan();
        plan.both(LAYER, l -> l.add(box(3, 4, 4, 4.2), "MC", "安邦河"));
        plan.draft(LAYER)
                .remove(2)
                .remove(3)
                .add(box(1, 4, 3.5, 4.2), "MC", "安邦河")
                .add(box(3.5, 4, 4, 4.2), "MC", "安邦河");
        assertThatResult(plan.check("F3")).passes();
    }

    @Test
    void loss_withinTheNoise_isNone() {
        // 0.0002 units are 15 mm; the other side gains as much and a little
        TinyPlan noise = plan();
        noise.draft(LAYER).reshape(1, box(3.0002, 3, 3.5003, 3.5));
        assertThatResult(noise.check("F3")).passes();

        TinyPlan more = plan();
        more.draft(LAYER).reshape(1, box(3.0004, 3, 3.5005, 3.5));
        assertThatResult(more.check("F3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("line.shrunk");
    }

    @Test
    void area_isHeldToTheHundredthOfASquareMetre() {
        TinyPlan plan = plan();
        plan.draft(LAYER).reshape(1, box(3, 3, 3.49999, 3.5));
        assertThatResult(plan.check("F3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("line.deficit")
                .hasArea(area(3.49999, 3, 3.5, 3.5));
    }

    @Test
    void type_whereTheLayerHasOne_isKept() {
        TinyPlan plan = plan();
        plan.both(LAYER, l -> l.retype("LX", FieldType.TEXT).set(1, "LX", "水库").set(2, "LX", "河流"));
        assertThatResult(plan.check("F3")).passes();
        plan.draft(LAYER).set(1, "LX", "坑塘");
        assertThatResult(plan.check("F3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("line.retyped")
                .hasGround(box(3, 3, 3.5, 3.5));
    }

    @Test
    void field_thatTheDraftLeavesOut_cannotBeTold() {
        TinyPlan typed = plan();
        typed.approved(LAYER).retype("LX", FieldType.TEXT);
        assertThatResult(typed.check("F3")).isIncomplete("F3.no_field");

        TinyPlan nameless = plan();
        nameless.draft(LAYER).dropField("MC");
        assertThatResult(nameless.check("F3")).isIncomplete("F3.no_field");

        TinyPlan more = plan();
        more.draft(LAYER).retype("LX", FieldType.TEXT).set(1, "LX", "水库");
        assertThatResult(more.check("F3")).passes();
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class BindingIndicatorsTest {
    /** Rows of GHZBB: two of J01, then those of the city. */
    private static final int FARMLAND_ROW = 3;

    private static final int RED_LINE_ROW = 5;
    private static final int BOUNDARY_ROW = 6;
    private static final int MULTIPLE_ROW = 7;

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void bindingTarget_thatIsWeakened_isAFinding_oneThatIsTightenedIsNot() {
        plan.draft("GHZBB").set(FARMLAND_ROW, "GHMBZ", 8.5).set(BOUNDARY_ROW, "GHMBZ", 13.9);
        assertThatResult(plan.check("N1")).passes();

        plan.draft("GHZBB").set(FARMLAND_ROW, "GHMBZ", 7.5).set(BOUNDARY_ROW, "GHMBZ", 14.2);
        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .says("N1.binding")
                .mentions("N1.weakened")
                .hasArea(5_000)
                .finding(1)
                .mentions("N1.weakened")
                .hasArea(2_000);
    }

    @Test
    void bindingTarget_inAnotherUnit_isComparedInSquareMetres() {
        plan.draft("GHZBB").set(FARMLAND_ROW, "GHMBZ", 120d, "ZBDW", "亩");
        assertThatResult(plan.check("N1")).passes();

        plan.draft("GHZBB").set(FARMLAND_ROW, "GHMBZ", 119.9999);
        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .mentions("N1.weakened");
    }

    @Test
    void bindingIndicator_thatIsDroppedOrNoLongerBinding_isAFinding() {
        plan.draft("GHZBB").remove(MULTIPLE_ROW).set(RED_LINE_ROW, "ZBSX", "预期性");

        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .mentions("N1.not_binding")
                .finding(1)
                .mentions("N1.dropped");
    }

    @Test
    void bindingIndicator_thatNoLayerTells_keepsItsTargetUnitAndBase() {
        plan.both(
                "GHZBB",
                l -> l.row(
                        "XZQDM",
                        TinyPlan.CITY,
                        "ZBDM",
                        "Z10",
                        "ZBMC",
                        "用水总量",
                        "ZBSX",
                        "约束",
                        "ZBDW",
                        "亿立方米",
                        "JQZ",
                        9d,
                        "GHMBZ",
                        12d));
        assertThatResult(plan.check("N1")).passes();

        plan.draft("GHZBB").set(8, "GHMBZ", 11d, "JQZ", 8d);
        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .mentions("N1.weakened")
                .finding(1)
                .mentions("N1.base_changed");

        plan.draft("GHZBB").set(8, "GHMBZ", 12d, "JQZ", 9d, "ZBDW", "万立方米");
        assertThatResult(plan.check("N1")).hasFindings(1).finding(0).mentions("N1.unit_changed");
    }

    @Test
    void indicator_thatIsOnlyExpected_mayChange() {
        plan.both("GHZBB", l -> l.set(FARMLAND_ROW, "ZBSX", "预期性"));
        plan.draft("GHZBB").set(FARMLAND_ROW, "GHMBZ", 7d);

        assertThatResult(plan.check("N1")).passes();
    }

    @Test
    void approvedRow_thatCannotBeReliedOn_isIncomplete() {
        plan.approved("GHZBB").set(FARMLAND_ROW, "GHMBZ", -8d);

        assertThatResult(plan.check("N1")).isIncomplete("unusable");
    }
}

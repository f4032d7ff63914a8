/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.rules.Severity;

class YellowLinesTest {
    private static final String LAYER = "ZXCQCSHX";

    /** Waterworks (2, 3, 2.5, 3.5) of class 1/1, a substation (2, 4.5, 2.5, 5) of class 2/1. */
    private static TinyPlan plan() {
        TinyPlan plan = TinyPlan.conforming();
        plan.both(LAYER, l -> l.add(box(2, 4.5, 2.5, 5), "SSMC", "变电站", "SSLX", "2"));
        return plan;
    }

    /** A corridor of type 7 in three pieces from x = 1 to x = 4. */
    private static TinyPlan corridor() {
        return plan().with("yellow.corridor_types", List.of("7"))
                .both(LAYER, l -> l.add(box(1, 4, 2, 4.1), "SSMC", "路", "SSLX", "7")
                        .add(box(2, 4, 3, 4.1), "SSMC", "路", "SSLX", "7")
                        .add(box(3, 4, 4, 4.1), "SSMC", "路", "SSLX", "7"));
    }

    private static double length(double x0, double x1) {
        double perimeter = Grid.perimeter(Grid.read(box(x0, 4, x1, 4.1)));
        double surface = area(x0, 4, x1, 4.1);
        return (perimeter + Math.sqrt(perimeter * perimeter - 16 * surface)) / 4;
    }

    @Test
    void unchanged_passes() {
        double yellow = area(2, 3, 2.5, 3.5);
        assertThatResult(TinyPlan.conforming().check("F2"))
                .passes()
                .measures("line_area", yellow, yellow)
                .measures("line_class_area", "1/1", yellow, yellow);
        assertThatResult(corridor().check("F2")).passes();
    }

    @Test
    void facility_thatIsRemoved_failsInAreaAndNumber() {
        TinyPlan plan = plan();
        plan.draft(LAYER).remove(1);

        double gone = area(2, 3, 2.5, 3.5);
        assertThatResult(plan.check("F2"))
                .is(Verdict.FAIL)
                .hasFindings(3)
                .hasReason("F2.fail")
                .measures("facility_count", "1/1", 1d, 0d)
                .finding(0)
                .says("line.deficit")
                .hasArea(gone)
                .hasGround(box(2, 3, 2.5, 3.5))
                .finding(1)
                .says("line.class_deficit")
                .hasApproved("ZXCQCSHX.1")
                .hasArea(gone)
                .finding(2)
                .says("F2.count")
                .hasGround(box(2, 3, 2.5, 3.5))
                .hasArea(gone);
    }

    @Test
    void facility_thatIsSmaller_failsInArea() {
        TinyPlan plan = plan();
        plan.draft(LAYER).reshape(1, box(2, 3, 2.4, 3.5));

        assertThatResult(plan.check("F2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(1)
                .hasArea(area(2.4, 3, 2.5, 3.5))
                .hasGround(box(2.4, 3, 2.5, 3.5));
    }

    @Test
    void area_isHeldToTheHundredthOfASquareMetre() {
        TinyPlan moved = plan();
        moved.draft(LAYER).reshape(1, box(2.1, 3, 2.6, 3.5));
        assertThatResult(moved.check("F2")).passes();
        moved.draft(LAYER).reshape(1, box(2.1, 3, 2.59999, 3.5));
        assertThatResult(moved.check("F2")).is(Verdict.FAIL).finding(0).hasArea(area(2.59999, 3, 2.6, 3.5));
    }

    @Test
    void facility_ofAnotherType_isNamed() {
        TinyPlan plan = plan();
        plan.draft(LAYER).set(1, "SSLX", "2");

        assertThatResult(plan.check("F2"))
                .is(Verdict.FAIL)
                .hasFindings(3)
                .measures("line_retyped_area", null, area(2, 3, 2.5, 3.5))
                .finding(0)
                .says("line.class_deficit")
                .finding(1)
                .says("F2.function")
                .hasApproved("ZXCQCSHX.1")
                .hasDraft("ZXCQCSHX.1")
                .hasArea(area(2, 3, 2.5, 3.5))
                .hasGround(box(2, 3, 2.5, 3.5))
                .finding(2)
                .says("F2.count");
    }

    @Test
    void partOfAFacility_ofAnotherType_isNamedWhereItIs() {
        TinyPlan plan = plan();
        plan.draft(LAYER).reshape(1, box(2, 3, 2.25, 3.5)).add(box(2.25, 3, 2.5, 3.5), "SSMC", "站", "SSLX", "2");

        assertThatResult(plan.check("F2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(1)
                .says("F2.function")
                .hasGround(box(2.25, 3, 2.5, 3.5))
                .hasDraft("ZXCQCSHX.3");
    }

    @Test
    void facility_ofAnotherLevel_failsInItsClassButNotInFunction() {
        TinyPlan plan = plan();
        plan.draft(LAYER).set(1, "SSDJ", "2");

        assertThatResult(plan.check("F2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("line_retyped_area", null, 0d)
                .finding(0)
                .says("line.class_deficit")
                .hasGround(box(2, 3, 2.5, 3.5))
                .finding(1)
                .says("F2.count");
    }

    @Test
    void number_thatFallsWithAreaKept_failsAlone() {
        TinyPlan plan = plan();
        plan.both(LAYER, l -> l.add(box(3, 3, 3.5, 3.5), "SSMC", "水厂"));
        plan.draft(LAYER).remove(3).reshape(1, box(2, 3, 3, 3.5));

        assertThatResult(plan.check("F2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("facility_count", "1/1", 2d, 1d)
                .finding(0)
                .says("F2.count")
                .hasGround(box(3, 3, 3.5, 3.5));
    }

    @Test
    void features_cutJoinedAndRenumbered_areNoChange() {
        TinyPlan plan = corridor();
        plan.draft(LAYER)
                .reshape(1, box(2, 3, 2.25, 3.5))
                .add(box(2.25, 3, 2.5, 3.5), "SSMC", "水厂")
                .remove(4)
                .reshape(3, box(1, 4, 3, 4.1));
        assertThatResult(plan.check("F2")).passes();
    }

    @Test
    void corridor_thatIsCut_needsAStatement() {
        TinyPlan plan = corridor();
        plan.draft(LAYER).remove(4).add(box(4, 4, 5, 4.1), "SSMC", "路", "SSLX", "7");

        assertThatResult(plan.check("F2"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .measures("corridor_parts", "7", 1d, 2d)
                .measures("corridor_longest", "7", length(1, 4), length(3, 5))
                .finding(0)
                .says("F2.corridor")
                .hasSeverity(Severity.W)
                .hasApproved("ZXCQCSHX.4")
                .hasGround(box(2, 4, 3, 4.1))
                .hasArea(area(2, 4, 3, 4.1));
    }

    @Test
    void corridor_thatIsShortenedWithAreaKept_needsAStatement() {
        TinyPlan plan = corridor();
        plan.draft(LAYER).reshape(5, box(3, 3.9, 3.5, 4.1));

        assertThatResult(plan.check("F2")).is(Verdict.WARN).hasFindings(1).measures("corridor_parts", "7", 1d, 1d);
    }

    @Test
    void corridor_thatIsLonger_passes() {
        TinyPlan plan = corridor();
        plan.draft(LAYER).add(box(4, 4, 5, 4.1), "SSMC", "路", "SSLX", "7");
        assertThatResult(plan.check("F2")).passes().measures("corridor_longest", "7", length(1, 4), length(1, 5));
    }

    @Test
    void gap_upToTheBridge_doesNotCutACorridor() {
        // 0.06 grid units are 4.6 m, 0.07 are 5.4 m; the corridor is prolonged by as much elsewhere
        for (double to : new double[] {2.06, 2.07}) {
            TinyPlan plan = corridor();
            plan.draft(LAYER).reshape(4, box(to, 4, 3, 4.1)).reshape(5, box(3, 4, 4.2, 4.1));
            assertThatResult(plan.check("F2"))
                    .is(to < 2.065 ? Verdict.PASS : Verdict.WARN)
                    .measures("corridor_parts", "7", 1d, to < 2.065 ? 1d : 2d);
        }
    }

    @Test
    void corridor_isKnownByItsShape() {
        TinyPlan cut = corridor().with("yellow.corridor_types", List.of());
        cut.draft(LAYER).remove(4).add(box(4, 4, 5, 4.1), "SSMC", "路", "SSLX", "7");
        assertThatResult(cut.check("F2")).is(Verdict.WARN).finding(0).says("F2.corridor");

        // 3 units by a tenth are about 21 times longer than wide
        assertThatResult(cut.with("yellow.corridor_elongation", 22d).check("F2"))
                .passes();
        assertThatResult(cut.with("yellow.corridor_elongation", 20d).check("F2"))
                .is(Verdict.WARN);
    }

    @Test
    void corridor_thatGainsAPartApart_isShownWhereItIs() {
        TinyPlan plan = corridor();
        plan.draft(LAYER).add(box(1, 4.3, 2, 4.4), "SSMC", "路", "SSLX", "7");

        assertThatResult(plan.check("F2"))
                .is(Verdict.WARN)
                .finding(0)
                .says("F2.corridor")
                .hasDraft("ZXCQCSHX.6")
                .hasGround(box(1, 4.3, 2, 4.4));
    }

    @Test
    void codes_thatAreBlankOrOdd_breakNothing() {
        TinyPlan plan = plan();
        plan.both(LAYER, l -> l.set(1, "SSLX", null, "SSDJ", null).set(2, "SSDJ", "", "MJ", -1d));
        assertThatResult(plan.check("F2")).passes();
        plan.draft(LAYER).set(1, "SSLX", "9/9").set(2, "SSLX", null);
        assertThatResult(plan.check("F2")).is(Verdict.FAIL).finding(0).says("line.class_deficit");
    }
}

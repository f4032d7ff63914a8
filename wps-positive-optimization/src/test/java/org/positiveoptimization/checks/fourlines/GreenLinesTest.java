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
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.HexLattice;
import org.positiveoptimization.rules.Severity;

class GreenLinesTest {
    private static final String LAYER = "ZXCQCSLVX";

    /** One green line (1, 3, 1.5, 3.5), type G1, level 1; what is no matter of evenness gives it all slack. */
    private static TinyPlan plan() {
        return TinyPlan.conforming().with("green.gini_slack", 1d);
    }

    @Test
    void unchanged_passesWithItsFigures() {
        double green = area(1, 3, 1.5, 3.5);
        assertThatResult(TinyPlan.conforming().check("F1"))
                .passes()
                .hasReason("F1.pass")
                .measures("line_area", green, green)
                .measures("line_type_area", "G1", green, green)
                .measures("line_level_area", "1", green, green)
                .measures("green_parts", 2d, 2d);
    }

    @Test
    void addition_passes() {
        TinyPlan plan = plan();
        plan.draft(LAYER).add(box(1.5, 3, 1.75, 3.5), "LX", "G2", "JB", "2");

        assertThatResult(plan.check("F1")).passes().measures("line_area", area(1, 3, 1.5, 3.5), area(1, 3, 1.75, 3.5));
    }

    @Test
    void lessArea_failsAsAWholeByTypeAndByLevel() {
        TinyPlan plan = plan();
        plan.draft(LAYER).reshape(1, box(1, 3, 1.4, 3.5));

        double deficit = area(1.4, 3, 1.5, 3.5);
        RuleResult result = plan.check("F1");
        assertThatResult(result).is(Verdict.FAIL).hasFindings(3).hasReason("F1.fail");
        for (int i = 0; i < 3; i++) {
            assertThatResult(result)
                    .finding(i)
                    .isOn(LAYER)
                    .says(i == 0 ? "line.deficit" : "line.class_deficit")
                    .hasApproved("ZXCQCSLVX.1")
                    .hasArea(deficit)
                    .hasGround(box(1.4, 3, 1.5, 3.5))
                    .isIn(TinyPlan.WEST);
        }
    }

    @Test
    void area_isHeldToTheHundredthOfASquareMetre() {
        TinyPlan moved = plan();
        moved.draft(LAYER).reshape(1, box(1.1, 3, 1.6, 3.5));
        assertThatResult(moved.check("F1")).passes();

        TinyPlan smaller = plan();
        smaller.draft(LAYER).reshape(1, box(1.1, 3, 1.59999, 3.5));
        assertThatResult(smaller.check("F1")).is(Verdict.FAIL).finding(0).hasArea(area(1.59999, 3, 1.6, 3.5));
    }

    @Test
    void type_thatLosesArea_failsAlone() {
        TinyPlan plan = plan();
        plan.both(LAYER, l -> l.add(box(1.5, 3, 2, 3.5), "LX", "G2"));
        plan.draft(LAYER).set(2, "LX", "G1");

        assertThatResult(plan.check("F1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("line_type_area", "G2", area(1.5, 3, 2, 3.5), 0d)
                .finding(0)
                .says("line.class_deficit")
                .hasArea(area(1.5, 3, 2, 3.5))
                .hasGround(box(1.5, 3, 2, 3.5));
    }

    @Test
    void level_thatLosesArea_failsAlone() {
        TinyPlan plan = plan();
        plan.both(LAYER, l -> l.add(box(1.5, 3, 2, 3.5), "LX", "G1", "JB", "2"));
        plan.draft(LAYER).set(2, "JB", "1");

        assertThatResult(plan.check("F1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasArea(area(1.5, 3, 2, 3.5));
    }

    @Test
    void features_cutJoinedAndRenumbered_areNoChange() {
        TinyPlan plan = TinyPlan.conforming();
        plan.both(LAYER, l -> l.add(box(1.5, 3, 2, 3.5), "LX", "G1").add(box(2, 3, 2.5, 3.5), "LX", "G1"));
        plan.draft(LAYER)
                .reshape(1, box(1, 3, 1.25, 3.5))
                .add(box(1.25, 3, 1.5, 3.5), "LX", "G1")
                .remove(3)
                .reshape(2, box(1.5, 3, 2.5, 3.5));

        assertThatResult(plan.check("F1")).passes();
    }

    @Test
    void brokenSystem_needsAStatement() {
        TinyPlan plan = plan();
        plan.both(LAYER, l -> l.add(box(1.5, 3, 2, 3.5), "LX", "G1").add(box(2, 3, 2.5, 3.5), "LX", "G1"));
        plan.draft(LAYER).remove(2).add(box(0.5, 3, 1, 3.5), "LX", "G1");

        assertThatResult(plan.check("F1"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .measures("green_parts", 2d, 3d)
                .finding(0)
                .says("F1.parts")
                .hasSeverity(Severity.W)
                .hasApproved("ZXCQCSLVX.2")
                .hasGround(box(1.5, 3, 2, 3.5))
                .hasArea(area(1.5, 3, 2, 3.5));
    }

    @Test
    void blueLine_thatLinksGreen_countsForTheSystem() {
        TinyPlan plan = plan();
        plan.both("ZXCQCSLX", l -> l.add(box(1.5, 3, 2, 3.5), "MC", "河"));
        plan.both(LAYER, l -> l.add(box(2, 3, 2.5, 3.5), "LX", "G1"));
        plan.draft("ZXCQCSLX").remove(2);

        assertThatResult(plan.check("F1"))
                .is(Verdict.WARN)
                .measures("green_parts", 2d, 3d)
                .finding(0)
                .says("F1.parts")
                .hasGround(box(1.5, 3, 2, 3.5));
    }

    @Test
    void gap_upToTheBridge_doesNotBreakTheSystem() {
        // 0.26 grid units are 19.9 m
        for (double to : new double[] {1.76, 1.763}) {
            TinyPlan plan = plan();
            plan.both(LAYER, l -> l.add(box(1.5, 3, to, 3.5), "LX", "G1").add(box(to, 3, 2.5, 3.5), "LX", "G1"));
            plan.draft(LAYER).remove(2).add(box(0.5, 3, 1, 3.5), "LX", "G1");
            assertThatResult(plan.check("F1")).is(to < 1.762 ? Verdict.PASS : Verdict.WARN);
        }
    }

    @Test
    void newPark_apartFromAll_isShownAndPasses() {
        TinyPlan plan = plan();
        plan.draft(LAYER).add(box(2, 4.5, 2.5, 5), "LX", "G1");

        assertThatResult(plan.check("F1"))
                .passes()
                .measures("green_parts", 2d, 2d)
                .measures("green_new_parts", null, 1d);
    }

    /** Two equal zones with a park in each; the draft has both parks in one. */
    private static TinyPlan uneven() {
        TinyPlan plan = TinyPlan.conforming().with("green.units", "ZXCQGHFQ");
        plan.both("ZXCQGHFQ", l -> l.add(box(0, 3, 3, 5), "GHFQDM", "411").add(box(3, 3, 6, 5), "GHFQDM", "414"));
        plan.both(LAYER, l -> l.add(box(4.5, 3, 5, 3.5), "LX", "G1"));
        plan.draft(LAYER).reshape(2, box(1.5, 3, 2, 3.5));
        return plan;
    }

    @Test
    void greenSpace_thatIsLessEven_needsAStatement() {
        assertThatResult(uneven().check("F1"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .measures("green_gini", 0d, 0.5)
                .finding(0)
                .says("F1.uneven")
                .hasSeverity(Severity.W)
                .hasGround(box(4.5, 3, 5, 3.5));
    }

    @Test
    void evenness_isHeldToItsSlack() {
        assertThatResult(uneven().with("green.gini_slack", 0.5).check("F1")).passes();
        assertThatResult(uneven().with("green.gini_slack", 0.4998).check("F1")).is(Verdict.WARN);
    }

    @Test
    void index_overHexagons_isTheMeanDifferenceOfDensities() {
        TinyPlan plan = plan().with("green.cell_m", 100d);
        plan.draft(LAYER).add(box(1.5, 3, 3.2, 4.1), "LX", "G1");

        assertThatResult(plan.check("F1"))
                .passes()
                .measures(
                        "green_gini",
                        gini(box(1, 3, 1.5, 3.5)),
                        gini("POLYGON((1 3, 3.2 3, 3.2 4.1, 1.5 4.1, 1.5 3.5, 1 3.5, 1 3))"));
    }

    /** The mean difference of densities over the cells, with areas by GeographicLib. */
    private static double gini(String greenWkt) {
        var metric = Cgcs2000.metric(4490);
        Polygon city = (Polygon) Grid.read(box(1, 3, 5, 5));
        List<Geometry> cells = new HexLattice(100, 131.2, metric).cells(List.of(city), metric);
        Geometry green = Grid.read(greenWkt);
        double[] land = cells.stream().mapToDouble(Grid::area).toArray();
        double[] amount = cells.stream()
                .mapToDouble(c -> Grid.area(c.intersection(green)))
                .toArray();
        double sum = 0;
        double total = 0;
        double all = 0;
        for (int i = 0; i < land.length; i++) {
            total += amount[i];
            all += land[i];
            for (int j = 0; j < land.length; j++) {
                sum += land[i] * land[j] * Math.abs(amount[i] / land[i] - amount[j] / land[j]);
            }
        }
        return sum / (2 * all * total);
    }

    @Test
    void zones_asCells_giveTheIndexInClosedForm() {
        TinyPlan plan = TinyPlan.conforming().with("green.units", "ZXCQGHFQ");
        assertThatResult(plan.check("F1")).isIncomplete("unusable");

        plan.both("ZXCQGHFQ", l -> l.add(box(0, 3, 3, 5), "GHFQDM", "411").add(box(3, 3, 6, 5), "GHFQDM", "414"));
        plan.draft(LAYER).add(box(3, 3, 3.25, 3.5), "LX", "G1");
        // all green on one of two equal halves, then a third of it on the other
        assertThatResult(plan.check("F1"))
                .passes()
                .measures("green_cells", null, 2d)
                .measures("green_gini", 0.5, 1 / 6d);
    }

    @Test
    void noGreenInTheCentralCity_cannotBeTold() {
        TinyPlan plan = TinyPlan.conforming();
        plan.both(LAYER, l -> l.reshape(1, box(7, 0, 7.5, 0.5)));
        assertThatResult(plan.check("F1")).isIncomplete("F1.no_green");

        plan.draft(LAYER).reshape(1, box(7, 0, 7.4, 0.5));
        assertThatResult(plan.check("F1")).is(Verdict.FAIL);
    }

    @Test
    void fewerResidentsServed_needAStatement() {
        TinyPlan plan = TinyPlan.conforming();
        plan.both("ZXCQGHYDYH", l -> l.set(2, "YDYHFLDM", "1401"));
        assertThatResult(plan.check("F1")).passes().measures("green_service", 1d, 1d);

        plan.draft("ZXCQGHYDYH").set(2, "YDYHFLDM", "0901");
        assertThatResult(plan.check("F1"))
                .is(Verdict.WARN)
                .measures("green_service", 1d, 0d)
                .finding(0)
                .says("F1.service")
                .hasSeverity(Severity.W)
                .hasNoPlace();
    }

    @Test
    void noResidents_haveNothingToLose() {
        TinyPlan plan = TinyPlan.conforming();
        plan.both("ZXCQGHYDYH", l -> l.setAll("YDYHFLDM", "0901"));
        assertThatResult(plan.check("F1")).passes();
    }

    @Test
    void codes_thatAreBlankOrOdd_breakNothing() {
        TinyPlan blank = TinyPlan.conforming();
        blank.both(LAYER, l -> l.set(1, "LX", null, "JB", " "));
        assertThatResult(blank.check("F1")).passes();

        TinyPlan emptied = plan();
        emptied.draft(LAYER).set(1, "LX", null, "MJ", Double.NaN);
        assertThatResult(emptied.check("F1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("line.class_deficit")
                .hasArea(area(1, 3, 1.5, 3.5));
    }
}

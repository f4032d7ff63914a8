/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.rules.Severity;

class TilingTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void layers_ofAConformingPlan_tile() {
        assertThatResult(plan.check("G4"))
                .passes()
                .measures("overlap_area", 0d, 0d)
                .measures("gap_area", 0d, 0d)
                .measures("outside_area", 0d, 0d);
    }

    @Test
    void overlap_ofTwoFeatures_isOneFinding() {
        plan.draft("CZKFBJ").reshape(2, box(3.9, 3, 5, 5));

        assertThatResult(plan.check("G4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("overlap_area", 0d, area(3.9, 3, 4, 5))
                .finding(0)
                .isOn("CZKFBJ")
                .says("G4.overlap")
                .hasDraft("CZKFBJ.1", "CZKFBJ.2")
                .hasGround(box(3.9, 3, 4, 5))
                .hasArea(area(3.9, 3, 4, 5))
                .isIn(TinyPlan.WEST);
    }

    @Test
    void overlap_ofThreeFeatures_isOneFindingPerPair() {
        plan.draft("YJJBNT").add(box(0.5, 0, 1.5, 1));

        assertThatResult(plan.check("G4"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .hasDraft("YJJBNT.1", "YJJBNT.12")
                .hasArea(area(0.5, 0, 1, 1))
                .finding(1)
                .hasDraft("YJJBNT.2", "YJJBNT.12")
                .hasArea(area(1, 0, 1.5, 1));
    }

    @Test
    void overlap_ofTheSameGroundTwice_isFound() {
        plan.draft("YJJBNT").add(box(0, 0, 1, 1));

        assertThatResult(plan.check("G4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasDraft("YJJBNT.1", "YJJBNT.12")
                .hasArea(area(0, 0, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"-1e-6, FAIL", "1e-6, PASS"})
    void overlap_atTheTolerance_isDecidedByIt(double beyond, Verdict expected) {
        plan.draft("CZKFBJ").reshape(2, box(3.9999, 3, 5, 5));
        plan.with("tol.overlap_m2", area(3.9999, 3, 4, 5) + beyond);

        assertThatResult(plan.check("G4")).is(expected);
    }

    @Test
    void overlap_inTheApprovedPlan_isOnlyMeasured() {
        plan.approved("CZKFBJ").reshape(2, box(3.9, 3, 5, 5));

        assertThatResult(plan.check("G4")).passes().measures("overlap_area", area(3.9, 3, 4, 5), 0d);
    }

    @Test
    void overlap_inALayerThatMayOverlap_passes() {
        plan.draft("YJJBNTCBQ").add(box(0, 1, 6, 3));
        plan.draft("LSWHBHX").add(box(0, 1, 6, 3)).add(box(1, 1, 2, 2));

        assertThatResult(plan.check("G4")).passes();
    }

    @Test
    void overlap_inALedger_passes() {
        plan.declare("YJJBNT", box(0, 0, 1, 1), "3", "102").declare("YJJBNT", box(0.5, 0, 1, 1), "3", "102");

        assertThatResult(plan.check("G4")).passes();
    }

    @Test
    void gap_inATilingLayer_isOneFinding() {
        plan.draft("GHYDYH").remove(3);

        assertThatResult(plan.check("G4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("gap_area", 0d, area(0, 5, 6, 6))
                .finding(0)
                .isOn("GHYDYH")
                .says("G4.gap")
                .hasGround(box(0, 5, 6, 6))
                .hasArea(area(0, 5, 6, 6))
                .isIn(TinyPlan.WEST)
                .hasDraft();
    }

    @Test
    void gap_insideOneFeature_isFound() {
        plan.draft("GHFQ").reshape(1, "POLYGON((0 0, 6 0, 6 3, 0 3, 0 0), (2 1, 3 1, 3 2, 2 2, 2 1))");

        assertThatResult(plan.check("G4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("GHFQ")
                .hasGround(box(2, 1, 3, 2))
                .hasArea(area(2, 1, 3, 2));
    }

    @Test
    void gaps_thatTouchInACorner_areOneFindingEach() {
        plan.draft("GHYDYH")
                .reshape(
                        1,
                        "POLYGON((0 0, 6 0, 6 3, 0 3, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1), (2 2, 2.5 2, 2.5 2.5, 2 2.5, 2 2))");

        assertThatResult(plan.check("G4"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("gap_area", 0d, area(1, 1, 2, 2) + area(2, 2, 2.5, 2.5));
    }

    @Test
    void gap_acrossTwoCounties_isOneFinding() {
        plan.draft("GHYDYH").remove(3).remove(7);

        assertThatResult(plan.check("G4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasArea(area(0, 5, 12, 6));
    }

    @Test
    void gap_withAnIsland_countsWithoutIt() {
        plan.draft("GHYDYH")
                .reshape(1, "POLYGON((0 0, 6 0, 6 3, 0 3, 0 0), (1 1, 4 1, 4 2.5, 1 2.5, 1 1))")
                .add(box(2, 1.5, 3, 2));

        assertThatResult(plan.check("G4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasArea(area(1, 1, 4, 2.5) - area(2, 1.5, 3, 2));
    }

    @ParameterizedTest
    @CsvSource({"4e-6, PASS", "2e-5, FAIL"})
    void gap_narrowerThanTheTolerance_passes(double gridWidth, Verdict expected) {
        plan.draft("GHYDYH").reshape(3, box(0, 5 + gridWidth, 6, 6));

        assertThatResult(plan.check("G4")).is(expected);
    }

    @ParameterizedTest
    @CsvSource({"1e-5, PASS", "-1e-5, FAIL"})
    void gap_atTheAreaTolerance_isDecidedByIt(double beyond, Verdict expected) {
        plan.draft("GHYDYH")
                .reshape(1, "POLYGON((0 0, 6 0, 6 3, 0 3, 0 0), (2 1, 2.001 1, 2.001 1.001, 2 1.001, 2 1))");
        plan.with("tol.overlap_m2", area(2, 1, 2.001, 1.001) + beyond);

        assertThatResult(plan.check("G4")).is(expected);
    }

    @Test
    void junction_whereOneSideHasMoreVertices_passes() {
        plan.draft("GHYDYH").reshape(1, box(0, 0, 2, 3)).add(box(2, 0, 6, 1.5)).add(box(2, 1.5, 6, 3));

        assertThatResult(plan.check("G4")).passes();
    }

    @Test
    void ground_outsideTheTiledLayer_isOneFinding() {
        plan.draft("GHYDYH").reshape(1, box(-0.5, 0, 6, 3));

        assertThatResult(plan.check("G4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("outside_area", 0d, area(-0.5, 0, 0, 3))
                .finding(0)
                .isOn("GHYDYH")
                .says("G4.outside")
                .hasGround(box(-0.5, 0, 0, 3))
                .hasArea(area(-0.5, 0, 0, 3));
    }

    @Test
    void landUse_ofTheCentralCity_tilesTheCentralCity() {
        plan.draft("ZXCQGHYDYH").reshape(2, box(3, 3, 4.5, 5));

        assertThatResult(plan.check("G4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("ZXCQGHYDYH")
                .hasArea(area(4.5, 3, 5, 5));
    }

    @Test
    void feature_belowTheMicroSize_isBlockingInEveryLayer() {
        plan.draft("ZXCQCSLX").add(box(3.6, 3.6, 3.602, 3.602));

        assertThatResult(plan.check("G4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("ZXCQCSLX")
                .says("G4.micro")
                .hasSeverity(Severity.F)
                .hasDraft("ZXCQCSLX.2")
                .hasArea(area(3.6, 3.6, 3.602, 3.602));
    }

    @Test
    void sliver_inATilingLayer_needsAStatement() {
        plan.draft("GHYDYH").reshape(1, box(0, 0, 6, 2.99)).add(box(0, 2.99, 6, 3));

        assertThatResult(plan.check("G4"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .says("G4.sliver")
                .hasSeverity(Severity.W)
                .hasDraft("GHYDYH.9")
                .hasArea(area(0, 2.99, 6, 3));
    }

    @ParameterizedTest
    @CsvSource({"1e-6, WARN", "-1e-6, PASS"})
    void smallFeature_atTheLimit_isDecidedByIt(double beyond, Verdict expected) {
        plan.draft("GHYDYH")
                .reshape(1, "POLYGON((0.1 0, 6 0, 6 3, 0 3, 0 0.2, 0.1 0.2, 0.1 0))")
                .add(box(0, 0, 0.1, 0.2));
        plan.with("sliver.warn_m2", area(0, 0, 0.1, 0.2) + beyond);

        assertThatResult(plan.check("G4")).is(expected);
    }

    @ParameterizedTest
    @CsvSource({"1e-6, WARN", "-1e-6, PASS"})
    void thinFeature_atTheCompactness_isDecidedByIt(double beyond, Verdict expected) {
        plan.draft("GHYDYH").reshape(1, box(0, 0, 6, 2.99)).add(box(0, 2.99, 6, 3));
        double perimeter = Grid.perimeter(Grid.read(box(0, 2.99, 6, 3)));
        plan.with("sliver.compactness", 4 * Math.PI * area(0, 2.99, 6, 3) / perimeter / perimeter + beyond);

        assertThatResult(plan.check("G4")).is(expected);
    }

    @Test
    void smallFeature_inALayerThatNeedNotTile_passes() {
        plan.draft("ZXCQCSLX").add(box(3.6, 3.6, 3.7, 3.8));

        assertThatResult(plan.check("G4")).passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XZQ", "GHYDYH", "YJJBNT", "CZKFBJ", "ZXCQFW"})
    void layer_thatIsMissingOrUnsound_isIncomplete(String code) {
        plan.draft(code).drop();
        assertThatResult(plan.check("G4")).isIncomplete("unusable.layers");

        plan.draft(code).reshape(1, (Geometry) null);
        assertThatResult(plan.check("G4")).isIncomplete("unusable.layers");
    }

    @Test
    void overlap_besideAMissingLayer_isStillAFailure() {
        plan.draft("XZQ").drop();
        plan.draft("CZKFBJ").reshape(2, box(3.9, 3, 5, 5));

        assertThatResult(plan.check("G4")).is(Verdict.FAIL).hasFindings(1);
    }
}

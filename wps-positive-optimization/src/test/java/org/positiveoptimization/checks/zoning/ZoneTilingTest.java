/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class ZoneTilingTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void zones_ofAConformingPlan_tile() {
        assertThatResult(plan.check("Z1"))
                .passes()
                .measures("zone_overlap", 0d, 0d)
                .measures("zone_gap", 0d, 0d)
                .measures("zone_outside", 0d, 0d);
    }

    @Test
    void overlap_ofTwoZones_isFound() {
        plan.draft("GHFQ")
                .reshape(3, box(0, 4.9, 6, 6))
                .remove(2)
                .remove(5)
                .remove(6)
                .add(box(0, 3, 6, 5));

        assertThatResult(plan.check("Z1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("zone_overlap", 0d, area(0, 4.9, 6, 5))
                .finding(0)
                .isOn("GHFQ")
                .says("Z1.overlap")
                .hasGround(box(0, 4.9, 6, 5))
                .hasArea(area(0, 4.9, 6, 5))
                .hasDraft("GHFQ.3", "GHFQ.13")
                .isIn(TinyPlan.WEST);
    }

    @Test
    void gap_betweenZones_isFound() {
        plan.draft("GHFQ").remove(3);

        assertThatResult(plan.check("Z1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("zone_gap", 0d, area(0, 5, 6, 6))
                .finding(0)
                .says("Z1.gap")
                .hasGround(box(0, 5, 6, 6))
                .hasArea(area(0, 5, 6, 6))
                .hasDraft()
                .isIn(TinyPlan.WEST);
    }

    @Test
    void zone_outsideTheMunicipality_isFound() {
        plan.draft("GHFQ").reshape(3, box(-0.5, 5, 6, 6));

        assertThatResult(plan.check("Z1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("zone_outside", 0d, area(-0.5, 5, 0, 6))
                .finding(0)
                .says("Z1.outside")
                .hasGround(box(-0.5, 5, 0, 6))
                .hasDraft("GHFQ.3");
    }

    @Test
    void gap_inTheApprovedPlan_isOnlyMeasured() {
        plan.approved("GHFQ").remove(3);

        assertThatResult(plan.check("Z1")).passes().measures("zone_gap", area(0, 5, 6, 6), 0d);
    }

    @Test
    void gap_betweenParcels_isNone() {
        plan.draft("GHYDYH").remove(3);

        assertThatResult(plan.check("Z1")).passes();
    }

    @ParameterizedTest
    @CsvSource({"4e-6, PASS", "2e-5, FAIL"})
    void gap_narrowerThanTheTolerance_isNone(double gridWidth, Verdict expected) {
        plan.draft("GHFQ").reshape(4, box(0, 6 + gridWidth, 6, 8));
        // the sum is not to decide
        plan.with("control.per_feature_m2", 1d);

        assertThatResult(plan.check("Z1")).is(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1e-5, FAIL", "1e-5, PASS"})
    void gap_atTheAreaTolerance_isDecidedByIt(double beyond, Verdict expected) {
        plan.draft("GHFQ").reshape(4, box(0, 6.00002, 6, 8));
        plan.with("control.per_feature_m2", 1d).with("tol.overlap_m2", area(0, 6, 6, 6.00002) + beyond);

        assertThatResult(plan.check("Z1")).is(expected);
    }

    /** Two features of XZQ and twelve zones. */
    @ParameterizedTest
    @CsvSource({"0.5, PASS", "0.4, FAIL"})
    void sum_thatNoPlaceExplains_isHeldAgainstTheControlArea(double perFeature, Verdict expected) {
        double west = Math.round(100 * area(0, 0, 6, 8)) / 100d;
        plan.draft("XZQ").set(1, "JSMJ", west + 6.5);
        plan.with("control.per_feature_m2", perFeature);

        assertThatResult(plan.check("Z1")).is(expected);
    }

    @Test
    void sum_thatNoPlaceExplains_isAFindingWithoutAPlace() {
        plan.draft("XZQ").set(1, "JSMJ", 1000d);

        assertThatResult(plan.check("Z1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("GHFQ")
                .says("Z1.sum")
                .hasNoPlace();
    }

    @Test
    void controlArea_thatIsBlank_isIncompleteUnlessAPlaceFails() {
        plan.draft("XZQ").set(2, "JSMJ", null);
        assertThatResult(plan.check("Z1")).isIncomplete("Z1.blank");

        plan.draft("GHFQ").remove(3);
        assertThatResult(plan.check("Z1")).is(Verdict.FAIL).hasFindings(1);
    }
}

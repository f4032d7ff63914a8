/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class AreaControlTest {
    /** Control area of the western county. */
    private static final double WEST = rounded(area(0, 0, 6, 8));
    /** Of its parcels all but that between y = 5 and 6. */
    private static final double OTHER_PARCELS =
            rounded(area(0, 0, 6, 3)) + rounded(area(0, 3, 6, 5)) + rounded(area(0, 6, 6, 8));
    /** Of its zones all but that between y = 5 and 6. */
    private static final double OTHER_ZONES = rounded(area(0, 0, 6, 3))
            + rounded(area(1, 3, 5, 5))
            + rounded(area(0, 6, 6, 8))
            + rounded(area(0, 3, 1, 5))
            + rounded(area(5, 3, 6, 5));

    private final TinyPlan plan = TinyPlan.conforming();

    private static double rounded(double area) {
        return BigDecimal.valueOf(area).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    @Test
    void areas_ofAConformingPlan_balance() {
        double parcels = OTHER_PARCELS + rounded(area(0, 5, 6, 6));
        double zones = OTHER_ZONES + rounded(area(0, 5, 6, 6));

        assertThatResult(plan.check("A2"))
                .passes()
                .measures("control_area", TinyPlan.WEST, WEST, WEST)
                .measures("control_difference", TinyPlan.WEST, null, 0d)
                .measures("parcel_area_difference", TinyPlan.WEST, null, Math.abs(parcels - WEST))
                .measures("parcel_stated_difference", TinyPlan.WEST, null, Math.abs(parcels - WEST))
                .measures("zone_area_difference", TinyPlan.WEST, null, Math.abs(zones - WEST))
                .measures("zone_stated_difference", TinyPlan.WEST, null, Math.abs(zones - WEST));
    }

    @Test
    void gap_inTheParcels_isOneFindingWithThePlace() {
        plan.draft("GHYDYH").remove(3);

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("parcel_area_difference", TinyPlan.WEST, null, WEST - OTHER_PARCELS)
                .finding(0)
                .isOn("GHYDYH")
                .says("A2.ground")
                .hasGround(box(0, 5, 6, 6))
                .hasArea(WEST - OTHER_PARCELS)
                .hasDraft()
                .isIn(TinyPlan.WEST);
    }

    @Test
    void gap_inTheZones_isFound() {
        plan.draft("GHFQ").remove(3);

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("zone_area_difference", TinyPlan.WEST, null, WEST - OTHER_ZONES)
                .finding(0)
                .isOn("GHFQ")
                .says("A2.ground")
                .hasGround(box(0, 5, 6, 6))
                .hasArea(WEST - OTHER_ZONES);
    }

    @Test
    void overlap_ofParcels_isNamedWithBoth() {
        plan.draft("GHYDYH").reshape(3, box(0, 4.9, 6, 6));

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("A2.ground")
                .hasGround(box(0, 4.9, 6, 5))
                .hasArea(OTHER_PARCELS + rounded(area(0, 4.9, 6, 6)) - WEST)
                .hasDraft("GHYDYH.2", "GHYDYH.3");
    }

    @Test
    void ground_outsideTheMunicipality_isNamedWithItsFeature() {
        plan.draft("GHYDYH").reshape(3, box(-0.5, 5, 6, 6));

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasGround(box(-0.5, 5, 0, 6))
                .hasArea(OTHER_PARCELS + rounded(area(-0.5, 5, 6, 6)) - WEST)
                .hasDraft("GHYDYH.3");
    }

    @Test
    void gap_acrossTwoCounties_isOneFindingForEach() {
        plan.draft("GHYDYH").remove(3).remove(7);

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .isIn(TinyPlan.WEST)
                .hasGround(box(0, 5, 12, 6))
                .hasArea(WEST - OTHER_PARCELS)
                .finding(1)
                .isIn(TinyPlan.EAST)
                .hasGround(box(0, 5, 12, 6));
    }

    @Test
    void statedArea_thatIsNotThatOfTheFigure_isNamed() {
        double stated = rounded(area(0, 5, 6, 6)) + 5;
        plan.draft("GHYDYH").set(3, "TBMJ", stated);

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("parcel_stated_difference", TinyPlan.WEST, null, OTHER_PARCELS + stated - WEST)
                .finding(0)
                .isOn("GHYDYH")
                .says("A2.stated")
                .hasGround(box(0, 5, 6, 6))
                .hasArea(OTHER_PARCELS + stated - WEST)
                .hasDraft("GHYDYH.3")
                .isIn(TinyPlan.WEST);
    }

    @Test
    void statedAreas_thatBalanceOverAGap_leaveTheGap() {
        plan.draft("GHYDYH").remove(3).set(1, "TBMJ", rounded(area(0, 0, 6, 3)) + WEST - OTHER_PARCELS);

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("parcel_stated_difference", TinyPlan.WEST, null, 0d)
                .finding(0)
                .says("A2.ground");
    }

    @Test
    void statedArea_besideAGap_isAFindingOfItsOwn() {
        plan.draft("GHYDYH").remove(3).set(2, "TBMJ", rounded(area(0, 3, 6, 5)) - 7);

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .says("A2.ground")
                .finding(1)
                .says("A2.stated")
                .hasDraft("GHYDYH.2")
                .hasArea(WEST - OTHER_PARCELS + 7);
    }

    /** One feature of XZQ and four parcels; the stated areas are half a square metre too much. */
    @ParameterizedTest
    @CsvSource({"0.1, PASS", "0.0999, FAIL"})
    void difference_atWhatRoundingExplains_isDecidedByIt(double perFeature, Verdict expected) {
        plan.draft("GHYDYH").set(3, "TBMJ", rounded(WEST - OTHER_PARCELS + 0.5));
        plan.with("control.per_feature_m2", perFeature);

        assertThatResult(plan.check("A2")).is(expected).measures("parcel_stated_difference", TinyPlan.WEST, null, 0.5);
    }

    @Test
    void controlArea_thatIsNotThatOfTheCounty_isFoundAndNothingBalancesWithIt() {
        plan.draft("XZQ").set(1, "JSMJ", WEST + 3);

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(3)
                .measures("control_difference", TinyPlan.WEST, null, 3d)
                .measures("control_area", TinyPlan.WEST, WEST, WEST + 3)
                .finding(0)
                .isOn("XZQ")
                .says("A2.control")
                .hasDraft("XZQ.1")
                .hasGround(box(0, 0, 6, 8))
                .hasArea(3)
                .finding(1)
                .isOn("GHYDYH")
                .says("A2.ground")
                .hasNoPlace()
                .finding(2)
                .isOn("GHFQ")
                .says("A2.ground")
                .hasNoPlace();
    }

    @Test
    void county_thatNoControlAreaIsGivenFor_isFound() {
        plan.draft("GHYDYH").set(3, "XZQDM", "230599");

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .isIn(TinyPlan.WEST)
                .hasArea(WEST - OTHER_PARCELS)
                .finding(1)
                .isIn("230599")
                .hasArea(rounded(area(0, 5, 6, 6)));
    }

    @Test
    void county_ofSeveralFeatures_isTheirSum() {
        plan.both("XZQ", l -> l.reshape(1, box(0, 0, 6, 3)).add(box(0, 3, 6, 8), "XZQDM", TinyPlan.WEST + "100"));

        assertThatResult(plan.check("A2"))
                .passes()
                .measures(
                        "control_area",
                        TinyPlan.WEST,
                        rounded(area(0, 0, 6, 3)) + rounded(area(0, 3, 6, 8)),
                        rounded(area(0, 0, 6, 3)) + rounded(area(0, 3, 6, 8)));
    }

    @ParameterizedTest
    @CsvSource({"0, PASS", "0.0049, PASS", "0.0051, FAIL", "-0.0051, FAIL"})
    void municipality_isHeldAgainstItsPublishedTotal_whenThatIsSwitchedOn(double beside, Verdict expected) {
        double total = (WEST + rounded(area(6, 0, 12, 8))) / 1e6;
        plan.with("control.total_km2", total + beside);
        assertThatResult(plan.check("A2")).passes();

        plan.with("control.total_km2.enabled", true);
        assertThatResult(plan.check("A2"))
                .is(expected)
                .measures("control_total_difference", null, Math.abs(beside) * 1e6)
                .hasLimit("control_total_difference", 5000);
        if (expected == Verdict.FAIL) {
            assertThatResult(plan.check("A2"))
                    .finding(0)
                    .says("A2.total")
                    .hasNoPlace()
                    .hasArea(5100);
        }
    }

    @Test
    void approvedPlan_thatDoesNotBalance_isNoFault() {
        plan.approved("GHYDYH").remove(3);
        plan.approved("XZQ").set(1, "JSMJ", 5d);

        assertThatResult(plan.check("A2")).passes().measures("control_area", TinyPlan.WEST, 5d, WEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XZQ", "GHYDYH", "GHFQ"})
    void area_thatIsBlank_isIncomplete(String layer) {
        String field = layer.equals("XZQ") ? "JSMJ" : layer.equals("GHFQ") ? "MJ" : "TBMJ";
        plan.draft(layer).set(1, field, null);
        assertThatResult(plan.check("A2")).isIncomplete("A2.blank");

        plan.draft(layer).set(1, field, Double.NaN);
        assertThatResult(plan.check("A2")).isIncomplete("A2.blank");
    }

    @Test
    void area_thatIsBlank_doesNotHideAGap() {
        plan.draft("GHYDYH").remove(3).set(1, "TBMJ", null);

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("A2.ground");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 1e300, -1e300})
    void area_thatIsNone_isAFault(double stated) {
        plan.draft("GHFQ").set(3, "MJ", stated);

        assertThatResult(plan.check("A2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("A2.stated")
                .hasDraft("GHFQ.3");
    }
}

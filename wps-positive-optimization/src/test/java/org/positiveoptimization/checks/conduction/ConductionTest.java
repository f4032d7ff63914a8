/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.conduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.rules.SuppliedLayer;
import org.positiveoptimization.text.Localized;

class ConductionTest {
    private static final double WEST_FARMLAND = area(0, 0, 5, 1);
    private static final double WEST_MULTIPLE = area(1, 3, 5, 5) / 70_000;

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void conformingPlan_passes_theCountiesSummingToTheCity() {
        assertThatResult(plan.check("N3"))
                .passes()
                .measures("conduction_difference", "Z01", null, 0d)
                .measures("conduction_difference", "Z02", null, 0d)
                .measures("conduction_difference", "Z03", null, 0d)
                .measures("conduction_difference", "Z04", null, 0d);
    }

    // sums

    @ParameterizedTest
    @CsvSource({"0.01, PASS", "0.0101, FAIL", "-0.01, PASS", "-0.0101, FAIL"})
    void city_isTheSumOfItsCounties_withinTheTolerance(double by, Verdict expected) {
        plan.both("GHZBFJB", l -> l.set(1, "STBHHXMJ", 10 + by));

        assertThatResult(plan.check("N3")).is(expected).hasFindings(expected == Verdict.PASS ? 0 : 1);
    }

    @Test
    void city_thatIsNotTheSum_isAFindingOfTheDifference() {
        plan.both("GHZBB", l -> l.set(3, "GHMBZ", 7.5));

        assertThatResult(plan.check("N3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("GHZBFJB")
                .says("N3.sum")
                .isIn(TinyPlan.CITY)
                .hasArea(5_000)
                .hasNoPlace();
    }

    @Test
    void city_inAnotherUnit_isConverted() {
        plan.both("GHZBB", l -> l.set(3, "GHMBZ", 120d, "ZBDW", "亩"));

        assertThatResult(plan.check("N3")).passes();
    }

    @Test
    void row_ofTheCityInTheBreakdown_isNoCounty() {
        plan.both("GHZBFJB", l -> l.row("XZQDM", TinyPlan.CITY, "GDBYL", 1d, "YJJBNTBHMJ", 1d));

        assertThatResult(plan.check("N3")).passes();
    }

    @Test
    void city_withoutATarget_isIncomplete() {
        plan.draft("GHZBB").set(3, "GHMBZ", null);
        assertThatResult(plan.check("N3")).isIncomplete("unusable");

        plan.draft("GHZBB").remove(3);
        assertThatResult(plan.check("N3")).isIncomplete("unusable");
    }

    // rows

    @Test
    void county_withoutItsRowOrWithTwo_isAFinding() {
        plan.draft("GHZBFJB").set(2, "XZQDM", TinyPlan.WEST);

        assertThatResult(plan.check("N3"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .says("N3.rows")
                .isIn(TinyPlan.WEST)
                .finding(1)
                .says("N3.rows")
                .isIn(TinyPlan.EAST);
    }

    @Test
    void area_thatIsNoCountyOfThePlan_isAFinding() {
        plan.draft("GHZBFJB").row("XZQDM", "230801", "GDBYL", 0d, "YJJBNTBHMJ", 0d, "STBHHXMJ", 0d, "CZKFBJKZBS", 0d);

        assertThatResult(plan.check("N3")).is(Verdict.FAIL).finding(0).says("N3.unknown_county");
    }

    @ParameterizedTest
    @CsvSource({
        "GDBYL, ",
        "YJJBNTBHMJ, -1",
        "STBHHXMJ, NaN",
        "CZKFBJKZBS, ",
        "CZKFBJKZBS, -1",
        "CZKFBJMJ, ",
        "GDBYL, Infinity"
    })
    void value_thatIsNone_isAFinding(String field, Double value) {
        plan.draft("GHZBFJB").set(2, field, value);

        assertThatResult(plan.check("N3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("N3.value")
                .isIn(TinyPlan.EAST);
    }

    @Test
    void column_thatMayBeLeftOut_isNotAskedFor() {
        plan.both("GHZBFJB", l -> l.setAll("CZKFBJMJ", null));

        assertThatResult(plan.check("N3")).passes();
    }

    // counties hold their own

    @Test
    void county_belowItsTarget_isAFindingThoughTheCityHolds() {
        plan.both("GHZBFJB", l -> l.set(1, "YJJBNTBHMJ", (WEST_FARMLAND + 100) / 10_000)
                .set(2, "YJJBNTBHMJ", 8 - (WEST_FARMLAND + 100) / 10_000));
        assertThatResult(plan.check("N3")).passes();

        plan.draft("YJJBNT").remove(1).add(box(11, 0, 12, 1));
        assertThatResult(plan.check("N1")).passes();
        assertThatResult(plan.check("N3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("GHZBFJB")
                .says("N1.below")
                .isIn(TinyPlan.WEST)
                .hasArea(100 + area(0, 0, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GDBYL", "STBHHXMJ"})
    void county_belowAnotherTarget_isAFinding(String field) {
        boolean isCultivated = field.equals("GDBYL");
        plan.both("GHZBFJB", l -> l.set(1, field, 25d).set(2, field, isCultivated ? 15d : 0d));
        plan.both("GHZBB", l -> l.set(5, "GHMBZ", isCultivated ? 20d : 25d));

        assertThatResult(plan.check("N3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("N1.below");
    }

    @Test
    void boundary_aboveTheCountysArea_isAFinding() {
        plan.both("GHZBFJB", l -> l.set(1, "CZKFBJMJ", 6.5).set(2, "CZKFBJMJ", 7.5));

        assertThatResult(plan.check("N3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("N1.above")
                .hasArea(area(1, 3, 5, 5) - 65_000);
    }

    @ParameterizedTest
    @CsvSource({"0, PASS", "-0.0001, PASS", "-0.0003, FAIL"})
    void multiple_aboveTheCountysRow_isAFinding(double by, Verdict expected) {
        plan.both("GHZBFJB", l -> l.set(1, "CZKFBJKZBS", Math.round(WEST_MULTIPLE * 1e4) / 1e4 + by));

        assertThatResult(plan.check("N3")).is(expected).hasFindings(expected == Verdict.PASS ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"1.25, PASS", "1.2501, PASS", "1.2502, FAIL", "3, FAIL"})
    void multiple_ofTheRow_isAtMostTheCap(double multiple, Verdict expected) {
        plan.both("GHZBFJB", l -> l.set(2, "CZKFBJKZBS", multiple));

        assertThatResult(plan.check("N3")).is(expected).hasFindings(expected == Verdict.PASS ? 0 : 1);
    }

    @Test
    void figure_thatCannotBeTold_isIncomplete() {
        plan.draft("GHYDYH").set(1, "TBDLMJ", null);

        assertThatResult(plan.check("N3")).isIncomplete("unusable");
    }

    // approved table

    @Test
    void target_weakerThanTheApprovedOne_isAFinding_aStrongerOneIsNot() {
        plan.approved("GHZBFJB").set(1, "YJJBNTBHMJ", 3.9, "CZKFBJMJ", 7.5, "CZKFBJKZBS", 1.2501);
        assertThatResult(plan.check("N3")).passes();

        plan.approved("GHZBFJB").set(1, "YJJBNTBHMJ", 4.1, "CZKFBJMJ", 6.9, "CZKFBJKZBS", 1.2);
        assertThatResult(plan.check("N3"))
                .is(Verdict.FAIL)
                .hasFindings(3)
                .finding(0)
                .says("N3.weakened")
                .hasArea(1_000)
                .finding(1)
                .says("N3.weakened")
                .finding(2)
                .hasArea(1_000);
    }

    @Test
    void approvedTable_withoutTheCountysValue_isIncomplete() {
        plan.approved("GHZBFJB").set(2, "GDBYL", null);
        assertThatResult(plan.check("N3")).isIncomplete("unusable");

        plan.approved("GHZBFJB").remove(2);
        assertThatResult(plan.check("N3")).isIncomplete("unusable");
    }

    // sector plans

    private void supply() {
        Localized text = new Localized("交通规划", "Transport plan");
        plan.supply(new SuppliedLayer("JTGH", text, SuppliedLayer.Kind.SECTOR, text, false, "MC", List.of("MC"), null));
    }

    @Test
    void sectorLayer_clearOfTheLines_passes() {
        supply();
        plan.draft("JTGH").add(box(0, 3, 12, 4), "MC", "环路");

        assertThatResult(plan.check("N3"))
                .passes()
                .measures("sector_on_farmland", null, 0d)
                .measures("sector_on_red_line", null, 0d)
                .measures("sector_in_other_zones", null, 0d);
    }

    @Test
    void sectorLayer_onFarmlandAndRedLine_isAFindingForEach() {
        supply();
        plan.draft("JTGH").add(box(1.5, 0, 2.5, 7), "MC", "公路");

        assertThatResult(plan.check("N3"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("sector_on_farmland", null, area(1.5, 0, 2.5, 1))
                .measures("sector_on_red_line", null, area(1.5, 6, 2.5, 7))
                .finding(0)
                .isOn("JTGH")
                .says("N3.farmland")
                .hasDraft("JTGH.1", "YJJBNT.2", "YJJBNT.3")
                .hasArea(area(1.5, 0, 2.5, 1))
                .finding(1)
                .says("N3.red_line")
                .hasGround(box(1.5, 6, 2.5, 7))
                .hasArea(area(1.5, 6, 2.5, 7));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "2, 3, 0", "0, 1, 1", "1, 0, 1", "9, , 2"})
    void sectorLayer_withAnAdmissionCase_mayCross(String farmlandCase, String redLineCase, int findings) {
        supply();
        plan.draft("JTGH").add(box(1.5, 0, 2.5, 7), "MC", "公路", "YJZYQX", farmlandCase, "HXZYQX", redLineCase);
        plan.draft("JTGH").field("YJZYQX").field("HXZYQX");

        assertThatResult(plan.check("N3")).hasFindings(findings);
    }

    @Test
    void sectorLayer_inAZoneThatIsNotAllowed_isAFinding() {
        supply();
        plan.draft("JTGH").add(box(1.5, 4, 2.5, 5.5), "MC", "站场");
        assertThatResult(plan.check("N3")).passes();

        plan.with("sector.zones", List.of("JTGH:400+700"));
        assertThatResult(plan.check("N3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("sector_in_other_zones", null, area(1.5, 5, 2.5, 5.5))
                .finding(0)
                .says("N3.zone")
                .hasGround(box(1.5, 5, 2.5, 5.5));

        plan.with("sector.zones", List.of("JTGH:400+500"));
        assertThatResult(plan.check("N3")).passes();

        plan.draft("GHFQ").setAll("GHFQDM", "999");
        assertThatResult(plan.check("N3")).is(Verdict.FAIL).hasFindings(1);
    }

    @Test
    void sectorLayer_thatIsUnsound_isIncomplete_oneThatIsNotThereIsNotSupplied() {
        supply();
        plan.draft("JTGH").drop();
        assertThatResult(plan.check("N3")).passes();
        assertThat(plan.check("N3").outcome().measures())
                .noneMatch(m -> m.name().startsWith("sector"));

        plan.draft("JTGH").add((Geometry) null, "MC", "公路");
        assertThatResult(plan.check("N3")).isIncomplete("unusable");
    }
}

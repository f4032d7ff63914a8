/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class ExpansionMultipleTest {
    private static final double WEST = area(1, 3, 5, 5);
    private static final double EAST = area(7, 3, 10, 5);

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void multiple_belowTheCap_passes() {
        assertThatResult(plan.check("U2"))
                .passes()
                .measures("expansion_multiple", (WEST + EAST) / 120_000, (WEST + EAST) / 120_000)
                .measures("expansion_multiple", TinyPlan.WEST, WEST / 70_000, WEST / 70_000)
                .measures("expansion_multiple", TinyPlan.EAST, EAST / 50_000, EAST / 50_000)
                .hasLimit("expansion_multiple", 1.2501);
    }

    @Test
    void county_aboveTheCap_isOneFindingWithThePiecesThatCameInThere() {
        plan.draft("CZKFBJ").add(box(0, 3, 1, 5)).add(box(5, 3, 6, 5)).add(box(6, 3, 6.5, 5));
        double multiple = area(0, 3, 6, 5) / 70_000;

        assertThatResult(plan.check("U2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("expansion_multiple", TinyPlan.WEST, WEST / 70_000, multiple)
                .measures("expansion_multiple", TinyPlan.EAST, EAST / 50_000, (EAST + area(6, 3, 6.5, 5)) / 50_000)
                .finding(0)
                .isOn("CZKFBJ")
                .says("U2.excess")
                .isIn(TinyPlan.WEST)
                .hasDraft("CZKFBJ.5", "CZKFBJ.6")
                .hasArea(area(0, 3, 6, 5) - 1.25 * 70_000);
    }

    @Test
    void county_aboveTheCapAlready_isOneFindingWithoutPlace() {
        plan.approved("GHZBB").set(1, "JQZ", 5d);

        assertThatResult(plan.check("U2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isIn(TinyPlan.WEST)
                .hasArea(WEST - 1.25 * 50_000)
                .hasNoPlace();
    }

    @ParameterizedTest
    @CsvSource({"-1e-7, PASS", "1e-7, FAIL"})
    void multiple_atCapAndTolerance_isDecidedByIt(double beyond, Verdict expected) {
        plan.with("udb.multiple.base_area_m2", Map.of(TinyPlan.WEST, WEST / (1.2501 + beyond)));

        assertThatResult(plan.check("U2")).is(expected);
    }

    @ParameterizedTest
    @CsvSource({"JZ, 3, 3", "JZ+TX, 4, 3", "ALL, 4, 4"})
    void numerator_countsTheMembersThatItNames(String numerator, double westEnd, double eastEnd) {
        plan.with("udb.multiple.numerator", numerator).approved("GHZBB").set(2, "JQZ", 6d);

        assertThatResult(plan.check("U2"))
                .passes()
                .measures(
                        "expansion_multiple",
                        TinyPlan.WEST,
                        area(1, 3, 1 + westEnd, 5) / 70_000,
                        area(1, 3, 1 + westEnd, 5) / 70_000)
                .measures(
                        "expansion_multiple",
                        TinyPlan.EAST,
                        area(7, 3, 7 + eastEnd, 5) / 60_000,
                        area(7, 3, 7 + eastEnd, 5) / 60_000);
    }

    @Test
    void base_ofTheRuleSet_goesBeforeThatOfTheTable() {
        plan.with("udb.multiple.base_area_m2", Map.of(TinyPlan.WEST, 100_000d));

        assertThatResult(plan.check("U2"))
                .passes()
                .measures("expansion_multiple", TinyPlan.WEST, WEST / 100_000, WEST / 100_000)
                .measures("expansion_multiple", TinyPlan.EAST, EAST / 50_000, EAST / 50_000);
    }

    @Test
    void base_ofACodeWithTwelveDigits_isThatOfTheCounty() {
        plan.approved("GHZBB").set(1, "XZQDM", "230521000000");

        assertThatResult(plan.check("U2")).passes();
    }

    @Test
    void base_ofTheDraft_doesNotMatter() {
        plan.draft("GHZBB").set(1, "JQZ", 1d);

        assertThatResult(plan.check("U2")).passes();
    }

    @Test
    void base_thatIsMissingBlankOrZero_isIncomplete() {
        plan.approved("GHZBB").set(2, "JQZ", null);
        assertThatResult(plan.check("U2")).isIncomplete("U2.no_base");

        plan.approved("GHZBB").set(2, "JQZ", 0d);
        assertThatResult(plan.check("U2")).isIncomplete("U2.no_base");

        plan.approved("GHZBB").set(2, "JQZ", 5d, "ZBDM", "J02");
        assertThatResult(plan.check("U2")).isIncomplete("U2.no_base");

        plan.approved("GHZBB").drop();
        assertThatResult(plan.check("U2")).isIncomplete("U2.no_base");
    }

    @ParameterizedTest
    @CsvSource({"公顷, 7", "平方公里, 0.07", "亩, 105", "万亩, 0.0105", "平方米, 70000", "hm², 7"})
    void base_isInTheUnitOfItsRow(String unit, double value) {
        plan.approved("GHZBB").set(1, "JQZ", value, "ZBDW", unit);

        assertThatResult(plan.check("U2"))
                .passes()
                .measures("expansion_multiple", TinyPlan.WEST, WEST / 70_000, WEST / 70_000);
    }

    @ParameterizedTest
    @CsvSource({"公顷, Infinity", "公顷, NaN", "公顷, -7", "倍, 7", "顷, 7"})
    void base_thatIsNoAreaOrInNoUnitOfOurs_isIncomplete(String unit, double value) {
        plan.approved("GHZBB").set(1, "JQZ", value, "ZBDW", unit);

        assertThatResult(plan.check("U2")).isIncomplete("U2.no_base");
    }

    @Test
    void legacyLand_thatIsProved_doesNotCount() {
        plan.draft("CZKFBJ").add(box(0, 3, 1, 5), "KZBSHSLX", "1").add(box(5, 3, 6, 5), "KZBSHSLX", "1");
        plan.draft("YPJSYD").add(box(0, 3, 1, 5));

        assertThatResult(plan.check("U2"))
                .passes()
                .measures("expansion_multiple", TinyPlan.WEST, WEST / 70_000, (WEST + area(5, 3, 6, 5)) / 70_000)
                .measures("multiple_base", 120_000d, 120_000d)
                .measures("multiple_base", TinyPlan.WEST, 70_000d, 70_000d)
                .measures("multiple_excluded", 0d, area(0, 3, 1, 5))
                .measures("multiple_excluded", TinyPlan.WEST, 0d, area(0, 3, 1, 5))
                .measures("multiple_excluded", TinyPlan.EAST, 0d, 0d);

        plan.with("udb.multiple.base_area_m2", Map.of(TinyPlan.WEST, 60_000d));
        assertThatResult(plan.check("U2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasDraft("CZKFBJ.6")
                .hasGround(box(5, 3, 6, 5))
                .hasArea(WEST + area(5, 3, 6, 5) - 75_000);
    }

    @Test
    void legacyLand_ofTheApprovedPlan_doesNotCountInEitherVersion() {
        plan.both("CZKFBJ", l -> l.set(2, "KZBSHSLX", "1"));

        assertThatResult(plan.check("U2"))
                .passes()
                .measures("expansion_multiple", TinyPlan.WEST, area(1, 3, 4, 5) / 70_000, area(1, 3, 4, 5) / 70_000)
                .measures("multiple_excluded", TinyPlan.WEST, area(4, 3, 5, 5), area(4, 3, 5, 5));
    }

    @Test
    void legacyLand_ofTheApprovedPlanThatIsSplit_stillDoesNotCount() {
        plan.both("CZKFBJ", l -> l.set(2, "KZBSHSLX", "1"));
        plan.draft("CZKFBJ").reshape(2, box(4, 3, 5, 4)).add(box(4, 4, 5, 5), "GHFQDM", "420", "KZBSHSLX", "1");

        assertThatResult(plan.check("U2"))
                .passes()
                .measures("expansion_multiple", TinyPlan.WEST, area(1, 3, 4, 5) / 70_000, area(1, 3, 4, 5) / 70_000);
    }

    @Test
    void land_thatIsRelabelledLegacyWithoutProof_stillCounts() {
        plan.draft("CZKFBJ").set(2, "KZBSHSLX", "1");
        assertThatResult(plan.check("U2"))
                .passes()
                .measures("expansion_multiple", TinyPlan.WEST, WEST / 70_000, WEST / 70_000);

        plan.draft("YPJSYD").add(box(4, 3, 5, 5));
        assertThatResult(plan.check("U2"))
                .passes()
                .measures("expansion_multiple", TinyPlan.WEST, WEST / 70_000, area(1, 3, 4, 5) / 70_000);
    }

    @Test
    void legacyLand_thatGrowsOverItsOldGround_countsWhatIsNew() {
        plan.both("CZKFBJ", l -> l.set(2, "KZBSHSLX", "1")).draft("CZKFBJ").reshape(2, box(4, 3, 5.5, 5));

        assertThatResult(plan.check("U2"))
                .passes()
                .measures(
                        "expansion_multiple",
                        TinyPlan.WEST,
                        area(1, 3, 4, 5) / 70_000,
                        (area(1, 3, 4, 5) + area(5, 3, 5.5, 5)) / 70_000);
    }

    @Test
    void field_thatIsMissing_isIncomplete() {
        plan.draft("CZKFBJ").dropField("GHFQDM");

        assertThatResult(plan.check("U2")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "CZKFBJ").drop();
        assertThatResult(plan.check("U2")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(0);
        assertThatResult(plan.check("U2")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("U2")).isIncomplete("unusable");
    }
}

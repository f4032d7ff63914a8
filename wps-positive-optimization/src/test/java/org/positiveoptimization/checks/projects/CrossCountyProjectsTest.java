/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class CrossCountyProjectsTest {
    private static final String TABLE = "ZDXMAPB";

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void project_withinItsCounty_passes() {
        assertThatResult(plan.check("K2"))
                .passes()
                .measures("projects_crossing", null, 0d)
                .measures("footprint_outside_areas", null, 0d);
    }

    @ParameterizedTest
    @CsvSource({"国家级, PASS", "省级, PASS", "市级, PASS", "县级, FAIL", "'', FAIL", "厅级, FAIL"})
    void project_thatNamesTwoCounties_isOfTheMunicipalList(String level, Verdict expected) {
        plan.draft(TABLE).set(1, "SZXZQ", "西县、东县", "XMJB", level);

        assertThatResult(plan.check("K2"))
                .is(expected)
                .measures("projects_crossing", null, 1d)
                .measures("projects_below_level", null, expected == Verdict.PASS ? 0d : 1d);
    }

    @Test
    void project_ofTwoCountiesAndALowLevel_isOneFindingOnItsGround() {
        plan.draft(TABLE).set(1, "SZXZQ", "西县、东县", "XMJB", "县级");

        assertThatResult(plan.check("K2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn(TABLE)
                .says("K2.level")
                .hasGround(box(2, 4, 3, 5))
                .hasArea(area(2, 4, 3, 5));
    }

    @Test
    void project_ofTheWholeCity_crossesCounties() {
        plan.draft(TABLE).row("XMMC", "引水", "SZXZQ", "双鸭山市", "XMJB", "县级");

        assertThatResult(plan.check("K2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("K2.level")
                .hasNoPlace();
    }

    @Test
    void footprint_thatLeavesItsCounty_isOutsideAndCrossing() {
        plan.draft("ZDXMFW").reshape(1, box(5, 4, 7, 5));
        plan.draft(TABLE).set(1, "XMJB", "县级");

        assertThatResult(plan.check("K2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("projects_crossing", null, 1d)
                .measures("footprint_outside_areas", null, area(6, 4, 7, 5))
                .finding(0)
                .says("K2.level")
                .finding(1)
                .isOn("ZDXMFW")
                .says("K2.outside")
                .hasDraft("ZDXMFW.1")
                .hasGround(box(6, 4, 7, 5))
                .hasArea(area(6, 4, 7, 5));
    }

    @Test
    void footprint_thatLeavesTheCity_isOutside() {
        plan.draft("ZDXMFW").reshape(1, box(-1, 4, 1, 5));

        assertThatResult(plan.check("K2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("K2.outside")
                .hasGround(box(-1, 4, 0, 5))
                .hasArea(area(-1, 4, 0, 5));
    }

    @ParameterizedTest
    @CsvSource({"1e-6, PASS", "-1e-6, FAIL"})
    void ground_acrossTheBorder_countsAboveTheTolerance(double slack, Verdict expected) {
        plan.draft("ZDXMFW").reshape(1, box(5, 4, 6.002, 5));
        plan.with("tol.line_overlap_m2", area(6, 4, 6.002, 5) + slack);

        assertThatResult(plan.check("K2")).is(expected);
    }

    @ParameterizedTest
    @CsvSource({"南县, 1", "西县、南县, 1", "南县;北县, 2"})
    void area_thatNobodyKnows_isAFinding(String areas, int count) {
        plan.draft(TABLE).set(1, "SZXZQ", areas);

        assertThatResult(plan.check("K2"))
                .is(Verdict.FAIL)
                .hasFindings(count)
                .measures("unknown_areas", null, (double) count)
                .finding(0)
                .says("K2.unknown_area")
                .hasNoPlace();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "、"})
    void area_thatIsBlank_isNeverIgnored(String areas) {
        plan.draft(TABLE).row("XMMC", "水库", "SZXZQ", areas);

        assertThatResult(plan.check("K2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("K2.no_area");
    }

    @Test
    void footprints_ofNamesakes_belongToTheOneWhoseAreaTheyLieIn() {
        plan.draft(TABLE).row("XMMC", "高速公路", "SZXZQ", "东县");
        plan.draft("ZDXMFW").add(box(8, 4, 9, 5), "XMMC", "高速公路");

        assertThatResult(plan.check("K2")).passes().measures("projects_crossing", null, 0d);
    }

    @Test
    void footprints_thatAreUnsound_areIncomplete_andMayBeMissing() {
        plan.draft("ZDXMFW").add((Geometry) null, "XMMC", "路");
        assertThatResult(plan.check("K2")).isIncomplete("unusable");

        plan.draft("ZDXMFW").drop();
        assertThatResult(plan.check("K2")).passes();
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.redline;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class RedLineAdmissionTest {
    private static final String FOOTPRINTS = "ZDXMFW";

    private final TinyPlan plan = TinyPlan.conforming();

    private TinyPlan onLine(Object... values) {
        plan.draft(FOOTPRINTS).reshape(1, box(2, 5, 3, 7)).set(1, values);
        return plan;
    }

    @Test
    void project_beyondTheLine_passes() {
        assertThatResult(plan.check("E2")).passes().measures("footprint_on", "STBHHX", null, 0d);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 林函1号, 省级, E2.none",
        "0, 林函1号, 省级, E2.case",
        "9, 林函1号, 省级, E2.case",
        "2, '', 省级, E2.document",
        "3, '', 省级, E2.document",
        "3, 林函1号, 县级, E2.level",
        "3, 林函1号, '', E2.level",
    })
    void project_onTheLine_withoutAdmission_isOneFinding(String admission, String document, String level, String says) {
        onLine("HXZYQX", admission, "PZWH", document).draft("ZDXMAPB").set(1, "XMJB", level);

        assertThatResult(plan.check("E2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("footprint_on", "STBHHX", null, area(2, 6, 3, 7))
                .measures("footprint_unadmitted", "STBHHX", null, area(2, 6, 3, 7))
                .finding(0)
                .isOn(FOOTPRINTS)
                .says(says)
                .hasDraft("ZDXMFW.1")
                .hasGround(box(2, 6, 3, 7))
                .hasArea(area(2, 6, 3, 7));
    }

    @ParameterizedTest
    @CsvSource({"1, '', 县级", "2, 林函1号, 县级", "3, 林函1号, 省级", "3, 林函1号, 国家级"})
    void project_onTheLine_inAnAdmittedCase_passes(String admission, String document, String level) {
        onLine("HXZYQX", admission, "PZWH", document).draft("ZDXMAPB").set(1, "XMJB", level);

        assertThatResult(plan.check("E2"))
                .passes()
                .measures("footprint_on", "STBHHX", null, area(2, 6, 3, 7))
                .measures("footprint_unadmitted", "STBHHX", null, 0d);
    }

    @Test
    void project_thatIsNotListed_isNoMajorProject() {
        onLine("HXZYQX", "3", "PZWH", "林函1号", "XMMC", "黑煤矿");

        assertThatResult(plan.check("E2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("E2.level");
    }

    @ParameterizedTest
    @CsvSource({"1e-6, PASS", "-1e-6, FAIL"})
    void ground_countsAboveTheTolerance(double slack, Verdict expected) {
        plan.draft(FOOTPRINTS).reshape(1, box(2, 5, 2.01, 6.005));
        plan.with("tol.line_overlap_m2", area(2, 6, 2.01, 6.005) + slack);

        assertThatResult(plan.check("E2")).is(expected);
    }

    @Test
    void project_inACoreZone_isNeverAdmitted() {
        onLine("HXZYQX", "1");
        plan.draft("ZRBHD")
                .add(box(2.5, 5, 4, 8), "MC", "保护区", "GKFQ", "1")
                .add(box(2.25, 5, 2.75, 8), "MC", "保护区", "GKFQ", "1");

        assertThatResult(plan.check("E2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("footprint_in_core", null, area(2.25, 6, 3, 7))
                .finding(0)
                .says("E2.core")
                .hasGround(box(2.25, 6, 3, 7))
                .hasArea(area(2.25, 6, 3, 7));

        plan.with("redline.core_cases", List.of("1"));
        assertThatResult(plan.check("E2")).passes();
    }

    @ParameterizedTest
    @CsvSource({"2", "''"})
    void project_inAnotherZoneOfAReserve_isJudgedByItsCase(String zone) {
        onLine("HXZYQX", "1");
        plan.draft("ZRBHD").add(box(2, 5, 4, 8), "MC", "保护区", "GKFQ", zone);

        assertThatResult(plan.check("E2")).passes();
    }

    @Test
    void reserves_thatAreUnsound_areIncomplete_unlessAFootprintFails() {
        onLine("HXZYQX", "1").draft("ZRBHD").add((Geometry) null, "MC", "保护区", "GKFQ", "1");
        assertThatResult(plan.check("E2")).isIncomplete("unusable.layers");

        onLine("HXZYQX", "0");
        assertThatResult(plan.check("E2")).is(Verdict.FAIL).hasFindings(1);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Severity;

class FarmlandEligibilityTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void land_fromTheReserve_passes() {
        plan.draft("YJJBNT").add(box(2, 1, 3, 2), "GDPDJB", "4");

        assertThatResult(plan.check("P4"))
                .passes()
                .measures("ineligible_in_area", null, 0d)
                .measures("in_area_outside_reserve", null, 0d);
    }

    @ParameterizedTest
    @CsvSource({
        "DLBM, 0201, P4.class",
        "DLBM, '', P4.class",
        "WDGD, n, P4.unstable",
        "WDGD, , P4.unstable",
        "GDPDJB, 5, P4.slope",
        "GDPDJB, , P4.slope",
        "GDPDJB, x, P4.slope",
    })
    void land_thatIsUnfitOrUnknown_isOneFinding(String field, String value, String fault) {
        plan.draft("YJJBNT").add(box(2, 1, 3, 2), field, value);

        assertThatResult(plan.check("P4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("ineligible_in_area", null, area(2, 1, 3, 2))
                .finding(0)
                .isOn("YJJBNT")
                .says("P4.piece")
                .mentions(fault)
                .hasDraft("YJJBNT.12")
                .hasGround(box(2, 1, 3, 2))
                .hasArea(area(2, 1, 3, 2));
    }

    @Test
    void land_withEveryFault_isOneFindingThatNamesAll() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1), "DLBM", "0201", "WDGD", "n", "GDPDJB", "5");

        assertThatResult(plan.check("P4"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("in_area_outside_reserve", null, 0d)
                .finding(0)
                .mentions("P4.class")
                .mentions("P4.unstable")
                .mentions("P4.slope");
    }

    @Test
    void land_fromOutsideTheReserve_needsAStatement() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1));

        assertThatResult(plan.check("P4"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .measures("in_area_outside_reserve", null, area(5, 0, 6, 1))
                .finding(0)
                .mentions("P4.reserve")
                .hasSeverity(Severity.W)
                .hasDraft("YJJBNT.12")
                .hasArea(area(5, 0, 6, 1));
    }

    @ParameterizedTest
    @CsvSource({"1e-9, WARN", "-1e-9, PASS"})
    void cover_atTheLimit_isDecidedByIt(double beyond, Verdict expected) {
        plan.draft("YJJBNT").add(box(5, 0.9, 6, 2));
        plan.with("pbf.reserve_min_cover", area(5, 1, 6, 2) / area(5, 0.9, 6, 2) + beyond);

        assertThatResult(plan.check("P4")).is(expected);
    }

    @Test
    void cover_bySeveralOverlappingFeatures_countsOnce() {
        plan.approved("YJJBNTCBQ")
                .clear()
                .add(box(2, 1, 2.6, 2))
                .add(box(2.4, 1, 2.9, 2))
                .add(box(2.4, 1, 2.9, 2));
        plan.draft("YJJBNT").add(box(2, 1, 3, 2));
        assertThatResult(plan.check("P4")).is(Verdict.WARN);

        plan.approved("YJJBNTCBQ").add(box(2.9, 1, 4, 2));
        assertThatResult(plan.check("P4")).passes();
    }

    @Test
    void reserve_ofTheDraft_provesNothing() {
        plan.approved("YJJBNTCBQ").clear();
        plan.draft("YJJBNT").add(box(2, 1, 3, 2));

        assertThatResult(plan.check("P4")).is(Verdict.WARN).hasFindings(1);
    }

    @Test
    void land_thatWasFarmlandBefore_isNotJudged() {
        plan.both("YJJBNT", l -> l.set(1, "DLBM", "0201", "WDGD", "n"))
                .draft("YJJBNT")
                .set(2, "GDPDJB", "5");

        assertThatResult(plan.check("P4")).passes();
    }

    @Test
    void reserve_thatIsMissingOrUnsound_isIncomplete() {
        plan.draft("YJJBNTCBQ").drop();
        assertThatResult(plan.check("P4")).passes();

        plan.approved("YJJBNTCBQ").drop();
        assertThatResult(plan.check("P4")).isIncomplete("unusable");

        plan.approved("YJJBNTCBQ").reshape(1, (Geometry) null);
        assertThatResult(plan.check("P4")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DLBM", "WDGD", "GDPDJB"})
    void field_thatIsMissing_isIncomplete(String field) {
        plan.draft("YJJBNT").dropField(field);

        assertThatResult(plan.check("P4")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "YJJBNT").drop();
        assertThatResult(plan.check("P4")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(0);
        assertThatResult(plan.check("P4")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("P4")).isIncomplete("unusable");
    }
}

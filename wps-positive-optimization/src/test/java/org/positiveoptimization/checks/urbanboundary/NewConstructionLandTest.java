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

class NewConstructionLandTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private TinyPlan intoFields() {
        plan.draft("CZKFBJ").add(box(1, 4.5, 3, 5.5));
        plan.draft("CZKFBJ").reshape(5, box(1, 5, 3, 5.5));
        return plan;
    }

    @Test
    void boundary_thatDidNotChange_passes() {
        assertThatResult(plan.check("U3")).passes().measures("new_construction_land", 0d, 0d);
    }

    @Test
    void boundary_overLandThatWasBuiltUpInTheBaseYear_passes() {
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5));

        assertThatResult(plan.check("U3")).passes().measures("new_construction_land", 0d, 0d);
    }

    @Test
    void boundary_overFields_isOneFinding() {
        intoFields().draft("CZKFBJ").add(box(5, 3, 6, 5.5));

        assertThatResult(plan.check("U3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("new_construction_land", 0d, area(1, 5, 3, 5.5) + area(5, 5, 6, 5.5))
                .hasLimit("new_construction_land", 0)
                .finding(0)
                .isOn("CZKFBJ")
                .says("U3.excess")
                .hasDraft("CZKFBJ.5", "CZKFBJ.6")
                .hasGround("MULTIPOLYGON(((1 5, 3 5, 3 5.5, 1 5.5, 1 5)), ((5 5, 6 5, 6 5.5, 5 5.5, 5 5)))")
                .hasArea(area(1, 5, 3, 5.5) + area(5, 5, 6, 5.5));
    }

    @Test
    void boundary_aroundAWholeParcel_countsItWhole() {
        plan.draft("CZKFBJ").add(box(-1, 5, 6.5, 6));

        assertThatResult(plan.check("U3")).measures("new_construction_land", 0d, area(0, 5, 6.5, 6));
    }

    @ParameterizedTest
    @CsvSource({"0.01, PASS", "-0.01, FAIL"})
    void quota_thatIsJustUsedUp_isDecidedByIt(double beyond, Verdict expected) {
        intoFields()
                .with(
                        "udb.new_quota_m2",
                        Map.of(TinyPlan.WEST, area(1, 5, 3, 5.5) + beyond - 100, TinyPlan.EAST, 100d));

        assertThatResult(plan.check("U3")).is(expected).hasLimit("new_construction_land", area(1, 5, 3, 5.5) + beyond);
    }

    @Test
    void quota_ofSomeCountiesOnly_isIncomplete() {
        plan.with("udb.new_quota_m2", Map.of(TinyPlan.WEST, 1000d));

        assertThatResult(plan.check("U3")).isIncomplete("U3.no_quota");
    }

    @Test
    void approvedFigure_isTheQuotaWithoutAnother() {
        plan.both("CZKFBJ", l -> l.add(box(7, 5, 8, 5.5)));
        plan.draft("CZKFBJ").remove(5).add(box(1, 5, 2, 5.5));

        assertThatResult(plan.check("U3"))
                .passes()
                .measures("new_construction_land", area(7, 5, 8, 5.5), area(1, 5, 2, 5.5));
    }

    @Test
    void legacyLand_thatIsProved_doesNotCount() {
        intoFields().draft("CZKFBJ").set(5, "KZBSHSLX", "1");
        assertThatResult(plan.check("U3")).is(Verdict.FAIL);

        plan.draft("YPJSYD").add(box(1, 5, 3, 6));
        assertThatResult(plan.check("U3")).passes().measures("new_construction_land", 0d, 0d);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void baseYearClass_thatIsBlankInside_isIncomplete(Role role) {
        plan.layer(role, "GHYDYH").set(3, "JQDLDM", "");
        assertThatResult(plan.check("U3")).passes();

        plan.layer(role, "GHYDYH").set(2, "JQDLDM", null);
        assertThatResult(plan.check("U3")).isIncomplete("U3.unknown");
    }

    @Test
    void parcels_thatAreMissingOrLackTheField_areIncomplete() {
        plan.draft("GHYDYH").dropField("JQDLDM");
        assertThatResult(plan.check("U3")).isIncomplete("unusable");

        plan.draft("GHYDYH").drop();
        assertThatResult(plan.check("U3")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "CZKFBJ").drop();
        assertThatResult(plan.check("U3")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(0);
        assertThatResult(plan.check("U3")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("U3")).isIncomplete("unusable");
    }
}

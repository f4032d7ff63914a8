/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import static org.positiveoptimization.checks.landuse.CentralCity.parcels;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class UrbanLandOutsideTest {
    private final TinyPlan plan = TinyPlan.conforming();

    /** Housing 3, shops 4, both inside; woods 5 and a mine 6 outside the boundary, which ends at x = 3. */
    @BeforeEach
    void city() {
        parcels(
                plan,
                box(1, 3, 2, 5),
                "0701",
                box(2, 3, 3, 5),
                "0901",
                box(3, 3, 4, 5),
                "0301",
                box(4, 3, 5, 5),
                "1002");
        plan.both("CZKFBJ", l -> l.reshape(1, box(1, 3, 3, 5)).remove(2));
    }

    @Test
    void city_withoutUrbanLandOutside_passes() {
        assertThatResult(plan.check("U8")).passes().measures("urban_land_outside", 0d, 0d);
    }

    @ParameterizedTest
    @CsvSource({"0701", "080403", "1001", "1207", "1401", "16", "160000"})
    void land_thatBecomesUrbanOutside_isAFinding(String now) {
        plan.draft("ZXCQGHYDYH").set(5, "YDYHFLDM", now);

        assertThatResult(plan.check("U8"))
                .is(Verdict.WARN)
                .measures("urban_land_outside", 0d, area(3, 3, 4, 5))
                .measures("unlisted_urban_land", null, area(3, 3, 4, 5))
                .hasFindings(1)
                .finding(0)
                .isOn("ZXCQGHYDYH")
                .says("U8.new")
                .hasApproved("ZXCQGHYDYH.5")
                .hasDraft("ZXCQGHYDYH.5")
                .hasGround(box(3, 3, 4, 5))
                .hasArea(area(3, 3, 4, 5));
    }

    @ParameterizedTest
    @CsvSource({"0703", "1002", "1201", "15", "0101", "1701"})
    void land_thatBecomesNoUrbanLand_passes(String now) {
        plan.draft("ZXCQGHYDYH").set(5, "YDYHFLDM", now);

        assertThatResult(plan.check("U8")).passes();
    }

    @Test
    void land_thatTheBoundaryTakesInToo_passes() {
        plan.draft("ZXCQGHYDYH").set(5, "YDYHFLDM", "0701");
        plan.draft("CZKFBJ").reshape(1, box(1, 3, 3.5, 5));
        assertThatResult(plan.check("U8"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .hasGround(box(3.5, 3, 4, 5))
                .hasArea(area(3.5, 3, 4, 5));

        plan.draft("CZKFBJ").reshape(1, box(1, 3, 4, 5));
        assertThatResult(plan.check("U8")).passes();
    }

    @Test
    void land_thatTheBoundaryGivesUp_isAFindingForEachParcel() {
        plan.draft("CZKFBJ").reshape(1, box(1, 3, 1.5, 5));

        assertThatResult(plan.check("U8"))
                .is(Verdict.WARN)
                .hasFindings(2)
                .measures("unlisted_urban_land", null, area(1.5, 3, 3, 5));
        assertThatResult(plan.check("U8"))
                .finding(0)
                .says("U8.left")
                .hasDraft("ZXCQGHYDYH.3")
                .hasGround(box(1.5, 3, 2, 5))
                .hasArea(area(1.5, 3, 2, 5));
        assertThatResult(plan.check("U8")).finding(1).hasDraft("ZXCQGHYDYH.4").hasGround(box(2, 3, 3, 5));
    }

    @Test
    void land_thatTheBoundaryGivesUpForWoods_passes() {
        plan.draft("CZKFBJ").reshape(1, box(1, 3, 2, 5));
        plan.draft("ZXCQGHYDYH").set(4, "YDYHFLDM", "0301");

        assertThatResult(plan.check("U8")).passes();
    }

    /** The same ground is new urban land and was given up by the boundary: it counts once. */
    @Test
    void land_thatIsNewAndGivenUp_isOneFinding() {
        plan.both("CZKFBJ", l -> l.reshape(1, box(1, 3, 4, 5)));
        plan.draft("CZKFBJ").reshape(1, box(1, 3, 3, 5));
        plan.draft("ZXCQGHYDYH").set(5, "YDYHFLDM", "0701");

        assertThatResult(plan.check("U8"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .says("U8.new")
                .hasArea(area(3, 3, 4, 5));
    }

    @Test
    void land_thatLayOutsideBefore_isOnlyShown() {
        plan.both("ZXCQGHYDYH", l -> l.set(6, "YDYHFLDM", "1001"));

        assertThatResult(plan.check("U8")).passes().measures("urban_land_outside", area(4, 3, 5, 5), area(4, 3, 5, 5));
    }

    /** One urban use for another outside is no new urban land. */
    @Test
    void land_outsideThatChangesItsUrbanUse_passes() {
        plan.both("ZXCQGHYDYH", l -> l.set(6, "YDYHFLDM", "1001"));
        plan.draft("ZXCQGHYDYH").set(6, "YDYHFLDM", "0901");

        assertThatResult(plan.check("U8")).passes();
    }

    @Test
    void land_onTheList_passes() {
        plan.draft("ZXCQGHYDYH").set(5, "YDYHFLDM", "1001");
        plan.draft("DLCZJSYD").add(box(3, 3, 4, 4)).add(box(3, 4, 4, 5));

        assertThatResult(plan.check("U8")).passes().measures("urban_land_outside", 0d, area(3, 3, 4, 5));
    }

    @ParameterizedTest
    @CsvSource({"PZWH, ''", "PZWH, ' '", "LY, ''", "LY, "})
    void list_withoutApprovalOrReason_isNoList(String field, String value) {
        plan.draft("ZXCQGHYDYH").set(5, "YDYHFLDM", "1001");
        plan.draft("DLCZJSYD").add(box(3, 3, 4, 5), field, value);

        assertThatResult(plan.check("U8")).is(Verdict.WARN).hasFindings(1);
    }

    @ParameterizedTest
    @CsvSource({"1e-9, WARN", "-1e-9, PASS"})
    void list_thatCoversJustEnough_isDecidedByTheShare(double beyond, Verdict expected) {
        plan.draft("ZXCQGHYDYH").set(5, "YDYHFLDM", "1001");
        plan.draft("DLCZJSYD").add(box(3.04, 3, 4, 5));
        plan.with("evidence.min_overlap", area(3.04, 3, 4, 5) / area(3, 3, 4, 5) + beyond);

        assertThatResult(plan.check("U8")).is(expected);
    }

    @Test
    void list_thatIsUnsound_isIncomplete() {
        plan.draft("DLCZJSYD").add((Geometry) null);
        assertThatResult(plan.check("U8")).isIncomplete("unusable");

        plan.draft("DLCZJSYD").clear().dropField("PZWH");
        assertThatResult(plan.check("U8")).isIncomplete("unusable");
    }

    @Test
    void sliver_withinTheNoise_isNone() {
        plan.draft("ZXCQGHYDYH").set(5, "YDYHFLDM", "0701");
        plan.draft("CZKFBJ").reshape(1, box(1, 3, 3.9999999, 5));

        assertThatResult(plan.check("U8")).passes();
    }
}

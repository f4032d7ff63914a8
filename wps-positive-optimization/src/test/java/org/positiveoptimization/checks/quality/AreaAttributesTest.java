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
import org.positiveoptimization.fixture.TinyPlan;

class AreaAttributesTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private static double rounded(double area) {
        return Math.round(100 * area) / 100d;
    }

    @Test
    void areas_ofAConformingPlan_agree() {
        assertThatResult(plan.check("A1"))
                .passes()
                .measures("area_attribute_faults", null, 0d)
                .measures("area_attribute_worst", null, 0d);
    }

    @Test
    void areas_thatDiffer_needAStatementEach() {
        plan.draft("YJJBNT").set(1, "YJJBNTTBMJ", area(0, 0, 1, 1) + 2).set(7, "YJJBNTTBMJ", area(7, 0, 8, 1) - 3);

        assertThatResult(plan.check("A1"))
                .is(Verdict.WARN)
                .hasFindings(2)
                .measures("area_attribute_faults", null, 2d)
                .measures("area_attribute_worst", null, 3d)
                .finding(0)
                .isOn("YJJBNT")
                .says("A1.differs")
                .hasDraft("YJJBNT.1")
                .hasGround(box(0, 0, 1, 1))
                .hasArea(area(0, 0, 1, 1))
                .finding(1)
                .hasDraft("YJJBNT.7")
                .isIn(TinyPlan.EAST);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1})
    void areas_exactlyAtTheTolerance_agreeAndACentimetreBeyondDoNot(double tolerance) {
        // to either side of 8192 binary fractions have other spacings, and the difference of two figures is not exactly
        // 1
        for (long fid = 1; fid <= 10; fid++) {
            double width = (8191.5 - tolerance / 2 + 0.09 * (fid - 5)) / area(0, 0, 1, 1);
            plan.draft("YJJBNT")
                    .reshape(fid, box((double) fid, 0, fid + width, 1))
                    .set(fid, "YJJBNTTBMJ", rounded(rounded(area((double) fid, 0, fid + width, 1)) + tolerance));
        }
        assertThatResult(plan.check("A1")).passes();

        plan.draft("YJJBNT")
                .set(4, "YJJBNTTBMJ", rounded(rounded(area(plan.draft("YJJBNT").geometry(4))) + 1.01 * tolerance));
        assertThatResult(plan.check("A1"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .hasDraft("YJJBNT.4");
    }

    @ParameterizedTest
    @CsvSource({"0.99e-4, PASS", "1.01e-4, WARN"})
    void area_ofALargeFeature_isHeldAgainstTheRatio(double ratio, Verdict expected) {
        double area = area(0, 0, 6, 8);
        plan.draft("XZQ").set(1, "JSMJ", area * (1 + ratio));

        assertThatResult(plan.check("A1")).is(expected);
    }

    @Test
    void area_inHectares_isFound() {
        plan.draft("CZKFBJ").set(1, "MJ", area(1, 3, 4, 5) / 10_000);

        assertThatResult(plan.check("A1")).is(Verdict.WARN).hasFindings(1);
    }

    @Test
    void area_ofAHoledFeature_isThatWithoutTheHole() {
        plan.draft("CZKFBJ")
                .reshape(1, "POLYGON((1 3, 4 3, 4 5, 1 5, 1 3), (2 3.5, 3 3.5, 3 4, 2 4, 2 3.5))")
                .set(1, "MJ", area(1, 3, 4, 5) - area(2, 3.5, 3, 4));

        assertThatResult(plan.check("A1")).passes();
    }

    @Test
    void area_thatIsBlankOrInTheApprovedPlan_isNoFinding() {
        plan.approved("CZKFBJ").set(1, "MJ", 1d);
        plan.draft("CZKFBJ").set(2, "MJ", null).set(3, "MJ", Double.NaN).set(4, "MJ", Double.POSITIVE_INFINITY);

        assertThatResult(plan.check("A1")).passes();
    }

    @Test
    void layer_thatIsMissingOrUnsound_isIncomplete() {
        plan.draft("CZKFBJ").drop();
        assertThatResult(plan.check("A1")).isIncomplete("unusable.layers");

        plan.draft("CZKFBJ").reshape(1, (Geometry) null);
        assertThatResult(plan.check("A1")).isIncomplete("unusable.layers");
    }

    @Test
    void areaField_thatIsMissing_isIncomplete() {
        plan.draft("CZKFBJ").dropField("MJ");

        assertThatResult(plan.check("A1")).isIncomplete("unusable.layers");
    }

    @Test
    void areas_thatDifferBesideAMissingLayer_areStillReported() {
        plan.draft("CZKFBJ").drop();
        plan.draft("YJJBNT").set(1, "YJJBNTTBMJ", 1d);

        assertThatResult(plan.check("A1")).is(Verdict.WARN).hasFindings(1);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class CodesTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void codes_ofAConformingPlan_areKnown() {
        assertThatResult(plan.check("G5"))
                .passes()
                .measures("repeated_identifiers", null, 0d)
                .measures("unknown_codes", null, 0d)
                .measures("wrong_names", null, 0d);
    }

    @Test
    void identifier_thatIsRepeated_isOneFindingPerFeatureAfterTheFirst() {
        plan.approved("CZKFBJ").setAll("BSM", "A");
        assertThatResult(plan.check("G5")).passes();

        plan.draft("CZKFBJ").set(1, "BSM", "A").set(3, "BSM", "A").set(4, "BSM", " A ");

        assertThatResult(plan.check("G5"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("repeated_identifiers", null, 2d)
                .finding(0)
                .isOn("CZKFBJ")
                .says("G5.repeated")
                .hasDraft("CZKFBJ.3")
                .hasArea(area(7, 3, 10, 5))
                .finding(1)
                .hasDraft("CZKFBJ.4");
    }

    @Test
    void identifier_thatIsBlankOrOfAnotherLayer_isNotRepeated() {
        plan.draft("CZKFBJ")
                .set(1, "BSM", null)
                .set(2, "BSM", null)
                .set(3, "BSM", "")
                .set(4, "BSM", "");
        plan.draft("XZQ").set(1, "BSM", "A");
        plan.draft("GHFQ").set(1, "BSM", "A");

        assertThatResult(plan.check("G5")).passes();
    }

    @ParameterizedTest
    @CsvSource({
        "GHYDYH, 1, YDYHFLDM, 010199",
        "GHYDYH, 1, JQDLDM, 99",
        "YJJBNT, 2, DLBM, 0909X",
        "YJJBNT, 2, GDPDJB, 6",
        "YJJBNT, 2, WDGD, x",
        "CZKFBJ, 3, GHFQDM, 400",
        "GHFQ, 3, GHFQDM, 600",
    })
    void code_thatIsUnknown_isOneFinding(String layer, long fid, String field, String code) {
        plan.draft(layer).set(fid, field, code);

        assertThatResult(plan.check("G5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("unknown_codes", null, 1d)
                .finding(0)
                .isOn(layer)
                .says("G5.unknown")
                .hasDraft(layer + "." + fid)
                .hasArea(area(plan.draft(layer).geometry(fid)));
    }

    @Test
    void code_thatIsPaddedWithZeros_isKnownWithItsName() {
        plan.draft("GHYDYH").set(1, "YDYHFLDM", "010100", "JQDLDM", "0101");

        assertThatResult(plan.check("G5")).passes();
    }

    @Test
    void code_thatIsBlankOrUnknownInTheApprovedPlan_isNoFinding() {
        plan.approved("GHYDYH").set(1, "YDYHFLDM", "99");
        plan.draft("GHYDYH").set(2, "JQDLDM", "").set(3, "YDYHFLDM", null);

        assertThatResult(plan.check("G5")).passes();
    }

    @Test
    void name_ofAnotherCode_isOneFinding() {
        plan.draft("GHYDYH").set(1, "YDYHFLMC", "旱地").set(2, "YDYHFLMC", null);

        assertThatResult(plan.check("G5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("wrong_names", null, 1d)
                .finding(0)
                .isOn("GHYDYH")
                .says("G5.name")
                .hasDraft("GHYDYH.1")
                .hasArea(area(0, 0, 6, 3));
    }

    @Test
    void faults_ofOneFeature_areOneFindingPerField() {
        plan.draft("YJJBNT").set(2, "DLBM", "zz", "GDPDJB", "9", "BSM", "A").set(1, "BSM", "A");

        assertThatResult(plan.check("G5")).is(Verdict.FAIL).hasFindings(3);
    }

    @Test
    void layerOrField_thatIsMissing_isIncomplete() {
        plan.draft("GHFQ").drop();
        assertThatResult(plan.check("G5")).isIncomplete("unusable.layers");

        plan.draft("GHFQ").dropField("GHFQDM");
        assertThatResult(plan.check("G5")).isIncomplete("unusable.layers");
    }

    @Test
    void identifierField_thatIsMissing_isIncomplete() {
        plan.draft("GHFQ").dropField("BSM");

        assertThatResult(plan.check("G5")).isIncomplete("unusable.layers");
    }
}

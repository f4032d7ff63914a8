/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

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

class BoundaryReasonsTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private TinyPlan in() {
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5));
        return plan;
    }

    @ParameterizedTest
    @ValueSource(strings = {"201", "202", "203", "205", "206"})
    void land_thatComesInForAnAllowedReason_passes(String reason) {
        in().declare("CZKFBJ", box(5, 3, 6, 5), "1", reason);

        assertThatResult(plan.check("U7"))
                .passes()
                .measures("in_area", null, area(5, 3, 6, 5))
                .measures("in_area_without_reason", null, 0d);
    }

    @Test
    void land_withoutALedger_hasNoReason() {
        in();

        assertThatResult(plan.check("U7"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("in_area_without_reason", null, area(5, 3, 6, 5))
                .finding(0)
                .isOn("CZKFBJ")
                .says("U7.none")
                .hasDraft("CZKFBJ.5")
                .hasApproved()
                .hasGround(box(5, 3, 6, 5))
                .hasArea(area(5, 3, 6, 5));
    }

    @ParameterizedTest
    @CsvSource({"210, U7.unlisted", "110, U7.unlisted", ", U7.none"})
    void land_thatComesInForAnotherReason_isOneFinding(String reason, String says) {
        in().declare("CZKFBJ", box(5, 3, 6, 5), "1", reason);

        assertThatResult(plan.check("U7"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says(says)
                .hasArea(area(5, 3, 6, 5));
    }

    @Test
    void entry_ofAnotherKind_isNoReason() {
        in().declare("CZKFBJ", box(5, 3, 6, 5), "2", "201");

        assertThatResult(plan.check("U7"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("U7.none");
    }

    @ParameterizedTest
    @CsvSource({"1e-9, FAIL", "-1e-9, PASS"})
    void entry_thatCoversJustEnough_isDecidedByTheShare(double beyond, Verdict expected) {
        in().declare("CZKFBJ", box(5.04, 3, 6, 5), "1", "201");
        plan.with("evidence.min_overlap", area(5.04, 3, 6, 5) / area(5, 3, 6, 5) + beyond);

        assertThatResult(plan.check("U7")).is(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"204", "207"})
    void legacyReason_needsProof(String reason) {
        in().declare("CZKFBJ", box(5, 3, 6, 5), "1", reason);
        assertThatResult(plan.check("U7"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("U7.no_proof")
                .hasDraft("CZKFBJ.5")
                .hasArea(area(5, 3, 6, 5));

        plan.draft("YPJSYD").add(box(5, 3, 6, 4)).add(box(5, 4, 6, 5));
        assertThatResult(plan.check("U7")).passes();
    }

    @Test
    void legacyClaim_needsProofWhateverTheReason() {
        in().declare("CZKFBJ", box(5, 3, 6, 5), "1", "201").draft("CZKFBJ").set(5, "KZBSHSLX", "1");
        assertThatResult(plan.check("U7"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("U7.no_proof_1");

        plan.draft("YPJSYD").add(box(5, 3, 6, 5));
        assertThatResult(plan.check("U7")).passes();
    }

    @ParameterizedTest
    @CsvSource({"1e-9, FAIL", "-1e-9, PASS"})
    void proof_thatCoversJustEnough_isDecidedByTheShare(double beyond, Verdict expected) {
        in().declare("CZKFBJ", box(5, 3, 6, 5), "1", "207").draft("YPJSYD").add(box(5.04, 3, 6, 5));
        plan.with("evidence.min_overlap", area(5.04, 3, 6, 5) / area(5, 3, 6, 5) + beyond);

        assertThatResult(plan.check("U7")).is(expected);
    }

    /** Type 1 wants an approval before the day, type 2 a filing number; a reason without a type wants either. */
    @ParameterizedTest
    @CsvSource({
        "1, 20221106, , PASS, -",
        "1, 20221107, , FAIL, U7.no_proof_1",
        "1, 20230101, 备〔2023〕1号, FAIL, U7.no_proof_1",
        "1, 20191301, , FAIL, U7.no_proof_1",
        "1, 2019, , FAIL, U7.no_proof_1",
        "1, , , FAIL, U7.no_proof_1",
        "2, 20190101, , FAIL, U7.no_proof_2",
        "2, 20230101, 备〔2023〕1号, PASS, -",
        "2, , ' ', FAIL, U7.no_proof_2",
        ", 20221106, , PASS, -",
        ", 20230101, 备〔2023〕1号, PASS, -",
        ", 20230101, , FAIL, U7.no_proof",
        "9, 20221106, , PASS, -",
        "9, 20230101, , FAIL, U7.no_proof"
    })
    void proof_isThatOfTheType(String type, String date, String filing, Verdict expected, String says) {
        in().declare("CZKFBJ", box(5, 3, 6, 5), "1", "207").draft("CZKFBJ").set(5, "KZBSHSLX", type);
        plan.draft("YPJSYD").add(box(5, 3, 6, 5), "PZRQ", date, "BAH", filing);

        assertThatResult(plan.check("U7")).is(expected);
        if (expected == Verdict.FAIL) {
            assertThatResult(plan.check("U7"))
                    .hasFindings(1)
                    .finding(0)
                    .says(says)
                    .hasArea(area(5, 3, 6, 5));
        }
    }

    @Test
    void day_isThatOfTheRuleSet() {
        in().declare("CZKFBJ", box(5, 3, 6, 5), "1", "207").draft("CZKFBJ").set(5, "KZBSHSLX", "1");
        plan.draft("YPJSYD").add(box(5, 3, 6, 5), "PZRQ", "20190101");
        plan.with("udb.archive.effective_date", "20190101");

        assertThatResult(plan.check("U7")).is(Verdict.FAIL);
    }

    @Test
    void land_thatGoesOutOrIsReclassified_needsNoReasonHere() {
        plan.draft("CZKFBJ").remove(4).set(2, "GHFQDM", "410");

        assertThatResult(plan.check("U7")).passes().measures("in_area", null, 0d);
    }

    @Test
    void ledgerOrArchive_thatIsUnsound_isIncomplete() {
        in().draft("YPJSYD").add((Geometry) null);
        assertThatResult(plan.check("U7")).isIncomplete("unusable");

        plan.draft("YPJSYD").drop();
        plan.draft("WHCCZKFBJ").add((Geometry) null, "WHLX", "1", "WHLY", "201");
        assertThatResult(plan.check("U7")).isIncomplete("unusable");

        plan.draft("WHCCZKFBJ").clear().dropField("WHLX");
        assertThatResult(plan.check("U7")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "CZKFBJ").drop();
        assertThatResult(plan.check("U7")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(0);
        assertThatResult(plan.check("U7")).isIncomplete("unusable");

        plan.layer(role, "CZKFBJ").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("U7")).isIncomplete("unusable");
    }
}

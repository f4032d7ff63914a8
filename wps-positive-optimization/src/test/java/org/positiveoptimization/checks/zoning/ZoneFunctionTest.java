/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class ZoneFunctionTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void zones_ofAConformingPlan_pass() {
        assertThatResult(plan.check("Z5"))
                .passes()
                .measures("unlawful_zone_codes", null, 0d)
                .measures("zone_names", null, 0d)
                .measures("county_zone_kinds", null, 0d)
                .measures("zone_texts", null, 0d);
    }

    @Test
    void secondLevelCode_isNamedAsSuchAndKeepsItsKind() {
        plan.draft("GHFQ").set(3, "GHFQDM", "520", "GHFQMC", "一般农业区");

        assertThatResult(plan.check("Z5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("unlawful_zone_codes", null, 1d)
                .finding(0)
                .isOn("GHFQ")
                .says("Z5.second_level")
                .hasGround(box(0, 5, 6, 6))
                .hasArea(area(0, 5, 6, 6))
                .hasDraft("GHFQ.3")
                .isIn(TinyPlan.WEST);
    }

    /** The county has other zones 500, and gains the unknown kind. */
    @ParameterizedTest
    @ValueSource(strings = {"600", "5", "999", "01"})
    void code_thatIsNoKindOfTheCity_isFound(String code) {
        plan.draft("GHFQ").set(3, "GHFQDM", code);

        assertThatResult(plan.check("Z5"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .says("Z5.code")
                .hasDraft("GHFQ.3")
                .finding(1)
                .says("Z5.gained")
                .isIn(TinyPlan.WEST);
    }

    @Test
    void code_thatIsBlank_isNoKind() {
        plan.draft("GHFQ").set(3, "GHFQDM", null);

        assertThatResult(plan.check("Z5")).is(Verdict.FAIL).finding(0).says("Z5.code");
    }

    @Test
    void kinds_ofAnotherCity_areAParameter() {
        plan.both("GHFQ", l -> l.set(3, "GHFQDM", "600", "GHFQMC", "海洋发展区"));
        assertThatResult(plan.check("Z5")).is(Verdict.FAIL).hasFindings(1);

        plan.with("zone.kinds", List.of("100", "300", "400", "500", "600"));
        assertThatResult(plan.check("Z5")).passes();
    }

    @Test
    void name_thatIsNotThatOfTheCode_isFound() {
        plan.draft("GHFQ").set(1, "GHFQMC", "乡村发展区");

        assertThatResult(plan.check("Z5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("zone_names", null, 1d)
                .finding(0)
                .says("Z5.name")
                .hasDraft("GHFQ.1");
    }

    @Test
    void name_thatIsBlank_isLeftToG1() {
        plan.draft("GHFQ").set(1, "GHFQMC", null);

        assertThatResult(plan.check("Z5")).passes();
    }

    @Test
    void kind_thatACountyLosesAndGains_isFoundWithAllItsZones() {
        plan.draft("GHFQ").set(1, "GHFQDM", "200", "GHFQMC", "生态控制区");

        assertThatResult(plan.check("Z5"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .measures("county_zone_kinds", null, 2d)
                .finding(0)
                .says("Z5.lost")
                .hasApproved("GHFQ.1")
                .hasDraft()
                .hasArea(area(0, 0, 6, 3))
                .hasGround(box(0, 0, 6, 3))
                .isIn(TinyPlan.WEST)
                .finding(1)
                .says("Z5.gained")
                .hasApproved()
                .hasDraft("GHFQ.1")
                .isIn(TinyPlan.WEST);
    }

    @Test
    void kind_thatTheOtherCountyHas_isLostAllTheSame() {
        plan.draft("GHFQ").set(2, "GHFQDM", "500", "GHFQMC", "乡村发展区");

        assertThatResult(plan.check("Z5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("Z5.lost")
                .hasApproved("GHFQ.2");
    }

    @Test
    void zone_thatGoesToAnotherKindOfTheCounty_passes() {
        plan.draft("GHFQ").set(5, "GHFQDM", "400", "GHFQMC", "城镇发展区");

        assertThatResult(plan.check("Z5")).passes();
    }

    @Test
    void controlText_thatIsNew_isFound() {
        plan.draft("GHFQ").set(3, "GKZY", "可适度建设");

        assertThatResult(plan.check("Z5"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("zone_texts", null, 1d)
                .finding(0)
                .says("Z5.text")
                .hasGround(box(0, 5, 6, 6))
                .hasDraft("GHFQ.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void controlText_thatIsDropped_isFound(String text) {
        plan.draft("GHFQ").set(3, "GKZY", text);

        assertThatResult(plan.check("Z5")).is(Verdict.FAIL).hasFindings(1);
    }

    @Test
    void controlText_ofAField_thatIsDropped_isFoundForEveryZone() {
        plan.draft("GHFQ").dropField("GKZY");

        assertThatResult(plan.check("Z5")).is(Verdict.FAIL).hasFindings(12);
    }

    @Test
    void controlText_thatTheSchemeDeclares_passes() {
        plan.draft("GHFQ").set(3, "GKZY", "可适度建设");
        plan.with("zone.text_kinds", List.of("500"));
        assertThatResult(plan.check("Z5")).passes();

        plan.draft("GHFQ").set(1, "GKZY", "可适度建设");
        assertThatResult(plan.check("Z5")).is(Verdict.FAIL).hasFindings(1);
    }

    @Test
    void controlText_ofAnotherKind_isNew() {
        plan.both("GHFQ", l -> l.set(1, "GKZY", "农田").set(7, "GKZY", "农田"));
        assertThatResult(plan.check("Z5")).passes();

        plan.draft("GHFQ").set(3, "GKZY", "农田");
        assertThatResult(plan.check("Z5")).is(Verdict.FAIL).hasFindings(1);
    }
}

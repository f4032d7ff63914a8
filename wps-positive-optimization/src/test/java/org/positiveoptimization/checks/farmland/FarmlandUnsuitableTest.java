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
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class FarmlandUnsuitableTest {
    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void farmland_thatIsAllSuitable_passes() {
        assertThatResult(plan.check("P6"))
                .passes()
                .measures("not_cultivated_area", 0d, 0d)
                .measures("steep_area", 0d, 0d);
    }

    @ParameterizedTest
    @CsvSource({"DLBM, 0201, not_cultivated_area", "GDPDJB, 4, steep_area", "GDPDJB, 5, steep_area"})
    void unsuitableLand_thatComesIn_needsAStatement(String field, String value, String measure) {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1), field, value).add(box(2, 1, 3, 2));

        assertThatResult(plan.check("P6"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .measures(measure, 0d, area(5, 0, 6, 1))
                .finding(0)
                .isOn("YJJBNT")
                .says("P6.piece")
                .hasDraft("YJJBNT.12")
                .hasGround(box(5, 0, 6, 1))
                .hasArea(area(5, 0, 6, 1));
    }

    @Test
    void unsuitableLand_thatIsReclassified_needsAStatement() {
        plan.draft("YJJBNT").set(2, "DLBM", "0201").set(3, "GDDB", 1);

        assertThatResult(plan.check("P6"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .hasApproved("YJJBNT.2")
                .hasDraft("YJJBNT.2")
                .hasArea(area(1, 0, 2, 1));
    }

    @Test
    void slopeOfLevelThree_isNotSteep() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1), "GDPDJB", "3");

        assertThatResult(plan.check("P6")).passes();
    }

    @Test
    void unsuitableLand_swappedForTheSameArea_passes() {
        plan.both("YJJBNT", l -> l.set(1, "DLBM", "0201", "GDPDJB", "4"));
        plan.draft("YJJBNT").remove(1).add(box(5, 0, 6, 1), "DLBM", "0201", "GDPDJB", "4");

        assertThatResult(plan.check("P6")).passes().measures("steep_area", area(0, 0, 1, 1), area(5, 0, 6, 1));
    }

    @Test
    void unsuitableLand_thatBecomesLess_passes() {
        plan.both("YJJBNT", l -> l.set(1, "DLBM", "0201", "GDPDJB", "4"))
                .draft("YJJBNT")
                .remove(1);

        assertThatResult(plan.check("P6")).passes().measures("not_cultivated_area", area(0, 0, 1, 1), 0d);
    }

    @Test
    void oneProperty_thatGrowsWhileTheOtherShrinks_needsAStatement() {
        plan.both("YJJBNT", l -> l.set(1, "GDPDJB", "4"));
        plan.draft("YJJBNT").set(1, "GDPDJB", "2").set(2, "DLBM", "0301");

        assertThatResult(plan.check("P6"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .hasDraft("YJJBNT.2");
    }

    @Test
    void slopeLevel_thatIsBlankedOnAFeature_isIncomplete() {
        plan.both("YJJBNT", l -> l.set(1, "GDPDJB", "5")).draft("YJJBNT").set(1, "GDPDJB", null);

        assertThatResult(plan.check("P6")).isIncomplete("P6.unknown");
    }

    @Test
    void slopeLevel_thatIsBlankOnLandThatComesIn_isIncomplete() {
        plan.draft("YJJBNT").add(box(5, 0, 6, 1), "GDPDJB", "");

        assertThatResult(plan.check("P6")).isIncomplete("P6.unknown");
    }

    @Test
    void slopeLevel_thatIsBlankInBothVersions_countsAsNotSteep() {
        plan.both("YJJBNT", l -> l.set(1, "GDPDJB", null)).draft("YJJBNT").add(box(5, 0, 6, 1));

        assertThatResult(plan.check("P6")).passes();
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, DLBM", "DRAFT, DLBM", "DRAFT, GDPDJB"})
    void field_thatIsMissing_isIncomplete(Role role, String field) {
        plan.layer(role, "YJJBNT").dropField(field);

        assertThatResult(plan.check("P6")).isIncomplete("unusable");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsMissingUnsoundOrWithoutSystem_isIncomplete(Role role) {
        plan.layer(role, "YJJBNT").drop();
        assertThatResult(plan.check("P6")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(0);
        assertThatResult(plan.check("P6")).isIncomplete("unusable");

        plan.layer(role, "YJJBNT").srid(4490).reshape(2, (Geometry) null);
        assertThatResult(plan.check("P6")).isIncomplete("unusable");
    }
}

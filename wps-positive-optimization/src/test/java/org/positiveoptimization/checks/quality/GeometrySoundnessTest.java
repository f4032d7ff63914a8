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
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Severity;

class GeometrySoundnessTest {
    private static final String BOWTIE = "POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))";

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void geometries_ofAConformingPlan_areSound() {
        assertThatResult(plan.check("G3"))
                .passes()
                .measures("geometry_faults", null, 0d)
                .measures("geometry_blemishes", null, 0d);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON EMPTY                                                      | geometry.empty",
                "MULTIPOLYGON EMPTY                                                 | geometry.empty",
                "LINESTRING(0 0, 1 1)                                               | geometry.type.SURFACE",
                "POINT(0 0)                                                         | geometry.type.SURFACE",
                "GEOMETRYCOLLECTION(POLYGON((0 0, 1 0, 1 1, 0 0)))                  | geometry.type.SURFACE",
                "POLYGON((0 0, NaN 0, 1 1, 0 0))                                    | geometry.not_finite",
                "POLYGON((0 0, 1 0, 1 -Infinity, 0 0))                              | geometry.not_finite",
                "POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))                                 | geometry.invalid.5",
                "POLYGON((0 0, 1 0, 1 1, 0 0), (3 3, 4 3, 4 4, 3 3))                | geometry.invalid.2",
                "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 5 1, 5 5, 1 5, 1 1), (2 2, 3 2, 3 3, 2 2)) | geometry.invalid.3",
                "MULTIPOLYGON(((0 0, 9 0, 9 9, 0 0)), ((5 1, 6 1, 6 2, 5 1)))       | geometry.invalid.7",
                "POLYGON((0 0, 1 0, 1 0, 0 0))                                      | geometry.invalid.9",
            })
    void geometry_thatIsUnsound_isOneFindingInEitherVersion(String wkt, String fault) {
        for (Role role : Role.values()) {
            TinyPlan faulty = TinyPlan.conforming();
            faulty.layer(role, "YJJBNT").reshape(3, wkt);
            boolean isDraft = role == Role.DRAFT;

            assertThatResult(faulty.check("G3"))
                    .is(Verdict.FAIL)
                    .hasFindings(1)
                    .measures("geometry_faults", null, 1d)
                    .finding(0)
                    .isOn("YJJBNT")
                    .says("G3.fault")
                    .mentions(fault)
                    .hasApproved(isDraft ? new String[0] : new String[] {"YJJBNT.3"})
                    .hasDraft(isDraft ? new String[] {"YJJBNT.3"} : new String[0]);
        }
    }

    @Test
    void geometry_thatIsNull_isOneFindingWithoutPlace() {
        plan.draft("YJJBNT").reshape(3, (Geometry) null);

        assertThatResult(plan.check("G3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .mentions("geometry.null")
                .hasDraft("YJJBNT.3")
                .hasNoPlace();
    }

    @Test
    void selfIntersection_isShownWhereItIs() {
        plan.draft("YJJBNT").reshape(3, BOWTIE);

        assertThatResult(plan.check("G3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasGround("POINT(0.5 0.5)");
    }

    @Test
    void faults_ofSeveralFeatures_areOneFindingEach() {
        plan.draft("YJJBNT").reshape(3, BOWTIE).reshape(9, BOWTIE);
        plan.draft("STBHHX").reshape(1, BOWTIE);

        assertThatResult(plan.check("G3")).is(Verdict.FAIL).hasFindings(3);
    }

    @Test
    void repeatedPoints_inTheDraft_needAStatement() {
        String repeated = "POLYGON((2 0, 3 0, 3 0, 3 1, 2 1, 2 1, 2 0))";
        plan.approved("YJJBNT").reshape(3, repeated);

        assertThatResult(plan.check("G3")).passes();

        plan.draft("YJJBNT").reshape(3, repeated);

        assertThatResult(plan.check("G3"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .measures("geometry_blemishes", null, 1d)
                .finding(0)
                .says("G3.repeated")
                .hasSeverity(Severity.W)
                .hasDraft("YJJBNT.3");
    }

    @Test
    void spike_inTheDraft_needsAStatement() {
        plan.draft("YJJBNT").reshape(3, "POLYGON((2 0, 3 0, 3 1, 2.5005 1, 2.5 1.2, 2.4995 1, 2 1, 2 0))");

        assertThatResult(plan.check("G3"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .says("G3.spike")
                .hasSeverity(Severity.W)
                .hasGround("MULTIPOINT((2.5 1.2))");
    }

    @Test
    void spike_whoseTipIsRepeated_isStillASpike() {
        plan.draft("YJJBNT").reshape(3, "POLYGON((2 0, 3 0, 3 1, 2.5005 1, 2.5 1.2, 2.5 1.2, 2.4995 1, 2 1, 2 0))");

        assertThatResult(plan.check("G3"))
                .is(Verdict.WARN)
                .hasFindings(2)
                .finding(1)
                .says("G3.spike");
    }

    @Test
    void parts_whereALayerIsSinglePart_needAStatement() {
        String parts = "MULTIPOLYGON(((2 0, 3 0, 3 1, 2 0)), ((5 0, 6 0, 6 1, 5 0)))";
        plan.draft("YJJBNT").reshape(3, parts);
        plan.draft("XZQ").reshape(1, parts);

        assertThatResult(plan.check("G3"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .isOn("YJJBNT")
                .says("G3.parts")
                .hasGround(parts)
                .hasArea(area(Grid.read(parts)));
    }

    @Test
    void part_thatIsTheOnlyOneOfAMultipolygon_passes() {
        plan.draft("YJJBNT").reshape(3, "MULTIPOLYGON(((2 0, 3 0, 3 1, 2 1, 2 0)))");

        assertThatResult(plan.check("G3")).passes();
    }

    @Test
    void layer_withoutALawfulSystem_isIncompleteBecauseItCannotBeRead() {
        plan.approved("CZKFBJ").srid(0);

        assertThatResult(plan.check("G3")).isIncomplete("unusable.layers");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsRequiredAndMissing_isIncomplete(Role role) {
        plan.layer(role, "CZKFBJ").drop();

        assertThatResult(plan.check("G3")).isIncomplete("unusable.layers");
    }
}

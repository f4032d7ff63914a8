/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class ReferenceSystemTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private void inAll(int srid) {
        for (Role role : Role.values()) {
            plan.source(role).codes().forEach(code -> plan.layer(role, code).srid(srid));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4490, 4532, 4553})
    void layers_allInOneLawfulSystem_pass(int srid) {
        inAll(srid);

        assertThatResult(plan.check("G2"))
                .passes()
                .measures("crs_faults", null, 0d)
                .measures("reprojected_layers", null, 0d);
    }

    @Test
    void layers_inDifferentLawfulSystems_passAndAreSaidToBeConverted() {
        plan.draft("CZKFBJ").srid(4532);
        plan.approved("STBHHX").srid(4553);

        assertThatResult(plan.check("G2")).passes().measures("reprojected_layers", null, 2d);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, 0, layer.crs_undefined",
        "DRAFT, 0, layer.crs_undefined",
        "DRAFT, 4326, layer.crs_unsupported",
        "DRAFT, 3857, layer.crs_unsupported",
        "APPROVED, 4512, layer.crs_unsupported",
        "DRAFT, 4555, layer.crs_unsupported",
        "DRAFT, 4531, layer.crs_zone",
        "DRAFT, 4533, layer.crs_zone",
        "APPROVED, 4552, layer.crs_zone",
        "DRAFT, 4554, layer.crs_zone",
    })
    void layer_inAnotherSystem_isOneFinding(Role role, int srid, String fault) {
        plan.layer(role, "CZKFBJ").srid(srid);

        assertThatResult(plan.check("G2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("crs_faults", null, 1d)
                .finding(0)
                .isOn("CZKFBJ")
                .says("G2.layer")
                .mentions(fault)
                .hasNoPlace();
    }

    @Test
    void layer_withSeveralFeaturesOutOfBounds_isOneFinding() {
        plan.draft("YJJBNT").srid(4490);
        for (long fid : List.of(1L, 2L)) {
            Geometry swapped = plan.draft("YJJBNT").geometry(fid).copy();
            swapped.apply((org.locationtech.jts.geom.CoordinateFilter) c -> {
                double x = c.x;
                c.x = c.y;
                c.y = x;
            });
            plan.draft("YJJBNT").store(fid, swapped);
        }

        assertThatResult(plan.check("G2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("YJJBNT")
                .mentions("layer.out_of_bounds");
    }

    @Test
    void layer_inMetresThatSaysItIsInDegrees_isOneFinding() {
        plan.draft("YJJBNT")
                .store(
                        1,
                        Grid.read("POLYGON((40000000 5000000, 40000001 5000000, 40000001 5000001, 40000000 5000000))"));

        assertThatResult(plan.check("G2"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("YJJBNT");
    }

    @Test
    void layer_inBothVersions_isOneFindingEach() {
        plan.both("CZKFBJ", l -> l.srid(0));

        assertThatResult(plan.check("G2")).is(Verdict.FAIL).hasFindings(2);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void layer_thatIsRequiredAndMissing_isIncomplete(Role role) {
        plan.layer(role, "CZKFBJ").drop();

        assertThatResult(plan.check("G2")).isIncomplete("unusable.layers");
    }

    @Test
    void infiniteCoordinate_isLeftToG3AndDoesNotUpsetTheZone() {
        plan.both("YJJBNT", l -> l.srid(4532));
        plan.draft("YJJBNT").store(1, Grid.read("POLYGON((Infinity 0, 1 0, 1 1, Infinity 0))"));

        assertThatResult(plan.check("G2")).passes();
        assertThatResult(plan.check("G3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .mentions("geometry.not_finite");
    }
}

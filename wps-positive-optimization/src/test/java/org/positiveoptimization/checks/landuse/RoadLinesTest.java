/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.InputSummary;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.Role;

class RoadLinesTest {
    private static final String LINE = "LINESTRING(1 3, 3 4, 5 3)";
    private static final String LINES = "MULTILINESTRING((1 3, 5 5), (1 5, 5 3))";

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void layer_notThere_isNotGiven() {
        RoadLines roads = RoadLines.of(plan.pair(), Role.DRAFT);

        assertThat(roads.isGiven()).isFalse();
        assertThat(roads.lines()).isEmpty();
    }

    @Test
    void layer_thatIsEmpty_isGiven() {
        plan.draft("DLZXX");

        assertThat(RoadLines.of(plan.pair(), Role.DRAFT)).isEqualTo(new RoadLines(true, List.of()));
        assertThat(RoadLines.of(plan.pair(), Role.APPROVED).isGiven()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void features_ofOneOrMoreParts_areGivenPartByPart(Role role) {
        plan.layer(role, "DLZXX").add(LINE, "DLDJ", "2", "MC", "中央大街").add(LINES);

        assertThat(RoadLines.of(plan.pair(), role).lines())
                .extracting(Geometry::norm)
                .containsExactly(
                        Grid.read(LINE).norm(),
                        Grid.read(LINES).getGeometryN(0).norm(),
                        Grid.read(LINES).getGeometryN(1).norm());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POLYGON((1 3, 2 3, 2 4, 1 3))", "POINT(1 3)", "LINESTRING(1 3, 1 3)", "LINESTRING EMPTY"})
    void feature_thatIsNoLine_isAFaultOfTheLayer(String wkt) {
        plan.draft("DLZXX").add(LINE).add(Grid.read(wkt));

        assertThat(RoadLines.of(plan.pair(), Role.DRAFT).lines()).hasSize(1);
        assertThat(plan.pair().draft().faults("DLZXX"))
                .extracting(LayerFault::kind)
                .containsExactly(LayerFault.Kind.GEOMETRY);
        assertThat(plan.check("G3").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void plan_withRoads_conforms() {
        plan.both("DLZXX", l -> l.add(LINE, "DLDJ", "1").add(LINES));

        assertThat(plan.report().results())
                .allSatisfy(r -> assertThat(r.verdict()).as(r.rule().id()).isEqualTo(Verdict.PASS));
    }

    @Test
    void road_thatRepeatsAPoint_isABlemish() {
        plan.draft("DLZXX").add("LINESTRING(1 3, 3 4, 3 4, 5 3)");

        assertThat(plan.check("G3").outcome().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.text().key()).isEqualTo("G3.repeated"));
    }

    /** What was read is told; a line that is changed is no changed ground and is in no ledger. */
    @Test
    void report_tellsTheLinesAsInput_andNotAsChangedGround() {
        plan.both("DLZXX", l -> l.add(LINE).add(LINES));
        plan.draft("DLZXX").reshape(1, "LINESTRING(1 3, 5 3)");
        ConformityReport report = plan.report();

        assertThat(report.inputs())
                .filteredOn(i -> i.code().equals("DLZXX"))
                .extracting(InputSummary::features, InputSummary::vertices, InputSummary::area)
                .containsExactly(tuple(2L, 7L, 0d), tuple(2L, 6L, 0d));
        assertThat(report.inputs().stream()
                        .filter(i -> i.code().equals("DLZXX"))
                        .map(InputSummary::sha256)
                        .distinct())
                .hasSize(2);
        assertThat(report.deltas()).extracting(d -> d.layer().code()).doesNotContain("DLZXX");
        assertThat(report.verdict()).isEqualTo(Verdict.PASS);
        LayerDelta delta = plan.pair().delta("DLZXX");
        assertThat(delta.pieces()).isEmpty();
        assertThat(delta.kept()).isEqualTo(1);
        assertThat(delta.removed()).hasSize(1);
        assertThat(delta.added()).hasSize(1);
    }

    @Test
    void road_ofAnUnknownClass_isFound() {
        plan.draft("DLZXX").add(LINE, "DLDJ", "7");

        assertThat(plan.check("G5").outcome().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.draftIds()).containsExactly("DLZXX.1"))
                .satisfies(f -> assertThat(f.area()).isNaN());
    }
}

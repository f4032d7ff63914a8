/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.checks.landuse.CentralCity.metres;
import static org.positiveoptimization.checks.landuse.CentralCity.parcels;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Language;

/** The rules that measure walks, in every mode and with every state of the road layer. */
class WalkMeasureTest {
    private static final String ROAD = "LINESTRING(1.05 4, 4.9 4)";

    private final TinyPlan plan = TinyPlan.conforming();

    /** Park 3 in the west, shops 4, housing 5 in the east, as in {@link NetworkReachTest}. */
    @BeforeEach
    void city() {
        parcels(plan, box(1, 3, 1.1, 5), "1401", box(1.1, 3, 2, 5), "0901", box(2, 3, 5, 5), "0701");
        plan.with("svc.walk_m", 200d).with("svc.access_m", 40d).with("svc.public_walk_m", 200d);
    }

    private void roads(String... wkt) {
        plan.both(RoadLines.LAYER, l -> {
            for (String road : wkt) {
                l.add(road);
            }
        });
    }

    private static String reason(RuleResult result, Language language) {
        return result.outcome().reason().in(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "buffer"})
    void plan_withoutRoads_isMeasuredStraightAndSaysSo(String mode) {
        plan.with("svc.mode", mode);
        RuleResult result = plan.check("L4");

        assertThatResult(result).passes().hasReason("L4.pass");
        assertThat(reason(result, Language.EN)).contains("straight distance");
        assertThat(reason(result, Language.ZH)).contains("直线距离");
        assertThat(reason(plan.check("U5"), Language.EN)).contains("straight distance");
        assertThat(reason(plan.check("F1"), Language.EN)).contains("straight distance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "network"})
    void plan_withRoads_isMeasuredAlongThemAndSaysSo(String mode) {
        plan.with("svc.mode", mode);
        roads(ROAD);
        RuleResult result = plan.check("L4");
        double served = 80 * (160 - metres(1.1, 4, 2, 4)) + Math.PI * 800;

        assertThatResult(result).passes().hasReason("L4.pass");
        assertThat(result.outcome().measures().get(0).after()).isCloseTo(served, within(1d));
        assertThat(reason(result, Language.EN)).contains("distance along the roads");
        assertThat(reason(result, Language.ZH)).contains("沿道路的距离");
        assertThat(reason(plan.check("U5"), Language.EN)).contains("distance along the roads");
        assertThat(reason(plan.check("F1"), Language.EN)).contains("distance along the roads");
    }

    @Test
    void buffer_leavesRoadsOutOfAccount() {
        plan.with("svc.mode", "buffer");
        plan.draft(RoadLines.LAYER).add(ROAD);

        RuleResult result = plan.check("L4");
        assertThatResult(result).passes();
        assertThat(reason(result, Language.EN)).contains("straight distance");
    }

    @Test
    void layers_thatAreEmptyInBothVersions_areNoRoads() {
        roads();

        assertThat(reason(plan.check("L4"), Language.EN)).contains("straight distance");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void roads_inOneVersionOnly_areIncomplete(Role role) {
        plan.layer(role, RoadLines.LAYER).add(ROAD);
        Role other = role == Role.DRAFT ? Role.APPROVED : Role.DRAFT;

        for (String rule : new String[] {"L4", "U5", "F1"}) {
            assertThatResult(plan.check(rule)).isIncomplete("walk.no_roads");
        }
        plan.layer(other, RoadLines.LAYER);
        assertThatResult(plan.check("L4")).isIncomplete("walk.no_roads");
        assertThat(reason(plan.check("L4"), Language.EN))
                .contains(other == Role.DRAFT ? "in the draft" : "in the approved plan", "DLZXX", "svc.mode");
    }

    @Test
    void network_withoutALayer_isIncomplete() {
        plan.with("svc.mode", "network");

        for (String rule : new String[] {"L4", "U5", "F1"}) {
            assertThatResult(plan.check(rule)).isIncomplete("unusable");
        }
        assertThat(reason(plan.check("L4"), Language.EN)).contains("DLZXX");
    }

    @Test
    void network_withEmptyLayers_isIncomplete() {
        plan.with("svc.mode", "network");
        roads();

        assertThatResult(plan.check("L4")).isIncomplete("walk.no_roads");
    }

    @ParameterizedTest
    @CsvSource({"auto, INCOMPLETE", "network, INCOMPLETE", "buffer, PASS"})
    void roads_thatAreUnsound_areIncomplete(String mode, Verdict expected) {
        plan.with("svc.mode", mode);
        roads(ROAD);
        plan.draft(RoadLines.LAYER).add("LINESTRING(2 4, 2 4)");

        assertThat(plan.check("L4").verdict()).isEqualTo(expected);
        assertThat(plan.check("U5").verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void roads_thatAreTooTangled_areIncomplete(Role role) {
        roads(ROAD);
        plan.draft(RoadLines.LAYER).reshape(1, "LINESTRING(1.05 4, 4.8 4)");
        PlanPair pair = plan.pair();
        Optional<RoadGraph> none = pair.once("road graph " + role, Optional::empty);
        assertThat(none).isEmpty();

        assertThat(WalkMeasure.obstacle(pair, plan.ruleSet().parameters(), Progress.NONE))
                .hasValueSatisfying(m -> {
                    assertThat(m.key()).isEqualTo("walk.tangled");
                    assertThat(m.in(Language.EN)).contains(role == Role.DRAFT ? "draft" : "approved plan", "2,000,000");
                });
    }

    @Test
    void ruleSet_withoutTheMode_isIncomplete() {
        plan.without("svc.mode");

        assertThat(plan.check("L4").verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    /** The road is cut at x = 2.2: what lay farther along it is housing that lost its way to the park. */
    @Test
    void road_thatIsCut_isAFindingWhereHousingIsNoLongerServed() {
        roads(ROAD);
        plan.draft(RoadLines.LAYER).reshape(1, "LINESTRING(1.05 4, 2.2 4)");
        double lost = 80 * (160 - metres(1.1, 4, 2.2, 4));

        RuleResult result = plan.check("L4");
        assertThatResult(result).is(Verdict.WARN).hasReason("L4.fail").hasFindings(1);
        assertThatResult(result).finding(0).isOn("ZXCQGHYDYH").says("walk.lost").hasDraft("ZXCQGHYDYH.5");
        Finding finding = result.outcome().findings().get(0);
        // half discs at both ends of the strip are the same, but for chords
        assertThat(finding.area()).isCloseTo(lost, within(0.5));
        assertThat(finding.text().in(Language.EN)).contains("the roads changed");
        assertThatResult(plan.check("U5")).is(Verdict.WARN);
    }

    @Test
    void road_thatIsAdded_passes() {
        roads("LINESTRING(1.05 4, 2.2 4)");
        plan.draft(RoadLines.LAYER).add("LINESTRING(2.2 4, 4.9 4)");

        RuleResult result = plan.check("L4");
        assertThatResult(result).passes();
        assertThat(result.outcome().measures().get(0).after())
                .isGreaterThan(result.outcome().measures().get(0).before() + 1000);
    }

    /** The park is built over as well: both causes are told. */
    @Test
    void park_thatIsBuiltOverAlongAChangedRoad_isAFindingBesideTheHousing() {
        roads(ROAD);
        plan.draft(RoadLines.LAYER).reshape(1, "LINESTRING(1.05 4, 2.2 4)");
        plan.draft("ZXCQGHYDYH").set(3, "YDYHFLDM", "0901");

        RuleResult result = plan.check("L4");
        assertThatResult(result).is(Verdict.WARN).hasFindings(2);
        assertThatResult(result).finding(0).says("L4.cause").hasDraft("ZXCQGHYDYH.3");
        assertThatResult(result).finding(1).says("walk.lost").hasDraft("ZXCQGHYDYH.5");
    }

    @Test
    void park_thatIsBuiltOverAlongTheSameRoad_isTheOnlyFinding() {
        roads(ROAD);
        plan.draft("ZXCQGHYDYH").set(3, "YDYHFLDM", "0901");

        assertThatResult(plan.check("L4")).is(Verdict.WARN).hasFindings(1);
        assertThatResult(plan.check("L4")).finding(0).says("L4.cause").hasGround(box(1, 3, 1.1, 5));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.rules.SuppliedLayer;
import org.positiveoptimization.text.Localized;

class OtherControlLinesTest {
    private static final SuppliedLayer WATER = new SuppliedLayer(
            "SYSYBHQ",
            new Localized("饮用水水源保护区", "Drinking water protection zones"),
            SuppliedLayer.Kind.CONTROL,
            new Localized("生态环境局", "Ecology and environment bureau"),
            false,
            "MC",
            List.of("MC", "LX"),
            null);

    /** The old town (4, 3.5, 4.5, 4) of LSWHBHX is in the conforming plan. */
    private static TinyPlan plan() {
        return TinyPlan.conforming();
    }

    @Test
    void unchanged_passes() {
        assertThatResult(plan().check("F5"))
                .passes()
                .measures("line_area", "LSWHBHX", area(4, 3.5, 4.5, 4), area(4, 3.5, 4.5, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LSWHBHX", "HLFXKZX", "ZRBHD"})
    void ground_thatIsGone_needsAStatement(String layer) {
        TinyPlan plan = plan();
        plan.both(layer, l -> l.add(box(7, 4, 8, 5), "MC", "一").add(box(9, 4, 10, 5), "MC", "二"));
        plan.draft(layer).reshape(layer.equals("LSWHBHX") ? 2 : 1, box(7, 4, 7.5, 5));

        assertThatResult(plan.check("F5"))
                .is(Verdict.WARN)
                .hasFindings(2)
                .hasReason("F5.fail")
                .measures("line_lost_area", layer, null, area(7.5, 4, 8, 5))
                .finding(0)
                .says("line.deficit")
                .finding(1)
                .isOn(layer)
                .says("line.shrunk")
                .hasArea(area(7.5, 4, 8, 5))
                .hasGround(box(7.5, 4, 8, 5))
                .isIn(TinyPlan.EAST);
    }

    @Test
    void feature_ofAnotherNameOrType_needsAStatement() {
        TinyPlan plan = plan();
        plan.draft("LSWHBHX").set(1, "LB", "2");
        assertThatResult(plan.check("F5"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .says("line.retyped")
                .hasGround(box(4, 3.5, 4.5, 4));

        TinyPlan reserve = plan();
        reserve.both("ZRBHD", l -> l.add(box(7, 6, 8, 7), "MC", "保护区", "LX", "020"));
        reserve.draft("ZRBHD").set(1, "LX", "030");
        assertThatResult(reserve.check("F5"))
                .is(Verdict.WARN)
                .finding(0)
                .isOn("ZRBHD")
                .says("line.retyped");
    }

    /** The comparison of ground alone would not see it: the wider zone still covers all. */
    @Test
    void coreZone_thatIsGoneUnderAWiderOne_isNamed() {
        TinyPlan plan = plan();
        plan.both("LSWHBHX", l -> l.add(box(3.5, 3.2, 4.8, 4.5), "MC", "老城", "LB", "2", "JB", "1"));
        plan.draft("LSWHBHX").remove(1);

        assertThatResult(plan.check("F5"))
                .is(Verdict.WARN)
                .hasFindings(2)
                .finding(1)
                .says("line.retyped")
                .hasApproved("LSWHBHX.1")
                .hasDraft("LSWHBHX.2")
                .hasGround(box(4, 3.5, 4.5, 4));
    }

    @Test
    void layer_ofTheDraftAlone_isReported() {
        TinyPlan plan = plan();
        plan.draft("HLFXKZX").add(box(7, 4, 8, 5), "MC", "河");
        assertThatResult(plan.check("F5")).passes().measures("line_area", "HLFXKZX", null, area(7, 4, 8, 5));
    }

    @Test
    void layer_thatTheDraftHasNoLonger_cannotBeTold() {
        TinyPlan plan = plan();
        plan.approved("HLFXKZX").add(box(7, 4, 8, 5), "MC", "河");
        assertThatResult(plan.check("F5")).isIncomplete("F5.gone");
    }

    @Test
    void noLayerAtAll_cannotBeTold() {
        TinyPlan plan = plan();
        plan.approved("LSWHBHX").drop();
        plan.draft("LSWHBHX").drop();
        assertThatResult(plan.check("F5")).isIncomplete("F5.none");
    }

    @Test
    void layer_thatNobodyKnows_cannotBeTold() {
        assertThatResult(plan().with("control.layers", List.of("LSWHBHX", "SYSYBHQ"))
                        .check("F5"))
                .isIncomplete("F5.unknown");
    }

    /** Lines have no area that could be held: nothing compared is nothing kept. */
    @Test
    void layer_ofLinesOrATable_cannotBeTold() {
        for (String code : List.of("DLZXX", "GHZBB")) {
            TinyPlan plan = plan().with("control.layers", List.of(code));
            plan.both(code, l -> {});
            assertThatResult(plan.check("F5")).isIncomplete("F5.unknown");
        }
        assertThatResult(plan().with("control.layers", List.of()).check("F5")).isIncomplete("F5.none");
    }

    @Test
    void layer_thatIsUnsound_cannotBeTold() {
        TinyPlan plan = plan();
        plan.draft("ZRBHD").add((Geometry) null, "MC", "保护区");
        assertThatResult(plan.check("F5")).isIncomplete("unusable");

        TinyPlan without = plan();
        without.draft("LSWHBHX").dropField("LB");
        assertThatResult(without.check("F5")).isIncomplete("unusable");
    }

    @Test
    void suppliedLayer_isHeldLikeTheOthers() {
        TinyPlan plan = plan().supply(WATER);
        plan.both("SYSYBHQ", l -> l.add(box(7, 1, 8, 2), "MC", "水库", "LX", "一级"));
        assertThatResult(plan.check("F5"))
                .passes()
                .measures("line_area", "SYSYBHQ", area(7, 1, 8, 2), area(7, 1, 8, 2));

        plan.draft("SYSYBHQ").set(1, "LX", "二级");
        assertThatResult(plan.check("F5"))
                .is(Verdict.WARN)
                .finding(0)
                .isOn("SYSYBHQ")
                .says("line.retyped");

        plan.draft("SYSYBHQ").set(1, "LX", "一级").reshape(1, box(7, 1, 7.5, 2));
        assertThatResult(plan.check("F5"))
                .is(Verdict.WARN)
                .hasFindings(2)
                .finding(1)
                .says("line.shrunk")
                .hasGround(box(7.5, 1, 8, 2))
                .hasArea(area(7.5, 1, 8, 2));

        plan.draft("SYSYBHQ").drop();
        assertThatResult(plan.check("F5")).isIncomplete("F5.gone");
    }

    @Test
    void layer_thatIsGone_hidesNoFindingOfAnother() {
        TinyPlan plan = plan();
        plan.approved("HLFXKZX").add(box(7, 4, 8, 5), "MC", "河");
        plan.draft("LSWHBHX").set(1, "MC", "新城");
        assertThatResult(plan.check("F5"))
                .is(Verdict.INCOMPLETE)
                .hasReason("F5.gone")
                .hasFindings(1);
    }
}

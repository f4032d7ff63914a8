/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.ParameterException;

class LayerMeasureTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private CountyFigures figures(String expression) {
        return LayerMeasure.parse(expression)
                .figures(plan.pair(), plan.ruleSet().parameters(), Progress.NONE);
    }

    private void isMeasured(String expression, double west, double east) {
        CountyFigures figures = figures(expression);
        double tolerance = west < 100 ? 1e-9 : 0.01;
        assertThat(figures.of(TinyPlan.WEST)).isCloseTo(west, within(tolerance));
        assertThat(figures.of(TinyPlan.EAST)).isCloseTo(east, within(tolerance));
    }

    @Test
    void layer_isTheSumOfItsAreas() {
        isMeasured("layer:YJJBNT", area(0, 0, 5, 1), area(6, 0, 11, 1) + area(10.5, 2.25, 11, 2.5));
        assertThat(figures("layer:YJJBNT").of(TinyPlan.CITY))
                .isCloseTo(area(0, 0, 5, 1) + area(6, 0, 11, 1) + area(10.5, 2.25, 11, 2.5), within(0.01));
        assertThat(figures("layer:YJJBNT").of("230599")).isZero();
    }

    @Test
    void land_isTheGroundOfItsClasses_andOfNoUnknownOne() {
        plan.draft("GHYDYH").set(2, "YDYHFLDM", "080400").set(6, "YDYHFLDM", "0799");

        isMeasured("land:01", area(0, 0, 6, 3) + area(0, 5, 6, 6), area(6, 0, 12, 3) + area(6, 5, 12, 6));
        assertThat(figures("land:07+08").of(TinyPlan.WEST)).isCloseTo(area(0, 3, 6, 5), within(0.01));
        assertThat(figures("land:07+08").of(TinyPlan.EAST)).isZero();
        assertThat(figures("land:0804").of(TinyPlan.WEST)).isCloseTo(area(0, 3, 6, 5), within(0.01));
    }

    @Test
    void net_isTheSumOfNetAreas_notToldWhereOneIsNone() {
        plan.draft("GHYDYH").set(1, "TBDLMJ", 1000d).set(3, "TBDLMJ", 500.25);
        assertThat(figures("net:01").of(TinyPlan.WEST)).isEqualTo(1500.25);

        for (Double wrong : new Double[] {null, -1d, Double.NaN, Double.POSITIVE_INFINITY}) {
            plan.draft("GHYDYH").set(1, "TBDLMJ", wrong);
            assertThat(figures("net:01").of(TinyPlan.WEST)).isNaN();
            assertThat(figures("net:01").of(TinyPlan.CITY)).isNaN();
            assertThat(figures("net:01").of(TinyPlan.EAST)).isPositive();
        }
    }

    @Test
    void central_isOfTheCentralCity() {
        assertThat(figures("central:0901").of(TinyPlan.WEST)).isCloseTo(area(3, 3, 5, 5), within(0.01));
        assertThat(figures("central:0901").of(TinyPlan.CITY)).isCloseTo(area(3, 3, 5, 5), within(0.01));
    }

    @Test
    void boundary_isWithoutProvedLegacyLand() {
        plan.draft("CZKFBJ").add(box(0, 3, 1, 5), "KZBSHSLX", "1").add(box(5, 3, 6, 5), "KZBSHSLX", "1");
        plan.draft("YPJSYD").add(box(0, 3, 1, 5));

        isMeasured("boundary", area(1, 3, 6, 5), area(7, 3, 11, 5));
    }

    @Test
    void multiple_isThatOfU2_notToldWithoutABase() {
        isMeasured("multiple", area(1, 3, 5, 5) / 70_000, area(7, 3, 10, 5) / 50_000);
        assertThat(figures("multiple").of(TinyPlan.CITY))
                .isCloseTo((area(1, 3, 5, 5) + area(7, 3, 10, 5)) / 120_000, within(1e-9));

        plan.approved("GHZBB").set(2, "JQZ", null);
        assertThat(figures("multiple").of(TinyPlan.WEST)).isPositive();
        assertThat(figures("multiple").of(TinyPlan.EAST)).isNaN();
        assertThat(figures("multiple").of(TinyPlan.CITY)).isNaN();
    }

    @Test
    void layer_withoutGround_isRefused() {
        plan.draft("DLZXX").add("LINESTRING(1 3, 5 3)");

        assertThatThrownBy(() -> figures("layer:DLZXX")).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> figures("layer:GHZBB")).isInstanceOf(ParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "layer", "layer:", "boundary:CZKFBJ", "forest:03", "Layer:YJJBNT", ":"})
    void expression_thatIsNone_isRefused(String expression) {
        assertThatThrownBy(() -> LayerMeasure.parse(expression)).isInstanceOf(ParameterException.class);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.fixture.TinyPlan;

class AreaNamesTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private AreaNames.Areas parse(String text) {
        return AreaNames.of(plan.pair(), plan.ruleSet().parameters()).parse(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "西县、东县 | 230521, 230522",
                "西县，东县 | 230521, 230522",
                "西县,东县 | 230521, 230522",
                "西县；东县 | 230521, 230522",
                "西县/东县 | 230521, 230522",
                "西县　东县 | 230521, 230522",
                "西县和东县 | 230521, 230522",
                "西县与东县 | 230521, 230522",
                "东县、西县、东县 | 230521, 230522",
                "230522 | 230522",
                "230522000000 | 230522",
                "全市 | 230521, 230522",
                "230500 | 230521, 230522",
            })
    void separators_inUse_areKnown(String text, String counties) {
        AreaNames.Areas areas = parse(text);

        assertThat(String.join(", ", areas.counties())).isEqualTo(counties);
        assertThat(areas.unknown()).isEmpty();
    }

    @Test
    void name_withoutItsLastWord_isKnownWhenItIsLongEnough() {
        plan.both("XZQ", l -> l.set(1, "XZQMC", "集贤县").set(2, "XZQMC", "友谊县"));

        assertThat(parse("集贤、友谊").counties()).containsExactly("230521", "230522");
    }

    @Test
    void name_thatTwoCountiesShare_isUnknown() {
        plan.both("XZQ", l -> l.set(1, "XZQMC", "集贤县").set(2, "XZQMC", "集贤区"));

        assertThat(parse("集贤").unknown()).containsExactly("集贤");
        assertThat(parse("集贤区").counties()).containsExactly("230522");
    }

    @Test
    void name_thatHoldsAJoiningWord_isOneName() {
        plan.both("XZQ", l -> l.set(1, "XZQMC", "和平区"));

        assertThat(parse("和平区和东县").counties()).containsExactly("230522");
        assertThat(parse("和平区").counties()).containsExactly("230521");
    }

    @Test
    void area_thatNobodyKnows_isTold() {
        AreaNames.Areas areas = parse("西县、南县；999999");

        assertThat(areas.counties()).containsExactly("230521");
        assertThat(areas.unknown()).containsExactly("南县", "999999");
    }

    @Test
    void text_thatIsBlank_namesNothing() {
        assertThat(parse("").counties()).isEmpty();
        assertThat(parse("、 ，").unknown()).isEmpty();
    }
}

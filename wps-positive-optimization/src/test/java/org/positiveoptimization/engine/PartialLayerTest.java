/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyLayer;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** Of a layer that is given in part, no verdict is given on what was not seen. */
class PartialLayerTest {
    private static final Message HIDDEN = Message.of("P3.unchanged");

    static Stream<Arguments> layers() {
        return Stream.of(Role.values()).flatMap(role -> TinyPlan.conforming().source(role).codes().stream()
                .map(code -> Arguments.of(role, code)));
    }

    private static Map<String, Verdict> verdicts(Role role, String code, Consumer<TinyLayer> change) {
        TinyPlan plan = TinyPlan.conforming();
        change.accept(plan.layer(role, code));
        return plan.report().results().stream()
                .collect(Collectors.toMap(r -> r.rule().id(), RuleResult::verdict));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void rows_thatAreHidden_leadToNoOtherVerdictThanIncomplete(Role role, String code) {
        Map<String, Verdict> whole = verdicts(role, code, layer -> {});
        Map<String, Verdict> part = verdicts(role, code, layer -> layer.clear().partial(HIDDEN));

        assertThat(part.get("G1")).isEqualTo(Verdict.INCOMPLETE);
        assertThat(part).allSatisfy((rule, verdict) -> {
            if (verdict != whole.get(rule)) {
                assertThat(verdict).as(rule).isEqualTo(Verdict.INCOMPLETE);
            }
        });
    }

    @Test
    void rule_thatNeedsTheLayer_saysWhyInWords() {
        TinyPlan plan = TinyPlan.conforming();
        plan.draft("STBHHX").partial(HIDDEN);

        assertThatResult(plan.check("E1")).isIncomplete("unusable");
        assertThatResult(plan.check("G1")).isIncomplete("unusable");
        assertThat(plan.check("E1").outcome().reason().in(Language.EN)).contains("STBHHX is given in part only");
    }
}

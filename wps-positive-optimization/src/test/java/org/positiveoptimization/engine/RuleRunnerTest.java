/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LoadedPlan;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameter;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

class RuleRunnerTest {
    /** A check that gives a verdict, or breaks down. */
    private record Stub(Verdict verdict, RuntimeException failure) implements Check {
        @Override
        public String id() {
            return "X1";
        }

        @Override
        public Needs needs(Parameters parameters) {
            return Needs.nothing();
        }

        @Override
        public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
            if (failure != null) {
                throw failure;
            }
            return new Outcome(verdict, Message.of("P3.unchanged"), List.of(), List.<Finding>of());
        }
    }

    /** Counts how often it is asked, and says cancelled from the n-th time on. */
    private static final class Countdown implements Progress {
        private final AtomicInteger polls = new AtomicInteger();
        private final int last;

        Countdown(int last) {
            this.last = last;
        }

        @Override
        public void completed(String step, double fraction) {}

        @Override
        public boolean isCancelled() {
            return polls.incrementAndGet() >= last;
        }
    }

    private static Rule rule(Severity severity) {
        Localized text = new Localized("规则", "rule");
        return new Rule("X1", severity, "一", text, text, List.of());
    }

    private static RuleResult run(Severity severity, Check check) {
        TinyPlan plan = TinyPlan.conforming();
        return new RuleRunner(plan.pair(), plan.ruleSet().parameters(), Progress.NONE).run(rule(severity), check);
    }

    @ParameterizedTest
    @CsvSource({
        "F, PASS, PASS", "F, WARN, WARN", "F, FAIL, FAIL", "F, INCOMPLETE, INCOMPLETE",
        "W, PASS, PASS", "W, WARN, WARN", "W, FAIL, WARN", "W, INCOMPLETE, INCOMPLETE",
        "I, PASS, PASS", "I, WARN, PASS", "I, FAIL, PASS", "I, INCOMPLETE, INCOMPLETE",
    })
    void severity_turnsWhatTheCheckFound(Severity severity, Verdict found, Verdict expected) {
        RuleResult result = run(severity, new Stub(found, null));

        assertThat(result.verdict()).isEqualTo(expected);
        assertThat(result.outcome().verdict()).isEqualTo(found);
    }

    @Test
    void check_thatBreaksDown_isIncompleteAndLogged() {
        List<LogRecord> records = new ArrayList<>();
        Logger logger = Logger.getLogger(RuleRunner.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logRecord) {
                records.add(logRecord);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            RuleResult result = run(Severity.I, new Stub(null, new IllegalStateException("secret")));

            assertThatResult(result).isIncomplete("aborted");
            assertThat(result.outcome().reason().localized().en())
                    .contains("IllegalStateException")
                    .doesNotContain("secret");
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        assertThat(records).singleElement().satisfies(r -> {
            assertThat(r.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(r.getThrown()).hasMessage("secret");
            assertThat(r.getMessage()).contains("X1");
        });
    }

    @Test
    void check_thatIsCancelled_isNotIncompleteButCancelled() {
        assertThatThrownBy(() -> run(Severity.F, new Stub(null, new CancellationException())))
                .isInstanceOf(CancellationException.class);
    }

    static Stream<Arguments> mandatoryNeeds() {
        Parameters parameters = TinyPlan.conforming().ruleSet().parameters();
        return Checks.all().stream().flatMap(c -> c.needs(parameters).all().stream()
                .filter(Needs.Need::mandatory)
                .map(n -> Arguments.of(c.id(), n)));
    }

    /** Whatever a rule says it needs: without it, or with it unsound, the rule never passes. */
    @ParameterizedTest
    @MethodSource("mandatoryNeeds")
    void rule_withoutWhatItNeeds_isIncomplete(String id, Needs.Need need) {
        TinyPlan missing = TinyPlan.conforming();
        missing.layer(need.role(), need.code()).drop();
        assertThatResult(missing.check(id)).isIncomplete("unusable");

        for (String field : need.fields()) {
            TinyPlan withoutField = TinyPlan.conforming();
            withoutField.layer(need.role(), need.code()).dropField(field);
            assertThatResult(withoutField.check(id)).isIncomplete("unusable");
        }
        if (LayerCatalog.standard().layer(need.code()).orElseThrow().spatial()) {
            TinyPlan unsound = TinyPlan.conforming();
            unsound.layer(need.role(), need.code()).add((Geometry) null);
            assertThatResult(unsound.check(id)).isIncomplete("unusable");
        }
    }

    static Stream<String> ids() {
        return Checks.ids().stream();
    }

    /** A draft with something of everything, so that every rule has work to do. */
    private static TinyPlan busy() {
        TinyPlan plan = TinyPlan.conforming();
        plan.draft("YJJBNT")
                .remove(1)
                .add(box(5, 0, 6, 1))
                .add(box(0, 5.5, 1, 6.5))
                .set(3, "GDDB", 4);
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5.5), "KZBSHSLX", "1").remove(4).add(box(0, 3, 0.5, 5));
        plan.draft("YPJSYD").add(box(5, 3, 6, 6));
        plan.draft("ZDXMFW").add(box(0, 0, 1, 1), "XMMC", "路");
        plan.draft("HLFXKZX").add(box(0, 3, 1, 4), "MC", "河");
        plan.draft("STBHHX").reshape(2, box(6, 6, 11.5, 8));
        plan.draft("GHYDYH").reshape(1, box(0, 0, 6, 2.99)).add(box(0, 2.99, 6, 3));
        plan.declare("YJJBNT", box(0, 0, 1, 1), "3", "101").declare("CZKFBJ", box(5, 3, 6, 5.5), "1", "207");
        return plan;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void check_neverSwallowsACancellation(String id) {
        LoadedPlan plan = busy().load();
        TinyPlan any = busy();
        Rule rule = any.ruleSet().rule(id).orElseThrow();
        Check check = Checks.find(id).orElseThrow();
        int polls = polls(plan, any, rule, check, Integer.MAX_VALUE);

        assertThat(polls).as("polls").isPositive();
        for (int n = 1; n <= polls; n++) {
            int last = n;
            assertThatThrownBy(() -> polls(plan, any, rule, check, last))
                    .as("cancelled at poll " + n + " of " + polls)
                    .isInstanceOf(CancellationException.class);
        }
    }

    private static int polls(LoadedPlan plan, TinyPlan any, Rule rule, Check check, int last) {
        Countdown progress = new Countdown(last);
        PlanPair pair = new PlanPair(plan.approved(), plan.draft(), plan.metric(), new Noise(1, 0.1), progress);
        new RuleRunner(pair, any.ruleSet().parameters(), progress).run(rule, check);
        return progress.polls.get();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void rule_withoutAParameterThatItUses_isIncompleteAndTheRuleSetListsTheParameter(String id) {
        LoadedPlan plan = busy().load();
        List<String> used = new ArrayList<>();
        for (Parameter parameter : busy().ruleSet().parameterList()) {
            TinyPlan without = busy().without(parameter.name());
            PlanPair pair =
                    new PlanPair(plan.approved(), plan.draft(), plan.metric(), new Noise(1, 0.1), Progress.NONE);
            RuleResult result = new RuleRunner(pair, without.ruleSet().parameters(), Progress.NONE)
                    .run(
                            without.ruleSet().rule(id).orElseThrow(),
                            Checks.find(id).orElseThrow());
            if (result.outcome().reason().key().equals("parameter.absent")) {
                assertThatResult(result).isIncomplete("parameter.absent");
                assertThat(result.outcome().reason().arguments()).containsExactly(parameter.name());
                used.add(parameter.name());
            }
        }
        assertThat(busy().ruleSet().rule(id).orElseThrow().parameters()).containsAll(used);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.guard.DecisionAssert.assertThatDecision;
import static org.positiveoptimization.guard.TinyTransaction.guarding;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.guard.GuardedTransaction.State;
import org.positiveoptimization.inbox.RecentComments;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

class GuardedTransactionTest {
    private final TinyPlan plan = TinyPlan.conforming();
    private final CommitGate gate = new CommitGate(50, 60_000);

    private TinyTransaction edit() {
        return new TinyTransaction(plan, guarding("YJJBNT P7"), gate);
    }

    @Test
    void layer_thatIsFrozen_isRefusedBeforeAndAtTheCommit() {
        TinyTransaction transaction = new TinyTransaction(plan, GuardPolicies.standard(), gate);

        assertThat(transaction.mayEdit("STBHHX")).isPresent();
        transaction.set("STBHHX", 1, "BZ", "x");
        assertThatDecision(transaction.commit()).isRefused(Refusal.Kind.FROZEN).says("guard.frozen");
        assertThat(transaction.transaction().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void approvedPlan_underTheBuiltInPolicy_isFrozenInEveryLayer() {
        GuardedTransaction transaction = new GuardedTransaction(
                GuardPolicies.standard(), gate, new RecentComments(Clock.systemUTC()), "planner", "1");

        assertThat(transaction.mayEdit(new LayerName("approved", "YJJBNT"))).isPresent();
        assertThat(transaction.mayEdit(new LayerName("approved", "ZDXMFW"))).isPresent();
        assertThat(transaction.mayEdit(new LayerName("topp", "states"))).isEmpty();
    }

    @Test
    void layerNames_inLowerCase_areLayersOfThePlan() {
        GuardedTransaction transaction = new GuardedTransaction(
                GuardPolicies.standard(), gate, new RecentComments(Clock.systemUTC()), "planner", "1");

        assertThat(transaction.mayEdit(new LayerName("draft", "stbhhx"))).isPresent();
    }

    @Test
    void transaction_withoutAPolicy_isAcceptedWithoutReadingAnything() {
        GuardedTransaction transaction = new GuardedTransaction(
                guarding("YJJBNT P7"), gate, new RecentComments(Clock.systemUTC()), "planner", "1");
        transaction.insert(new LayerName("topp", "states"), 7);

        GuardDecision decision = transaction.beforeCommit(broken(new IllegalStateException()), Progress.NONE);
        assertThatDecision(decision).isAccepted();
        assertThat(decision.layers().get(0).inserted()).containsExactly(7L);
        assertThat(decision.layers().get(0).areaAfter()).isNaN();
    }

    @Test
    void decision_askedForTwice_isTheSame() {
        TinyTransaction transaction = edit().insert("YJJBNT", box(0, 5.5, 1, 6.5));

        assertThat(transaction.commit()).isSameAs(transaction.commit());
    }

    @Test
    void operation_afterTheDecision_isAnError() {
        TinyTransaction transaction = edit().insert("YJJBNT", box(0, 1, 1, 2));
        transaction.commit();

        assertThatThrownBy(() -> transaction.insert("YJJBNT", box(0, 2, 1, 3)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static GuardHost broken(RuntimeException failure) {
        return new GuardHost() {
            @Override
            public Neighbourhood plan(String workspace) {
                throw failure;
            }

            @Override
            public RuleSet ruleSet(String name) throws PlanReadException {
                throw new PlanReadException(Message.of("source.no_layer", "x", name));
            }
        };
    }

    @Test
    void failure_ofTheStore_refusesInWords() {
        TinyTransaction transaction = edit().insert("YJJBNT", box(0, 1, 1, 2));
        GuardDecision decision =
                transaction.transaction().beforeCommit(broken(new IllegalStateException("secret")), Progress.NONE);

        assertThatDecision(decision).isRefused(Refusal.Kind.INCOMPLETE).says("source.no_layer");
    }

    @Test
    void breakdown_ofTheCheck_refusesWithoutItsMessage() {
        TinyTransaction transaction = edit().insert("YJJBNT", box(0, 1, 1, 2));
        GuardHost host = new GuardHost() {
            @Override
            public Neighbourhood plan(String workspace) {
                throw new IllegalStateException("secret");
            }

            @Override
            public RuleSet ruleSet(String name) {
                return plan.ruleSet();
            }
        };

        GuardDecision decision = transaction.transaction().beforeCommit(host, Progress.NONE);
        assertThatDecision(decision).isRefused(Refusal.Kind.INCOMPLETE).says("guard.aborted");
        assertThat(decision.refusals().get(0).text().toString()).doesNotContain("secret");
    }

    @Test
    void secondTransaction_whileTheFirstIsBeingCommitted_isRefusedAndThenAccepted() throws Exception {
        TinyTransaction first = edit().insert("YJJBNT", box(0, 1, 1, 2));
        assertThatDecision(first.commit()).isAccepted();

        assertThatDecision(edit().insert("YJJBNT", box(1, 1, 2, 2)).commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .says("guard.busy");
        first.transaction().committed();
        assertThatDecision(edit().insert("YJJBNT", box(2, 1, 3, 2)).commit()).isAccepted();
    }

    @Test
    void transaction_thatIsRefused_doesNotHoldTheGate() {
        assertThatDecision(edit().insert("YJJBNT", box(0, 5.5, 1, 6.5)).commit())
                .isRefusedBy("P7");
        plan.draft("YJJBNT").remove(12);
        assertThatDecision(edit().insert("YJJBNT", box(0, 1, 1, 2)).commit()).isAccepted();
    }

    @Test
    void transaction_waitingAtTheGate_goesOnWhenTheFirstEnds() throws Exception {
        CommitGate patient = new CommitGate(20_000, 60_000);
        Object first = new Object();
        assertThat(patient.enter(first)).isTrue();
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> patient.enter("second"));
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(second.isDone()).isFalse();

        patient.leave(first);
        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void gate_heldBeyondTheLease_isTakenOver() {
        CommitGate hasty = new CommitGate(5_000, 20);
        assertThat(hasty.enter("lost")).isTrue();

        assertThat(hasty.enter("next")).isTrue();
        hasty.leave("lost");
        assertThat(new CommitGate(1, 1).enter("x")).isTrue();
    }

    @Test
    void transaction_whoseEndWasNotTold_isOfUnknownOutcomeAndGivesTheGateFree() {
        TinyTransaction first = edit().insert("YJJBNT", box(0, 1, 1, 2));
        assertThatDecision(first.commit()).isAccepted();

        first.transaction().lost();
        assertThat(first.transaction().state()).isEqualTo(State.UNKNOWN);
        assertThatDecision(edit().insert("YJJBNT", box(1, 1, 2, 2)).commit()).isAccepted();
    }

    @Test
    void transaction_thatWasNeverDecidedAndIsLost_isRolledBack() {
        TinyTransaction first = edit().insert("YJJBNT", box(0, 1, 1, 2));

        first.transaction().lost();
        assertThat(first.transaction().state()).isEqualTo(State.ROLLED_BACK);
    }

    @Test
    void transaction_thatWasCommitted_isNeverLost() {
        TinyTransaction first = edit().insert("YJJBNT", box(0, 1, 1, 2));
        first.commit();
        first.transaction().committed();

        first.transaction().lost();
        assertThat(first.transaction().state()).isEqualTo(State.COMMITTED);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.guard.DecisionAssert.assertThatDecision;
import static org.positiveoptimization.guard.TinyTransaction.guardingWith;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.progress.Progress;

/** Refused because it cannot be told whether the edit is lawful. */
class EditIncompleteTest extends EditFixture {
    @Test
    void layer_thatARuleNeedsAndIsNotThere_refuses() {
        plan.both("STBHHX", l -> l.drop());

        assertThatDecision(edit("YJJBNT P7").insert("YJJBNT", box(0, 1, 1, 2)).commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .names("P7")
                .says("layer.missing");
    }

    @Test
    void layer_thatARuleNeedsAndIsNotThere_isNotedWhereThePolicyAcceptsIt() {
        plan.both("STBHHX", l -> l.drop());

        assertThatDecision(new TinyTransaction(plan, guardingWith("\"onIncomplete\": \"accept\"", "YJJBNT P7"))
                        .insert("YJJBNT", box(0, 1, 1, 2))
                        .commit())
                .isAccepted()
                .hasNotes(1)
                .note(0)
                .is(Refusal.Kind.INCOMPLETE)
                .names("P7");
    }

    @Test
    void neighbour_thatIsUnsound_refusesWhatCannotBeToldNearIt() {
        plan.draft("YJJBNT").reshape(2, "POLYGON((1 0, 2 1, 2 0, 1 1, 1 0))");

        assertThatDecision(edit("YJJBNT P7")
                        .reshape("YJJBNT", 1, box(0, 0, 1, 0.75))
                        .commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .names("P7")
                .says("layer.geometry");
        assertThatDecision(edit("YJJBNT P7").insert("YJJBNT", box(8, 5, 9, 6)).commit())
                .isAccepted();
    }

    @Test
    void tiling_whoseFrameIsNotThere_refusesEvenAmongOldFindings() {
        plan.both("XZQ", l -> l.drop());
        plan.draft("GHYDYH").add(box(0, 0, 1, 1));

        assertThatDecision(edit("GHYDYH G4").set("GHYDYH", 1, "BZ", "x").commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .names("G4")
                .says("layer.missing");
    }

    @Test
    void parameter_thatIsAbsent_refuses() {
        plan.without("tol.line_overlap_m2");

        assertThatDecision(edit("YJJBNT P7").insert("YJJBNT", box(0, 1, 1, 2)).commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .names("P7");
    }

    @Test
    void layer_thatIsNotOfThePlan_refusesWhereItIsGuarded() {
        TinyTransaction transaction = edit("ROADS G3");
        transaction.transaction().insert(TinyTransaction.name("roads"), 1);

        assertThatDecision(transaction.commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .says("guard.unknown_layer");
    }

    @Test
    void feature_thatTheStoreDoesNotHave_refuses() {
        TinyTransaction transaction = edit("YJJBNT G3");
        transaction.transaction().insert(TinyTransaction.name("YJJBNT"), 99);

        assertThatDecision(transaction.commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .isAbout("YJJBNT.99")
                .says("guard.lost_feature");
    }

    @Test
    void check_thatIsCancelled_refuses() {
        AtomicInteger polls = new AtomicInteger();
        Progress late = new Progress() {
            @Override
            public void completed(String step, double fraction) {}

            @Override
            public boolean isCancelled() {
                return polls.incrementAndGet() > 3;
            }
        };

        assertThatDecision(edit("YJJBNT P7").insert("YJJBNT", box(0, 1, 1, 2)).commit(late))
                .isRefused(Refusal.Kind.INCOMPLETE)
                .says("guard.cancelled");
    }
}

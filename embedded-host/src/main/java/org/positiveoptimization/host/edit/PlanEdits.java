/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.edit;

import java.time.Clock;
import java.util.UUID;
import org.positiveoptimization.guard.CommitGate;
import org.positiveoptimization.guard.GuardPolicy;
import org.positiveoptimization.guard.GuardedTransaction;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditTurns;
import org.positiveoptimization.hosting.GuardStore;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.inbox.RecentComments;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Message;

/** Edits of plans: guarded as the policy of the data directory says, and in the journal. */
public final class PlanEdits implements Edits {
    private static final long GATE_WAIT_MILLIS = 20_000;
    private static final long GATE_LEASE_MILLIS = 120_000;

    private final GuardStore policies;
    private final RuleSetStore ruleSets;
    private final EditTurns turns;
    private final EditJournal journal;
    private final CommitGate gate = new CommitGate(GATE_WAIT_MILLIS, GATE_LEASE_MILLIS);
    private final RecentComments recent = new RecentComments(Clock.systemUTC());

    public PlanEdits(GuardStore policies, RuleSetStore ruleSets, EditTurns turns, EditJournal journal) {
        this.policies = policies;
        this.ruleSets = ruleSets;
        this.turns = turns;
        this.journal = journal;
    }

    @Override
    public EditSession begin(CatalogView view) throws EditException {
        GuardPolicy policy;
        try {
            policy = policies.policy();
        } catch (PlanReadException e) {
            throw new EditException(null, e.text(), e);
        }
        if (!turns.write()) {
            throw new EditException(null, Message.of("hosting.turns.busy"), null);
        }
        GuardedTransaction guarded = new GuardedTransaction(
                policy, gate, recent, view.user().name(), UUID.randomUUID().toString());
        return new PlanEdit(view, policy, guarded, ruleSets, journal, turns::finished);
    }
}

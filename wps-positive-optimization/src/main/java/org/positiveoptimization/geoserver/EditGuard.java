/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geoserver.catalog.Catalog;
import org.geoserver.ows.Dispatcher;
import org.geoserver.platform.ExtensionPriority;
import org.geoserver.wfs.TransactionCallback;
import org.geoserver.wfs.TransactionEvent;
import org.geoserver.wfs.WFSException;
import org.geoserver.wfs.request.TransactionRequest;
import org.geoserver.wfs.request.TransactionResponse;
import org.geotools.api.data.Transaction;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.guard.CommitGate;
import org.positiveoptimization.guard.GuardDecision;
import org.positiveoptimization.guard.GuardPolicy;
import org.positiveoptimization.guard.GuardedTransaction;
import org.positiveoptimization.guard.Refusal;
import org.positiveoptimization.hosting.Deadline;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditRecord;
import org.positiveoptimization.hosting.EditTurns;
import org.positiveoptimization.hosting.GuardStore;
import org.positiveoptimization.hosting.RefusalText;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.hosting.ServerGuardHost;
import org.positiveoptimization.inbox.RecentComments;
import org.positiveoptimization.journal.Edit;
import org.positiveoptimization.journal.EditedLayer;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * Puts every transaction of the WFS to the guard. An exception of this class rolls the transaction back.
 *
 * <p>The state of a transaction travels with the request, as an extended property, which GeoServer makes a property of the
 * transaction as well: no call of GeoServer need follow another for it to be given free. GeoServer does not tell the end of a
 * transaction that somebody vetoes or that fails in its commit; a state of the transaction itself does. A transaction that
 * comes without the state, because somebody exchanged the request, is refused.
 *
 * <p>The journal is told before the commit what is about to be committed, and afterwards how it ended; what cannot be written
 * to it is not committed. One end is never told: that of a commit that fails in the store. It stays unknown in the journal.
 *
 * <p><b>Not detected:</b> what is written around the WFS, in the database or over another protocol; a second layer of another
 * workspace over the same table.
 */
final class EditGuard implements TransactionCallback {
    private static final Logger LOGGER = Logging.getLogger(EditGuard.class);
    private static final String KEY = EditGuard.class.getName();
    private static final String KEY_OF_END = KEY + ".end";
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(60);
    private static final long GATE_WAIT_MILLIS = 20_000;
    private static final long GATE_LEASE_MILLIS = 120_000;

    private final GuardStore policies;
    private final LayerNames names;
    private final EditTurns turns;
    private final CatalogueLayers layers;
    private final RuleSetStore ruleSets;
    private final EditJournal journal;
    private final CommitGate gate = new CommitGate(GATE_WAIT_MILLIS, GATE_LEASE_MILLIS);
    private final RecentComments recent = new RecentComments(Clock.systemUTC());

    /** @param catalog the secured catalogue */
    EditGuard(
            GuardStore policies,
            Catalog catalog,
            EditTurns turns,
            CatalogueLayers layers,
            RuleSetStore ruleSets,
            EditJournal journal) {
        this.policies = policies;
        this.names = new LayerNames(catalog);
        this.turns = turns;
        this.layers = layers;
        this.ruleSets = ruleSets;
        this.journal = journal;
    }

    /** After all others: what they change in the request, and write in the transaction, is looked at. */
    @Override
    public int getPriority() {
        return ExtensionPriority.LOWEST + 1;
    }

    @Override
    public TransactionRequest beforeTransaction(TransactionRequest request) {
        GuardPolicy policy;
        try {
            policy = policies.policy();
        } catch (PlanReadException e) {
            throw refused(e.text());
        }
        GuardedRequest guarded = new GuardedRequest(
                policy,
                names,
                gate,
                recent,
                Callers.current().name(),
                UUID.randomUUID().toString());
        // GeoServer tells the end of a request, and of nothing else for certain: who has none waits for no turn
        if (guarded.isConcerned(request) && Dispatcher.REQUEST.get() != null && !turns.write()) {
            throw refused(Message.of("hosting.turns.busy"));
        }
        List<Refusal> refusals = AsReader.call(() -> guarded.begin(request, host(Transaction.AUTO_COMMIT)));
        if (!refusals.isEmpty()) {
            throw refused(guarded, EditRecord.of(guarded.asked(), refusals), refusals);
        }
        properties(request).put(KEY, guarded);
        return request;
    }

    private ServerGuardHost<?> host(Transaction transaction) {
        return new ServerGuardHost<>(layers, ruleSets, transaction);
    }

    @Override
    public void dataStoreChange(TransactionEvent event) {
        if (!(event.getTransaction().getProperty(KEY) instanceof GuardedRequest guarded)) {
            throw refused(Message.of("geoserver.guard.stateless"));
        }
        List<Refusal> refusals = guarded.take(event);
        if (!refusals.isEmpty()) {
            throw refused(guarded, EditRecord.of(guarded.asked(), refusals), refusals);
        }
    }

    @Override
    public void beforeCommit(TransactionRequest request) {
        GuardedRequest guarded = guarded(request).orElseThrow(() -> refused(Message.of("geoserver.guard.stateless")));
        Transaction transaction = request.getTransaction();
        End end = new End(guarded.transaction());
        transaction.putState(this, end);
        GuardDecision decision = AsReader.call(() -> guarded.decide(host(transaction), new Deadline(LONGEST_CHECK)));
        if (!decision.isAccepted()) {
            throw refused(guarded, EditRecord.of(decision), decision.refusals());
        }
        if (!decision.layers().isEmpty()) {
            try {
                end.intended(journal.intend(edit(guarded, EditRecord.of(decision))));
            } catch (EditJournal.Unwritable e) {
                throw refusedEdit(
                        List.of(Refusal.incomplete(decision.layers().get(0).layer(), "", e.text())));
            }
        }
        properties(request).put(KEY_OF_END, end);
    }

    /** Called when the transaction is closed; an exception would tell the client that it was not committed. */
    @Override
    public void afterTransaction(TransactionRequest request, TransactionResponse result, boolean committed) {
        if (request.getExtendedProperties().get(KEY_OF_END) instanceof End end) {
            end.told(committed);
        } else {
            // it failed before it came to the commit
            guarded(request).ifPresent(g -> g.transaction().rolledBack());
        }
    }

    /** Refuses a transaction, and tells the journal. */
    private WFSException refused(GuardedRequest guarded, List<EditedLayer> layers, List<Refusal> refusals) {
        journal.refused(edit(guarded, layers));
        return refusedEdit(refusals);
    }

    /** @param refusals at least one */
    private static WFSException refusedEdit(List<Refusal> refusals) {
        return new WFSException(RefusalText.of(refusals), RefusalText.CODE, RefusalText.locator(refusals));
    }

    private static Edit edit(GuardedRequest guarded, List<EditedLayer> layers) {
        return new Edit(guarded.transaction().user(), guarded.transaction().request(), layers);
    }

    @SuppressWarnings("unchecked") // GeoServer's map has no types
    private static Map<Object, Object> properties(TransactionRequest request) {
        return request.getExtendedProperties();
    }

    private static Optional<GuardedRequest> guarded(TransactionRequest request) {
        return request.getExtendedProperties().get(KEY) instanceof GuardedRequest guarded
                ? Optional.of(guarded)
                : Optional.empty();
    }

    /** Refuses a transaction as a whole: nothing is known of it that could be named. */
    private static WFSException refused(Message text) {
        LOGGER.log(Level.WARNING, "a transaction is refused: {0}", text.in(Language.EN));
        return new WFSException(text.in(Language.ZH) + "\n" + text.in(Language.EN), RefusalText.CODE);
    }

    /**
     * The end of a transaction that was accepted. When it is closed the gate is given free. One that was closed without a
     * commit was rolled back; one whose commit was begun, and of which GeoServer tells nothing more, may have been committed.
     */
    private final class End implements Transaction.State {
        private final GuardedTransaction transaction;
        private OptionalLong intent = OptionalLong.empty();
        private boolean isBegun;

        End(GuardedTransaction transaction) {
            this.transaction = transaction;
        }

        /** @param number of the transaction in the journal */
        void intended(long number) {
            intent = OptionalLong.of(number);
        }

        /** GeoServer tells how it ended. */
        void told(boolean isCommitted) {
            if (isCommitted) {
                transaction.committed();
            } else {
                transaction.rolledBack();
            }
            write(isCommitted);
        }

        private void write(boolean isCommitted) {
            OptionalLong number = intent;
            intent = OptionalLong.empty();
            number.ifPresent(n -> journal.ended(n, isCommitted));
        }

        @Override
        public void setTransaction(Transaction open) {
            if (open != null) {
                return;
            }
            if (isBegun) {
                transaction.lost();
            } else {
                transaction.rolledBack();
                write(false);
            }
        }

        @Override
        public void addAuthorization(String authorization) {
            // locks are none of the guard's business
        }

        @Override
        public void commit() throws IOException {
            // whether the stores commit too is not known here
            isBegun = true;
        }

        @Override
        public void rollback() {
            // what a rollback rolls back is told when the transaction is closed
        }
    }
}

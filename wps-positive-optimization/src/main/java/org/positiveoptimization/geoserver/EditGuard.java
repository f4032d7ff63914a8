/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geoserver.catalog.Catalog;
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
 * <p><b>Not detected:</b> what is written around the WFS, in the database or over another protocol; a second layer of another
 * workspace over the same table.
 */
final class EditGuard implements TransactionCallback {
    private static final Logger LOGGER = Logging.getLogger(EditGuard.class);
    private static final String KEY = EditGuard.class.getName();
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(60);
    private static final long GATE_WAIT_MILLIS = 20_000;
    private static final long GATE_LEASE_MILLIS = 120_000;

    private final GuardStore policies;
    private final LayerNames names;
    private final CatalogueLayers layers;
    private final RuleSetStore ruleSets;
    private final CommitGate gate = new CommitGate(GATE_WAIT_MILLIS, GATE_LEASE_MILLIS);

    /** @param catalog the secured catalogue */
    EditGuard(GuardStore policies, Catalog catalog, CatalogueLayers layers, RuleSetStore ruleSets) {
        this.policies = policies;
        this.names = new LayerNames(catalog);
        this.layers = layers;
        this.ruleSets = ruleSets;
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
                policy, names, gate, Callers.current().name(), UUID.randomUUID().toString());
        List<Refusal> refusals = AsReader.call(() -> guarded.begin(request, host(Transaction.AUTO_COMMIT)));
        if (!refusals.isEmpty()) {
            throw RefusedEdit.of(refusals);
        }
        request.getExtendedProperties().put(KEY, guarded);
        return request;
    }

    private CatalogueGuardHost host(Transaction transaction) {
        return new CatalogueGuardHost(layers, ruleSets, transaction);
    }

    @Override
    public void dataStoreChange(TransactionEvent event) {
        if (!(event.getTransaction().getProperty(KEY) instanceof GuardedRequest guarded)) {
            throw refused(Message.of("geoserver.guard.stateless"));
        }
        Optional<Refusal> refusal = guarded.take(event);
        if (refusal.isPresent()) {
            throw RefusedEdit.of(List.of(refusal.get()));
        }
    }

    @Override
    public void beforeCommit(TransactionRequest request) {
        GuardedRequest guarded = guarded(request).orElseThrow(() -> refused(Message.of("geoserver.guard.stateless")));
        Transaction transaction = request.getTransaction();
        transaction.putState(this, new End(guarded.transaction()));
        GuardDecision decision = AsReader.call(() -> guarded.decide(host(transaction), new Deadline(LONGEST_CHECK)));
        if (!decision.isAccepted()) {
            throw RefusedEdit.of(decision.refusals());
        }
    }

    @Override
    public void afterTransaction(TransactionRequest request, TransactionResponse result, boolean committed) {
        guarded(request).map(GuardedRequest::transaction).ifPresent(transaction -> {
            if (committed) {
                transaction.committed();
            } else {
                transaction.rolledBack();
            }
        });
    }

    private static Optional<GuardedRequest> guarded(TransactionRequest request) {
        return request.getExtendedProperties().get(KEY) instanceof GuardedRequest guarded
                ? Optional.of(guarded)
                : Optional.empty();
    }

    /** Refuses a transaction as a whole: nothing is known of it that could be named. */
    private static WFSException refused(Message text) {
        LOGGER.log(Level.WARNING, "a transaction is refused: {0}", text.in(Language.EN));
        return new WFSException(text.in(Language.ZH) + "\n" + text.in(Language.EN), RefusedEdit.CODE);
    }

    /** Gives the gate free when the transaction is closed, however it ended. */
    private record End(GuardedTransaction transaction) implements Transaction.State {
        @Override
        public void setTransaction(Transaction open) {
            if (open == null) {
                transaction.lost();
            }
        }

        @Override
        public void addAuthorization(String authorization) {
            // locks are none of the guard's business
        }

        @Override
        public void commit() throws IOException {
            // whether the stores commit too is not known here
        }

        @Override
        public void rollback() {
            transaction.rolledBack();
        }
    }
}

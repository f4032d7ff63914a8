/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.features.FeaturePlanSource;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.features.WindowSource;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.process.Caller;
import org.positiveoptimization.process.ProcessHost;
import org.positiveoptimization.process.ProcessHosts;
import org.positiveoptimization.process.ProcessLimits;
import org.positiveoptimization.publication.StorePublication;
import org.positiveoptimization.rules.RuleSet;

/**
 * Lends the processes what a server has. A plan version is a workspace, and is not read while it is edited.
 *
 * @param <L> a layer as the server knows it
 */
public final class ServerProcessHost<L> implements ProcessHost, AutoCloseable {
    private final PlanServer<L> server;
    private final EditTurns turns;
    private final RuleSetStore ruleSets;
    private final EditJournal journal;
    private final PlanPublisher<L> publisher;

    /**
     * @param turns those of the edits
     * @param dataDirectory where publications keep what was
     */
    public ServerProcessHost(
            PlanServer<L> server,
            EditTurns turns,
            RuleSetStore ruleSets,
            EditJournal journal,
            DataFiles dataDirectory) {
        this.server = server;
        this.turns = turns;
        this.ruleSets = ruleSets;
        this.journal = journal;
        this.publisher = new PlanPublisher<>(server, dataDirectory, journal);
    }

    /** Lends to all processes that start from now on, when the server starts. */
    public void install() {
        ProcessHosts.install(this);
    }

    /** Lends no more, when the server stops. */
    @Override
    public void close() {
        ProcessHosts.remove(this);
    }

    @Override
    public PlanSource plan(String workspace, Collection<LayerDefinition> definitions) throws PlanReadException {
        EditTurns.Reading turn = turns.read();
        try {
            return new SteadySource(
                    FeaturePlanSource.open(
                            workspace, server.layers().open(workspace, codes(definitions)), limits().reading()),
                    turn);
        } catch (PlanReadException | RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    @Override
    public PlanSource window(String workspace, Collection<LayerDefinition> definitions, Envelope window)
            throws PlanReadException {
        return new WindowSource(
                workspace, server.layers().open(workspace, codes(definitions)), window, limits().reading());
    }

    private static Predicate<String> codes(Collection<LayerDefinition> definitions) {
        Set<String> codes = definitions.stream().map(LayerDefinition::code).collect(Collectors.toSet());
        return codes::contains;
    }

    @Override
    public LayerSource layer(String name) throws PlanReadException {
        return server.layers().layer(name);
    }

    @Override
    public RuleSet ruleSet(String name) throws PlanReadException {
        return ruleSets.ruleSet(name);
    }

    @Override
    public JournalReader journal() throws PlanReadException {
        try {
            return journal.reader();
        } catch (EditJournal.Unwritable e) {
            throw new PlanReadException(e.text(), e);
        }
    }

    @Override
    public StorePublication.Place publication(String workspace, Collection<LayerDefinition> definitions)
            throws PlanReadException {
        return publisher.place(workspace, codes(definitions));
    }

    @Override
    public Caller caller() {
        return server.caller();
    }

    @Override
    public ProcessLimits limits() {
        return ProcessLimits.DEFAULT;
    }
}

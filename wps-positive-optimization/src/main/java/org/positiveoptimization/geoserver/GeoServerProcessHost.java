/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.features.FeaturePlanSource;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.features.WindowSource;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditTurns;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.hosting.SteadySource;
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
 * Lends the processes what GeoServer has. A plan version is a workspace; its layers are found by the names that the database
 * specification gives them.
 */
final class GeoServerProcessHost implements ProcessHost {
    private final CatalogueLayers layers;
    private final EditTurns turns;
    private final RuleSetStore ruleSets;
    private final EditJournal journal;
    private final PlanPublisher publisher;

    GeoServerProcessHost(
            CatalogueLayers layers,
            EditTurns turns,
            RuleSetStore ruleSets,
            EditJournal journal,
            PlanPublisher publisher) {
        this.layers = layers;
        this.turns = turns;
        this.ruleSets = ruleSets;
        this.journal = journal;
        this.publisher = publisher;
    }

    /** Called by Spring when the server starts. */
    void install() {
        ProcessHosts.install(this);
    }

    /** Called by Spring when the server stops. */
    void remove() {
        ProcessHosts.remove(this);
    }

    @Override
    public PlanSource plan(String workspace, Collection<LayerDefinition> definitions) throws PlanReadException {
        EditTurns.Reading turn = turns.read();
        try {
            return new SteadySource(
                    AsReader.call(() -> FeaturePlanSource.open(
                            workspace, layers.ofWorkspace(workspace, codes(definitions)), limits().reading())),
                    turn);
        } catch (PlanReadException | RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    @Override
    public PlanSource window(String workspace, Collection<LayerDefinition> definitions, Envelope window)
            throws PlanReadException {
        return AsReader.call(() -> new WindowSource(
                workspace, layers.ofWorkspace(workspace, codes(definitions)), window, limits().reading()));
    }

    private static Set<String> codes(Collection<LayerDefinition> definitions) {
        return definitions.stream().map(LayerDefinition::code).collect(Collectors.toSet());
    }

    @Override
    public LayerSource layer(String name) throws PlanReadException {
        return AsReader.call(() -> layers.layer(name));
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
        return AsReader.call(() -> publisher.place(workspace, definitions));
    }

    @Override
    public Caller caller() {
        return Callers.current();
    }

    @Override
    public ProcessLimits limits() {
        return ProcessLimits.DEFAULT;
    }
}

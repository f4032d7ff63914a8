/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.util.logging.Logging;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.features.FeaturePlanSource;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.features.WindowSource;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.catalog.CatalogPlans;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.hosting.DataFiles;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditTurns;
import org.positiveoptimization.hosting.PublicationLog;
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
import org.positiveoptimization.publication.PlanStore;
import org.positiveoptimization.publication.StorePublication;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/**
 * Lends the processes what this host has, as the user may see it for whom the thread runs. A plan version is a workspace; register
 * and archive of publications lie in {@code positive-optimization/archive/} of the data directory, by the name of the workspace.
 */
public final class HostProcesses implements ProcessHost, AutoCloseable {
    private static final Logger LOGGER = Logging.getLogger(HostProcesses.class);
    private static final String ARCHIVE = "positive-optimization/archive";

    private final EditTurns turns;
    private final RuleSetStore ruleSets;
    private final EditJournal journal;
    private final DataFiles dataDirectory;

    private HostProcesses(EditTurns turns, RuleSetStore ruleSets, EditJournal journal, DataFiles dataDirectory) {
        this.turns = turns;
        this.ruleSets = ruleSets;
        this.journal = journal;
        this.dataDirectory = dataDirectory;
    }

    /**
     * Lends to all processes that start from now on.
     *
     * @param turns those of the edits: a plan is not read while it is edited
     * @param dataDirectory where publications keep what was
     * @return to be closed when the host stops
     */
    public static HostProcesses install(
            EditTurns turns, RuleSetStore ruleSets, EditJournal journal, DataFiles dataDirectory) {
        HostProcesses host = new HostProcesses(turns, ruleSets, journal, dataDirectory);
        ProcessHosts.install(host);
        return host;
    }

    @Override
    public void close() {
        ProcessHosts.remove(this);
    }

    private static CatalogView view() {
        return CallingView.current().orElseThrow(() -> new IllegalStateException("nobody calls in this thread"));
    }

    private static CatalogPlans plans() {
        return new CatalogPlans(view());
    }

    private static Set<String> codes(Collection<LayerDefinition> definitions) {
        return definitions.stream().map(LayerDefinition::code).collect(Collectors.toSet());
    }

    @Override
    public PlanSource plan(String workspace, Collection<LayerDefinition> definitions) throws PlanReadException {
        EditTurns.Reading turn = turns.read();
        boolean isOpen = false;
        try {
            Map<String, LayerSource> layers = plans().open(workspace, codes(definitions)::contains);
            PlanSource source = new SteadySource(FeaturePlanSource.open(workspace, layers, limits().reading()), turn);
            isOpen = true;
            return source;
        } finally {
            if (!isOpen) {
                turn.close();
            }
        }
    }

    @Override
    public PlanSource window(String workspace, Collection<LayerDefinition> definitions, Envelope window)
            throws PlanReadException {
        return new WindowSource(
                workspace, plans().open(workspace, codes(definitions)::contains), window, limits().reading());
    }

    @Override
    public LayerSource layer(String name) throws PlanReadException {
        return plans().layer(name);
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
        CatalogPlans plans = plans();
        SortedMap<String, LayerInfo> found = plans.find(workspace, codes(definitions)::contains);
        if (found.values().stream().map(LayerInfo::store).distinct().count() != 1) {
            throw new PlanReadException(Message.of("hosting.publish.stores", workspace));
        }
        Map<String, SimpleFeatureStore> layers = new HashMap<>();
        for (Map.Entry<String, LayerInfo> layer : found.entrySet()) {
            try {
                layers.put(layer.getKey(), plans.forPublication(layer.getValue()));
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "the store of " + workspace + " cannot be opened", e);
                throw new PlanReadException(Message.of("hosting.publish.unopened", workspace), e);
            }
        }
        Path register = archive().resolve(workspace + ".register.jsonl");
        // the stores of the host stay open
        PlanStore plan = new PlanStore(workspace, layers, () -> {});
        return new StorePublication.Place(plan, register, new PublicationLog(journal));
    }

    private Path archive() throws PlanReadException {
        try {
            return dataDirectory.directory(ARCHIVE);
        } catch (IOException e) {
            throw new PlanReadException(Message.of("hosting.publish.directory"), e);
        }
    }

    @Override
    public Caller caller() {
        User user = view().user();
        return new Caller(
                user.name(),
                user.roles().contains(Access.ADMINISTRATOR),
                user.roles().contains(Access.REVIEWER));
    }

    @Override
    public ProcessLimits limits() {
        return ProcessLimits.DEFAULT;
    }
}

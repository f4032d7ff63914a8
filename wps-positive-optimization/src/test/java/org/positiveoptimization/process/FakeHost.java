/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.geotools.api.util.ProgressListener;
import org.geotools.feature.NameImpl;
import org.geotools.process.Processors;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.features.FeaturePlanSource;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.features.WindowSource;
import org.positiveoptimization.fixture.MemoryLayer;
import org.positiveoptimization.fixture.PlanCopies;
import org.positiveoptimization.fixture.TinyFile;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.publication.StorePublication;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/** A server with the workspaces APPROVED and DRAFT, which lends everything to everybody. */
final class FakeHost implements ProcessHost, AutoCloseable {
    private final Map<String, Map<String, MemoryLayer>> workspaces = new HashMap<>();
    private final RuleSet ruleSet;
    ProcessLimits limits = ProcessLimits.DEFAULT;
    JournalReader journal;
    Caller caller = new Caller("planner", false, false);

    /** Where a plan is published, or null. */
    StorePublication.Place place;

    FakeHost(TinyPlan plan) {
        this.ruleSet = plan.ruleSet();
        for (Role role : Role.values()) {
            workspaces.put(role.name(), PlanCopies.features(plan.source(role)));
        }
        ProcessHosts.install(this);
    }

    FakeHost with(String workspace, TinyFile file) {
        workspaces.put(workspace, PlanCopies.features(file.source()));
        return this;
    }

    MemoryLayer memory(String workspace, String code) {
        return workspaces.get(workspace).get(code);
    }

    void put(String workspace, String code, MemoryLayer layer) {
        workspaces.computeIfAbsent(workspace, w -> new TreeMap<>()).put(code, layer);
    }

    @Override
    public PlanSource plan(String workspace, Collection<LayerDefinition> definitions) throws PlanReadException {
        return FeaturePlanSource.open(
                workspace, PlanCopies.lent(workspace, layers(workspace, definitions)), limits.reading());
    }

    private Map<String, MemoryLayer> layers(String workspace, Collection<LayerDefinition> definitions)
            throws PlanReadException {
        if (!workspaces.containsKey(workspace)) {
            throw new PlanReadException(Message.of("hosting.layer.absent", workspace));
        }
        Map<String, MemoryLayer> layers = new TreeMap<>(workspaces.get(workspace));
        layers.keySet()
                .removeIf(code -> definitions.stream().noneMatch(d -> d.code().equals(code)));
        return layers;
    }

    @Override
    public PlanSource window(String workspace, Collection<LayerDefinition> definitions, Envelope window)
            throws PlanReadException {
        return new WindowSource(
                workspace, PlanCopies.lent(workspace, layers(workspace, definitions)), window, limits.reading());
    }

    @Override
    public LayerSource layer(String name) throws PlanReadException {
        String[] parts = name.split(":", 2);
        MemoryLayer layer = Optional.ofNullable(workspaces.get(parts[0]))
                .map(w -> w.get(parts[parts.length - 1]))
                .orElseThrow(() -> new PlanReadException(Message.of("hosting.layer.absent", name)));
        return new LayerSource(name, layer);
    }

    @Override
    public RuleSet ruleSet(String name) throws PlanReadException {
        if (name != null && !name.isBlank()) {
            throw new PlanReadException(Message.of("hosting.ruleset.unknown", name));
        }
        return ruleSet;
    }

    @Override
    public JournalReader journal() throws PlanReadException {
        if (journal == null) {
            throw new PlanReadException(Message.of("hosting.journal.directory"));
        }
        return journal;
    }

    @Override
    public StorePublication.Place publication(String workspace, Collection<LayerDefinition> definitions)
            throws PlanReadException {
        return place == null ? ProcessHost.super.publication(workspace, definitions) : place;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public ProcessLimits limits() {
        return limits;
    }

    /** Calls a process as a server does. */
    static Map<String, Object> call(String process, ProgressListener monitor, Object... inputs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            map.put((String) inputs[i], inputs[i + 1]);
        }
        return Processors.createProcess(new NameImpl(PositiveOptimizationProcessFactory.NAMESPACE, process))
                .execute(map, monitor);
    }

    static Map<String, Object> call(String process, Object... inputs) {
        return call(process, null, inputs);
    }

    @Override
    public void close() {
        ProcessHosts.remove(this);
    }
}

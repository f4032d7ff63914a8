/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/**
 * A draft with a maintenance package of another file in the place of its own: every maintained layer has WHQ, WHC and WHH,
 * without rows where the package does not have them, so that a change that the package leaves out is missed. Without a
 * package the draft keeps its ledgers and loses WHQ and WHH.
 */
final class PackagedDraft implements PlanSource {
    private final PlanSource draft;
    private final PlanSource delivered;
    /** Definitions of WHQ, WHC and WHH by code. */
    private final Map<String, LayerDefinition> parts = new LinkedHashMap<>();

    /** Codes of WHQ and WHH. */
    private final Set<String> states = new HashSet<>();

    /**
     * @param delivered the package, or null for none; neither source is closed here
     * @param ruleSet says which layers are maintained
     */
    PackagedDraft(PlanSource draft, PlanSource delivered, RuleSet ruleSet) {
        this.draft = draft;
        this.delivered = delivered;
        for (LayerDefinition layer : PlanLayers.of(ruleSet)) {
            if (layer.maintained()) {
                LayerCatalog.standard().submissionLayers(layer).forEach(l -> parts.put(l.code(), l));
                states.addAll(List.of(layer.beforeCode(), layer.afterCode()));
            }
        }
    }

    @Override
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>(draft.codes());
        if (delivered != null) {
            codes.addAll(parts.keySet());
        } else {
            codes.removeAll(states);
        }
        return codes;
    }

    @Override
    public RowReader open(String code) throws PlanReadException {
        if (!isOfPackage(code)) {
            return draft.open(code);
        }
        LayerDefinition ofPackage = parts.get(code);
        return delivered.codes().contains(code) ? delivered.open(code) : new ListedRows(ofPackage, List.of());
    }

    @Override
    public Optional<Message> partial(String code) {
        return (isOfPackage(code) ? delivered : draft).partial(code);
    }

    private boolean isOfPackage(String code) {
        return delivered != null && parts.containsKey(code);
    }

    @Override
    public String name() {
        return delivered == null ? draft.name() : draft.name() + " + " + delivered.name();
    }

    @Override
    public void close() {
        // the two belong to whoever opened them
    }
}

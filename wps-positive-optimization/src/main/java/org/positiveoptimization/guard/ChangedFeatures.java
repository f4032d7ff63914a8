/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.LoadedPlan;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.PlanLoader;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/**
 * The changed features of the edited layers of one plan and nothing else, read as a tiny plan pair: before the transaction as
 * the approved plan, after it as the draft. What a feature is like after the transaction is read from the store and not taken
 * from what the client sent, for a store may make something else of it.
 */
final class ChangedFeatures {
    private final Map<String, LayerRows> before = new LinkedHashMap<>();
    private final Map<String, LayerRows> after = new LinkedHashMap<>();
    private LoadedPlan plan;

    private ChangedFeatures() {}

    /**
     * @param edits edits of layers that the plan has
     * @param definitions of these layers
     */
    static ChangedFeatures read(
            Collection<LayerEdit> edits,
            Collection<LayerDefinition> definitions,
            Neighbourhood draft,
            WorkspacePolicy.Limits limits,
            Progress progress)
            throws PlanReadException {
        ChangedFeatures changed = new ChangedFeatures();
        for (LayerEdit edit : edits) {
            RowBudget budget = new RowBudget(edit.size(), limits.vertices());
            LayerRows rows = LayerRows.read(draft.byId(edit.code(), edit.there()), budget, progress);
            changed.after.put(edit.code(), rows);
            changed.before.put(edit.code(), rows.with(edit.before()));
        }
        changed.plan = PlanLoader.ofWindow(definitions, new CallerThread())
                .load(new RowsSource("before", changed.before), new RowsSource("after", changed.after), progress);
        return changed;
    }

    /** @return the rows of a version by layer code; the former features are the approved version */
    Map<String, LayerRows> rows(Role role) {
        return role == Role.APPROVED ? before : after;
    }

    /** @return the features measured; the former ones are the approved version */
    LoadedPlan plan() {
        return plan;
    }

    PlanVersion version(Role role) {
        return role == Role.APPROVED ? plan.approved() : plan.draft();
    }

    int srid(String code) {
        return after.get(code).srid();
    }

    /** @return the former features that are not sound: nothing can be computed with them */
    Set<Long> unsoundBefore(String code) {
        return plan.approved().features(code).stream()
                .filter(f -> f.shape().fault() != null)
                .map(PlanFeature::fid)
                .collect(Collectors.toSet());
    }

    /** @return total area in square metres; NaN when the CRS of the layer does not let it be told */
    double area(Role role, String code) {
        PlanLayer layer = version(role).layer(code).orElse(null);
        if (layer == null) {
            return 0;
        }
        boolean isMeasured = layer.faults().stream().noneMatch(f -> f.kind() == LayerFault.Kind.CRS);
        return isMeasured ? layer.area() : Double.NaN;
    }

    /** @return the ground that changed, with a margin; sound features only */
    Window window() {
        Window window = null;
        for (String code : after.keySet()) {
            List<Envelope> envelopes = new ArrayList<>();
            for (Role role : Role.values()) {
                Set<Long> sound = version(role).features(code).stream()
                        .filter(f -> f.shape().fault() == null)
                        .map(PlanFeature::fid)
                        .collect(Collectors.toSet());
                for (Row row : rows(role).get(code).rows()) {
                    if (sound.contains(row.fid())) {
                        envelopes.add(row.envelope());
                    }
                }
            }
            if (!envelopes.isEmpty()) {
                Window own = Window.of(srid(code), envelopes);
                window = window == null ? own : window.and(own);
            }
        }
        return window == null ? Window.of(plan.metric().srid(), List.of()) : window;
    }
}

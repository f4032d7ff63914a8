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
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.guard.GuardDecision.NextVersion;
import org.positiveoptimization.guard.LayerPolicy.Mode;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/**
 * Checks what one transaction did to one plan, before it is committed.
 *
 * <p>An edit is a tiny plan pair. What lies near the changed features is read, the state before the transaction is put
 * together from it, and the rules that the policy names are run on it by the engine's own runner: there is no second
 * definition of any rule. What refuses is a finding that the state after the edit has and the state before had not
 * ({@link NewFindings}), that lies on changed ground or names a changed feature, and whose severity the policy does not
 * let pass. So a conflict that was there before refuses nothing, and a swap over several layers is judged as a whole.
 *
 * <p>Before the rules, each new feature of a guarded layer must have a sound geometry within China and within the extent of
 * the plan, its axes in the right order. A rule that cannot be told refuses, unless the policy accepts that.
 *
 * <p><b>Units.</b> Square metres on the ellipsoid. <b>Work</b> grows with the edit: what is read is bounded by the policy.
 * <b>Not detected:</b> what the rules that are not {@linkplain Locality#LOCAL local} find; a piece of changed ground that
 * reaches out of the window, because earlier edits began it, is judged by the part inside; sums of slivers by county.
 */
final class EditCheck {
    /** Around an edit may be read so many times the vertices that the edit itself may have. */
    private static final long AROUND = 10;

    private final WorkspacePolicy policy;
    private final GuardHost host;
    private final Map<String, LayerEdit> edits = new LinkedHashMap<>();
    private final Map<String, LayerPolicy> guarded = new LinkedHashMap<>();
    private final Progress progress;

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> notes = new ArrayList<>();
    private final List<LayerSummary> layers = new ArrayList<>();
    private final List<NextVersion> versions = new ArrayList<>();

    /** @param edits edits of layers of the workspace */
    EditCheck(WorkspacePolicy policy, GuardHost host, Collection<LayerEdit> edits, Progress progress) {
        this.policy = policy;
        this.host = host;
        this.progress = progress;
        for (LayerEdit edit : edits) {
            this.edits.put(edit.code(), edit);
            LayerPolicy layer = policy.layer(edit.code());
            if (layer.mode() == Mode.GUARDED) {
                guarded.put(edit.code(), layer);
            }
        }
    }

    /**
     * @throws PlanReadException if a plan cannot be read
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    GuardDecision run() throws PlanReadException {
        RuleSet ruleSet = guarded.isEmpty() ? null : host.ruleSet(policy.ruleSet());
        Map<String, LayerDefinition> definitions = definitions(ruleSet);
        Neighbourhood draft = host.plan(policy.name());
        List<LayerEdit> known = known(definitions, draft);
        ChangedFeatures changed = ChangedFeatures.read(
                known, known.stream().map(e -> definitions.get(e.code())).toList(), draft, policy.limits(), progress);
        FeatureChecks features = new FeatureChecks(policy, changed);
        for (LayerEdit edit : known) {
            layers.add(LayerSummary.of(
                    edit,
                    policy.layer(edit.code()).mode(),
                    changed.area(Role.APPROVED, edit.code()),
                    changed.area(Role.DRAFT, edit.code())));
            features.check(edit);
        }
        features.vertices(known);
        refusals.addAll(features.refusals());
        versions.addAll(features.versions());
        if (refusals.isEmpty() && !guarded.isEmpty()) {
            rules(new EditRules(ruleSet, definitions, guarded), changed, draft);
        }
        return new GuardDecision(refusals, notes, layers, versions);
    }

    private static Map<String, LayerDefinition> definitions(RuleSet ruleSet) {
        Map<String, LayerDefinition> definitions = new LinkedHashMap<>();
        List<LayerDefinition> all;
        if (ruleSet == null) {
            all = new ArrayList<>(LayerCatalog.standard().layers());
            all.addAll(LayerCatalog.standard().submissionLayers());
        } else {
            all = PlanLayers.of(ruleSet);
        }
        all.forEach(d -> definitions.put(d.code(), d));
        return definitions;
    }

    /** The edits of layers that can be looked at; the others refuse where they are guarded. */
    private List<LayerEdit> known(Map<String, LayerDefinition> definitions, Neighbourhood draft) {
        List<LayerEdit> known = new ArrayList<>();
        for (LayerEdit edit : edits.values()) {
            if (definitions.containsKey(edit.code()) && draft.codes().contains(edit.code())) {
                known.add(edit);
                continue;
            }
            layers.add(LayerSummary.of(edit, policy.layer(edit.code()).mode(), Double.NaN, Double.NaN));
            LayerPolicy layer = policy.layer(edit.code());
            if (layer.mode() == Mode.GUARDED || layer.version() != null) {
                refusals.add(Refusal.incomplete(edit.name(), "", Message.of("guard.unknown_layer", edit.code())));
            }
        }
        return known;
    }

    private void rules(EditRules rules, ChangedFeatures changed, Neighbourhood draft) throws PlanReadException {
        Neighbourhood approved = policy.approved() == null ? null : host.plan(policy.approved());
        WindowPlans plans = WindowPlans.read(
                rules.needed(edits.keySet()),
                edits,
                changed,
                draft,
                approved,
                new RowBudget(
                        policy.limits().neighbours(), AROUND * policy.limits().vertices()),
                rules.parameters(),
                progress);
        RuleRun run = new RuleRun(policy, rules, plans, changed, edits, progress);
        run.run();
        refusals.addAll(run.refusals());
        notes.addAll(run.notes());
    }
}

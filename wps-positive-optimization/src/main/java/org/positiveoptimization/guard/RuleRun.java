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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.engine.RuleRunner;
import org.positiveoptimization.geometry.GaussKruger;
import org.positiveoptimization.guard.ChangedGround.Changed;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Message;

/** Runs the rules of an edit on the state after it and, where something is found on changed ground, on the state before. */
final class RuleRun {
    private final WorkspacePolicy policy;
    private final EditRules rules;
    private final WindowPlans plans;
    private final ChangedFeatures changed;
    private final Map<String, LayerEdit> edits;
    private final Progress progress;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> notes = new ArrayList<>();

    RuleRun(
            WorkspacePolicy policy,
            EditRules rules,
            WindowPlans plans,
            ChangedFeatures changed,
            Map<String, LayerEdit> edits,
            Progress progress) {
        this.policy = policy;
        this.rules = rules;
        this.plans = plans;
        this.changed = changed;
        this.edits = edits;
        this.progress = progress;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Refusal> notes() {
        return notes;
    }

    void run() throws PlanReadException {
        PlanPair after = plans.after();
        RuleRunner runner = new RuleRunner(after, rules.parameters(), progress);
        ChangedGround ground =
                new ChangedGround(changed, rules.guarded(), after.metric().srid());
        Map<RuleResult, Map<Finding, Changed>> concerned = new LinkedHashMap<>();
        for (String id : rules.ids()) {
            Rule rule = rules.rule(id);
            if (rule == null) {
                incomplete(id, Message.of("guard.rule_absent", id));
                continue;
            }
            RuleResult result = runner.run(rule, rules.check(id));
            Message doubt = doubt(result, after);
            if (doubt != null) {
                incomplete(id, doubt);
            }
            Map<Finding, Changed> findings = new LinkedHashMap<>();
            for (Finding finding : result.outcome().findings()) {
                Changed by = ground.concernedBy(finding, rules.naming(id));
                if (by != null && result.severity(finding) != Severity.I) {
                    findings.put(finding, by);
                }
            }
            if (!findings.isEmpty()) {
                concerned.put(result, findings);
            }
        }
        if (!concerned.isEmpty()) {
            compare(concerned, after);
        }
    }

    private void compare(Map<RuleResult, Map<Finding, Changed>> concerned, PlanPair after) throws PlanReadException {
        RuleRunner runner = new RuleRunner(plans.before(), rules.parameters(), progress);
        NewFindings newFindings =
                new NewFindings(after.metric(), rules.parameters().number("tol.overlap_m2"), wholes(after));
        concerned.forEach((result, findings) -> {
            String id = result.rule().id();
            List<Finding> before =
                    runner.run(result.rule(), rules.check(id)).outcome().findings();
            findings.forEach((finding, by) -> {
                progress.check();
                if (newFindings.isNew(finding, before)) {
                    boolean isRefused = rules.naming(id).stream()
                            .filter(code -> code.equals(by.code()))
                            .anyMatch(code -> policy.layer(code).refuses(result.severity(finding)));
                    (isRefused ? refusals : notes).add(refusal(result.rule(), finding, by));
                }
            });
        });
    }

    private List<Geometry> wholes(PlanPair after) {
        return edits.values().stream()
                .flatMap(e -> after.draft().features(e.code()).stream().filter(f -> e.isChanged(f.fid())))
                .map(PlanFeature::geometry)
                .toList();
    }

    private Refusal refusal(Rule rule, Finding finding, Changed by) {
        Coordinate lonLat = finding.point();
        return new Refusal(
                Refusal.Kind.RULE,
                edits.get(by.code()).name(),
                by.id(),
                rule.id(),
                Message.of("guard.rule", rule.id(), rule.title(), finding.text()),
                lonLat == null ? null : inLayer(lonLat, changed.srid(by.code())),
                lonLat,
                finding.area());
    }

    private static Coordinate inLayer(Coordinate lonLat, int srid) {
        return GaussKruger.of(srid).map(z -> z.toPlane(lonLat)).orElse(lonLat);
    }

    private void incomplete(String rule, Message text) {
        for (String code : rules.naming(rule)) {
            List<Refusal> target = policy.layer(code).acceptsIncomplete() ? notes : refusals;
            target.add(Refusal.incomplete(edits.get(code).name(), rule, Message.of("guard.incomplete", rule, text)));
        }
    }

    /**
     * Why a rule cannot be told, or null. A rule over all layers that names no need says so itself only as long as it finds
     * nothing, and here it finds much that was there before.
     */
    private Message doubt(RuleResult result, PlanPair after) {
        if (result.verdict() == Verdict.INCOMPLETE) {
            return result.outcome().reason();
        }
        String id = result.rule().id();
        for (String code : overAllLayers(id)) {
            for (Role role : Role.values()) {
                boolean isExpected =
                        rules.definition(code).required() || after.version(role).has(code);
                for (LayerFault fault : after.version(role).faults(code)) {
                    if (isExpected && hides(id, role, fault.kind())) {
                        return Message.of("unusable.layer", Message.of("role." + role.name()), fault.text());
                    }
                }
            }
        }
        return null;
    }

    /** The layers that a rule over all layers is to look at here; none for a rule that names its needs. */
    private Collection<String> overAllLayers(String id) {
        Set<String> codes = new TreeSet<>();
        if (rules.check(id).needs(rules.parameters()).all().isEmpty()) {
            codes.addAll(rules.naming(id));
            if (id.equals(EditRules.TILING)) {
                Stream<LayerDefinition> layers =
                        rules.naming(id).stream().map(rules::definition).filter(d -> d.tiles() != null);
                layers.forEach(d -> codes.add(d.tiles()));
            }
        }
        return codes;
    }

    /** Whether a fault of a layer keeps a rule over all layers from being told; as the rules themselves have it. */
    private static boolean hides(String rule, Role role, LayerFault.Kind kind) {
        return switch (rule) {
            case "G1" -> false;
            case "G3" -> kind == LayerFault.Kind.CRS || kind == LayerFault.Kind.MISSING;
            case "G4" -> true;
            case "G5" -> role == Role.DRAFT && kind != LayerFault.Kind.GEOMETRY && kind != LayerFault.Kind.CRS;
            default -> role == Role.DRAFT;
        };
    }
}

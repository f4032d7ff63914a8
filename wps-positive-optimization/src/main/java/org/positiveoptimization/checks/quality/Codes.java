/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.CodeTable;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * G5: identifiers are unique, codes are known, names belong to their codes (属性值).
 *
 * <p><b>Metric.</b> In every layer of the draft: features whose BSM another feature of the layer has already (one
 * finding each after the first), values outside the code table of their field, and names that are not the name of the
 * code beside them. Codes may be padded with zeros. Land-use codes of the trial list of 2020 have been read as those
 * that replaced them; how many is reported per layer and version. Blank values are G1's. <b>Pass:</b> none. <b>Incomplete:</b> when
 * a required layer, or a mandatory field of these, is missing. Change ledgers are D1's.
 * <b>Not detected:</b> a code that is known but wrong for the ground.
 *
 * <p>Source: 二(三)4; reference section 10, structure and values.
 */
public final class Codes implements Check {
    @Override
    public String id() {
        return "G5";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.nothing();
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<Finding> repeated = new ArrayList<>();
        List<Finding> unknown = new ArrayList<>();
        List<Finding> misnamed = new ArrayList<>();
        for (PlanLayer layer : pair.draft().layers()) {
            progress.check();
            repeatedIdentifiers(pair, layer, repeated);
            if (!layer.definition().chapter().equals("ledger")) {
                for (FieldDefinition field : layer.definition().fields()) {
                    if (field.domain() != null && layer.schema().has(field.name())) {
                        unknownCodes(pair, layer, field, unknown);
                    }
                }
                wrongNames(pair, layer, misnamed);
            }
        }
        List<String> unseen = Unseen.layers(pair, Role.DRAFT, Codes::isAboutCodes);
        List<Finding> findings = new ArrayList<>(repeated);
        findings.addAll(unknown);
        findings.addAll(misnamed);
        Verdict verdict = Verdicts.of(findings, unseen.isEmpty());
        Message reason = verdict == Verdict.INCOMPLETE
                ? Message.of("unusable.layers", String.join(", ", unseen))
                : Message.of(
                        findings.isEmpty() ? "G5.pass" : "G5.fail", repeated.size(), unknown.size(), misnamed.size());
        List<Measure> measures = new ArrayList<>(List.of(
                count("repeated_identifiers", repeated),
                count("unknown_codes", unknown),
                count("wrong_names", misnamed)));
        List<Measure> updated = updatedCodes(pair);
        if (!updated.isEmpty()) {
            measures.addAll(updated);
            reason = Message.of(
                    "and",
                    reason,
                    Message.of("G5.updated", sum(updated, Measure::before), sum(updated, Measure::after)));
        }
        return new Outcome(verdict, reason, measures, findings);
    }

    /** How many features of each layer have a class code that was brought up to date, in both versions. */
    private static List<Measure> updatedCodes(PlanPair pair) {
        List<Measure> measures = new ArrayList<>();
        for (LayerDefinition layer : pair.draft().definitions()) {
            double before = updated(pair, Role.APPROVED, layer.code());
            double after = updated(pair, Role.DRAFT, layer.code());
            if (before + after > 0) {
                measures.add(Measure.of("updated_codes", layer.code(), before, after, Unit.COUNT));
            }
        }
        return measures;
    }

    private static double updated(PlanPair pair, Role role, String layer) {
        return pair.version(role).features(layer).stream()
                .filter(PlanFeature::isUpdated)
                .count();
    }

    private static double sum(List<Measure> measures, ToDoubleFunction<Measure> figure) {
        return measures.stream().mapToDouble(figure).sum();
    }

    /** The fault is a field that is missing, of another type or not legible, and it is one that this rule looks at. */
    private static boolean isAboutCodes(LayerDefinition layer, LayerFault fault) {
        return (fault.kind() == LayerFault.Kind.FIELD || fault.kind() == LayerFault.Kind.ENCODING)
                && (fault.field().equals("BSM")
                        || fault.field().equals(layer.nameField())
                        || layer.field(fault.field()).orElseThrow().domain() != null);
    }

    private static Measure count(String name, List<Finding> findings) {
        return Measure.limited(name, null, null, findings.size(), Measure.Direction.AT_MOST, 0, Unit.COUNT);
    }

    private static void repeatedIdentifiers(PlanPair pair, PlanLayer layer, List<Finding> findings) {
        Set<String> seen = new HashSet<>(2 * layer.features().size());
        for (PlanFeature feature : layer.features()) {
            String value = feature.text("BSM");
            if (!value.isEmpty() && !seen.add(value)) {
                findings.add(finding(pair, layer, feature, Message.of("G5.repeated", feature.id(), value)));
            }
        }
    }

    private static void unknownCodes(PlanPair pair, PlanLayer layer, FieldDefinition field, List<Finding> findings) {
        CodeTable table = LayerCatalog.standard().domain(field.domain());
        Map<String, Boolean> known = new HashMap<>();
        for (PlanFeature feature : layer.features()) {
            String code = feature.text(field.name());
            if (!code.isEmpty() && !known.computeIfAbsent(code, table::contains)) {
                findings.add(finding(pair, layer, feature, Message.of("G5.unknown", feature.id(), field.name(), code)));
            }
        }
    }

    private static void wrongNames(PlanPair pair, PlanLayer layer, List<Finding> findings) {
        LayerDefinition definition = layer.definition();
        if (definition.nameField() == null
                || !layer.schema().has(definition.codeField())
                || !layer.schema().has(definition.nameField())) {
            return;
        }
        String domain = definition
                .field(definition.codeField())
                .map(FieldDefinition::domain)
                .orElse(null);
        if (domain == null) {
            return;
        }
        CodeTable table = LayerCatalog.standard().domain(domain);
        Map<String, Optional<Localized>> names = new HashMap<>();
        for (PlanFeature feature : layer.features()) {
            String code = feature.text(definition.codeField());
            String name = feature.text(definition.nameField());
            Optional<Localized> expected = names.computeIfAbsent(code, table::text);
            if (!name.isEmpty() && expected.isPresent() && !expected.get().zh().equals(name)) {
                findings.add(finding(
                        pair,
                        layer,
                        feature,
                        Message.of(
                                "G5.name",
                                feature.id(),
                                definition.nameField(),
                                name,
                                feature.storedText(definition.codeField()),
                                expected.get().zh())));
            }
        }
    }

    private static Finding finding(PlanPair pair, PlanLayer layer, PlanFeature feature, Message text) {
        return FindingBuilder.of(pair.metric(), layer.code(), text)
                .whole(Role.DRAFT, feature)
                .build();
    }
}

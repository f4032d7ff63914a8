/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import java.util.ArrayList;
import java.util.List;
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
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * G1: the required layers, tables and fields are there (完整性).
 *
 * <p><b>Metric.</b> In both versions: required layers and tables that are missing or empty, mandatory fields that are
 * missing, fields of another type, fields whose texts are not in the encoding of the store. In the draft also: mandatory values that are null, blank or not finite, and
 * texts longer than the
 * specification allows. <b>Pass:</b> none. <b>Incomplete:</b> when the source gives a part of a layer or table only.
 * <b>Not detected:</b> layers and fields that the specification does not know.
 *
 * <p>Source: 二(三)4; 市级国土空间总体规划数据库规范（试行） section 6.
 */
public final class RequiredContent implements Check {
    @Override
    public String id() {
        return "G1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.nothing();
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        List<Message> partial = new ArrayList<>();
        for (Role role : Role.values()) {
            for (LayerDefinition definition : pair.version(role).definitions()) {
                layerFindings(pair, role, definition, findings);
                pair.version(role).faults(definition.code()).stream()
                        .filter(f -> f.kind() == LayerFault.Kind.PARTIAL)
                        .forEach(f ->
                                partial.add(Message.of("unusable.layer", Message.of("role." + role.name()), f.text())));
            }
        }
        int structure = findings.size();
        for (PlanLayer layer : pair.draft().layers()) {
            progress.check();
            valueFindings(pair, layer, findings);
        }
        for (PlanTable table : pair.draft().tables()) {
            tableFindings(pair, table, findings);
        }
        Verdict verdict = Verdicts.of(findings, partial.isEmpty());
        Message found = Message.of(findings.isEmpty() ? "G1.pass" : "G1.fail", structure, findings.size() - structure);
        return new Outcome(
                verdict,
                verdict == Verdict.INCOMPLETE
                        ? Message.of(
                                "unusable",
                                partial.stream()
                                        .reduce((a, b) -> Message.of("and", a, b))
                                        .orElseThrow())
                        : found,
                List.of(
                        Measure.limited(
                                "structure_faults", null, null, structure, Measure.Direction.AT_MOST, 0, Unit.COUNT),
                        Measure.limited(
                                "value_faults",
                                null,
                                null,
                                findings.size() - structure,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.COUNT)),
                findings);
    }

    private static void layerFindings(PlanPair pair, Role role, LayerDefinition definition, List<Finding> findings) {
        PlanVersion version = pair.version(role);
        if (!version.has(definition.code()) && !definition.required()) {
            return;
        }
        for (LayerFault fault : version.faults(definition.code())) {
            if (fault.kind() == LayerFault.Kind.MISSING
                    || fault.kind() == LayerFault.Kind.FIELD
                    || fault.kind() == LayerFault.Kind.EMPTY
                    || fault.kind() == LayerFault.Kind.ENCODING) {
                Message text = Message.of("G1.layer", Message.of("role." + role.name()), fault.text());
                findings.add(FindingBuilder.of(pair.metric(), definition.code(), text)
                        .build());
            }
        }
    }

    private static void valueFindings(PlanPair pair, PlanLayer layer, List<Finding> findings) {
        FeatureSchema schema = layer.schema();
        for (FieldDefinition field : layer.definition().fields()) {
            int i = schema.indexOf(field.name());
            if (i < 0 || (!field.mandatory() && field.length() == 0)) {
                continue;
            }
            for (PlanFeature feature : layer.features()) {
                Message fault = fault(field, feature.value(i), feature.id());
                if (fault != null) {
                    findings.add(FindingBuilder.of(pair.metric(), layer.code(), fault)
                            .whole(Role.DRAFT, feature)
                            .build());
                }
            }
        }
    }

    private static void tableFindings(PlanPair pair, PlanTable table, List<Finding> findings) {
        String code = table.definition().code();
        for (FieldDefinition field : table.definition().fields()) {
            if (!table.schema().has(field.name())) {
                continue;
            }
            for (int i = 0; i < table.rows().size(); i++) {
                Message fault = fault(field, table.rows().get(i).get(field.name()), code + " #" + (i + 1));
                if (fault != null) {
                    findings.add(FindingBuilder.of(pair.metric(), code, fault).build());
                }
            }
        }
    }

    /** A number that is not finite, which PostGIS can store, says no more than null. */
    private static boolean isBlank(Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Double number && !Double.isFinite(number));
    }

    private static Message fault(FieldDefinition field, Object value, String where) {
        if (isBlank(value)) {
            return field.mandatory() ? Message.of("G1.blank", where, field.name(), field.title()) : null;
        }
        if (field.length() > 0 && value instanceof String text && text.length() > field.length()) {
            int length = text.codePointCount(0, text.length());
            return length > field.length() ? Message.of("G1.long", where, field.name(), length, field.length()) : null;
        }
        return null;
    }
}

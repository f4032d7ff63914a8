/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.SuppliedLayer;
import org.positiveoptimization.text.Message;

/**
 * F5: the other control boundaries are kept (其他空间管控边界): heritage, flood risk, nature reserves, and every control
 * boundary that a department supplies.
 *
 * <p><b>Metric,</b> for each layer of {@code control.layers} and each supplied layer of kind control, square metres: its
 * area before and after; of each feature the ground that the draft no longer has in the layer, and the ground whose
 * compare fields (name, type, level) are others, see {@link Losses}. <b>Pass:</b> no area is less, and nothing is lost or
 * changed; pieces within {@code tol.change_m2} and {@code tol.change_width_m} are noise. A layer that the draft alone has
 * is reported. <b>Incomplete:</b> when a layer that the approved plan has is missing in the draft, when {@code
 * control.layers} names a layer that nobody knows, or when neither version has any of the layers. <b>Not detected:</b>
 * whether a boundary is where the department drew it.
 *
 * <p>Source: 三(一)2; which layers is a default.
 */
public final class OtherControlLines implements Check {
    /** What a control boundary is compared by. */
    private record Line(String nameField, List<String> fields) {}

    @Override
    public String id() {
        return "F5";
    }

    @Override
    public Needs needs(Parameters parameters) {
        Needs needs = Needs.nothing();
        lines(parameters).forEach((code, line) -> {
            String[] fields = line.fields().toArray(new String[0]);
            needs.ifPresent(Role.APPROVED, code, fields).ifPresent(Role.DRAFT, code, fields);
        });
        return needs;
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<Measure> measures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        int checked = 0;
        for (Map.Entry<String, Line> entry : lines(parameters).entrySet()) {
            progress.check();
            String code = entry.getKey();
            Line line = entry.getValue();
            boolean isKnown = pair.draft().definitions().stream()
                    .anyMatch(d -> d.code().equals(code) && d.geometry() == GeometryKind.SURFACE);
            if (!isKnown) {
                return Outcome.incomplete(Message.of("F5.unknown", code));
            }
            boolean isAfter = pair.draft().has(code);
            if (!pair.approved().has(code)) {
                pair.draft()
                        .layer(code)
                        .ifPresent(l -> measures.add(Measure.of("line_area", code, null, l.area(), Unit.SQUARE_METRE)));
                checked += isAfter ? 1 : 0;
            } else if (isAfter) {
                KeptLine kept = new KeptLine(pair, code, line.nameField(), line.fields(), parameters);
                kept.check(code, progress);
                measures.addAll(kept.measures());
                findings.addAll(kept.findings());
                checked++;
            } else {
                gone.add(code);
            }
        }
        if (!gone.isEmpty()) {
            Message reason = Message.of("F5.gone", String.join(", ", gone));
            return new Outcome(Verdict.INCOMPLETE, reason, measures, findings);
        }
        if (checked == 0) {
            return Outcome.incomplete(Message.of("F5.none"));
        }
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "F5.pass" : "F5.fail", checked, findings.size()),
                measures,
                findings);
    }

    /** The control boundaries by layer code: those of the parameter, then those that the rule set supplies. */
    private static Map<String, Line> lines(Parameters parameters) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (String code : parameters.texts("control.layers")) {
            Optional<LayerDefinition> known = LayerCatalog.standard().layer(code);
            List<String> fields = known.map(LayerDefinition::compareFields).orElse(List.of());
            lines.put(code, new Line(fields.contains("MC") ? "MC" : null, fields));
        }
        for (SuppliedLayer layer : parameters.layers(SuppliedLayer.Kind.CONTROL)) {
            lines.put(layer.code(), new Line(layer.nameField(), layer.compareFields()));
        }
        return lines;
    }
}

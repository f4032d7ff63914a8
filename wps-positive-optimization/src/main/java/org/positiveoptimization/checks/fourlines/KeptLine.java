/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * A line that must be kept feature by feature: area no less than before, no ground of a feature gone, none of other name,
 * type or level. Every feature that is removed, smaller or changed in an attribute is a finding.
 */
final class KeptLine {
    private final PlanPair pair;
    private final String layer;
    private final String nameField;
    private final List<String> fields;
    private final Parameters parameters;
    private final List<Measure> measures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param nameField field with the name of a feature, or null
     * @param fields fields that must be kept
     */
    KeptLine(PlanPair pair, String layer, String nameField, List<String> fields, Parameters parameters) {
        this.pair = pair;
        this.layer = layer;
        this.nameField = nameField;
        this.fields = fields;
        this.parameters = parameters;
    }

    /** @param scope scope of the measures, null where the rule looks at one layer only */
    void check(String scope, Progress progress) {
        new LineAreas(pair, layer, measures, findings).total(scope);
        Losses losses = new Losses(pair, layer, fields, parameters);
        double gone = 0;
        double retyped = 0;
        for (Loss loss : losses.find(progress)) {
            gone += loss.isRetyped() ? 0 : loss.area();
            retyped += loss.isRetyped() ? loss.area() : 0;
            findings.add(finding(loss, losses));
        }
        measures.add(area("line_lost_area", scope, gone));
        measures.add(area("line_retyped_area", scope, retyped));
    }

    private static Measure area(String name, String scope, double area) {
        return Measure.limited(name, scope, null, area, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE);
    }

    private Finding finding(Loss loss, Losses losses) {
        FindingBuilder finding = FindingBuilder.of(pair.metric(), layer, text(loss, losses))
                .before(loss.before())
                .size(loss.area())
                .ground(loss.ground());
        loss.after().forEach(finding::after);
        return finding.build();
    }

    private Message text(Loss loss, Losses losses) {
        PlanFeature before = loss.before();
        String name = nameField == null ? "" : before.text(nameField);
        if (loss.isRetyped()) {
            PlanFeature after = loss.after().get(0);
            String field = losses.changedField(before, after);
            return Message.of(
                    "line.retyped", before.id(), name, loss.area(), field, before.text(field), after.text(field));
        }
        boolean isWhole = loss.isWhole(parameters.number("tol.change_m2"));
        return Message.of(isWhole ? "line.removed" : "line.shrunk", before.id(), name, loss.area(), before.area());
    }

    List<Measure> measures() {
        return measures;
    }

    List<Finding> findings() {
        return findings;
    }
}

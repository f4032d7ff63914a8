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
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * A1: area attributes are the areas of the figures (图数一致).
 *
 * <p><b>Metric.</b> For every feature of the draft in a layer with an area field (MJ, TBMJ ...): |field - S|, S the
 * ellipsoidal area in square metres rounded half-up to 0.01. <b>Pass:</b> at most max({@code area.attr_tol_m2}, {@code
 * area.attr_tol_ratio} · S). A blank value is G1's.
 * <b>Incomplete:</b> when a layer that has areas is missing or unusable. <b>Not detected:</b> net areas (TBDLMJ, YJJBNTMJ), whose deductions
 * are not in the geometry.
 *
 * <p>Source: 二(三)4 图、数、线一致; reference section 10, attribute area.
 */
public final class AreaAttributes implements Check {
    @Override
    public String id() {
        return "A1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.nothing();
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        double absolute = parameters.number("area.attr_tol_m2");
        double relative = parameters.number("area.attr_tol_ratio");
        List<Finding> findings = new ArrayList<>();
        List<String> unseen = Unseen.layers(
                pair, Role.DRAFT, (layer, fault) -> layer.areaField() != null && fault.kind() != LayerFault.Kind.EMPTY);
        long compared = 0;
        double worst = 0;
        for (PlanLayer layer : pair.draft().layers()) {
            String field = layer.definition().areaField();
            if (field == null || !layer.isUsable()) {
                continue;
            }
            progress.check();
            for (PlanFeature feature : layer.features()) {
                double stated = feature.number(field);
                if (!Double.isFinite(stated)) {
                    continue;
                }
                compared++;
                double area = Unit.SQUARE_METRE.round(feature.area()).doubleValue();
                double difference =
                        Unit.SQUARE_METRE.round(Math.abs(stated - area)).doubleValue();
                worst = Math.max(worst, difference);
                if (difference > Math.max(absolute, relative * area)) {
                    findings.add(FindingBuilder.of(
                                    pair.metric(),
                                    layer.code(),
                                    Message.of("A1.differs", feature.id(), field, stated, area, difference))
                            .whole(Role.DRAFT, feature)
                            .build());
                }
            }
        }
        Message reason = unseen.isEmpty() || !findings.isEmpty()
                ? Message.of(findings.isEmpty() ? "A1.pass" : "A1.fail", compared, findings.size())
                : Message.of("unusable.layers", String.join(", ", unseen));
        return new Outcome(
                Verdicts.of(findings, unseen.isEmpty()),
                reason,
                List.of(
                        Measure.limited(
                                "area_attribute_faults",
                                null,
                                null,
                                findings.size(),
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.COUNT),
                        Measure.of("area_attribute_worst", null, null, worst, Unit.SQUARE_METRE)),
                findings);
    }
}

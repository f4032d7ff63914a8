/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * C1: the targets of permanent basic farmland and of cultivated land are kept (永久基本农田保护目标、耕地保有量).
 *
 * <p><b>Metric,</b> square metres: the ellipsoidal area of YJJBNT; the sum of the net cultivated areas TBDLMJ of the
 * cultivated parcels of GHYDYH ({@code landuse.cultivated_prefix}). <b>Pass:</b> in the draft each is at least the
 * target of the approved table GHZBFJB (YJJBNTBHMJ, GDBYL in hectares, summed over the counties) and at least its value
 * in the approved plan. <b>Incomplete:</b> when a target or a net area is blank, or the table has no row of a county. <b>Not detected:</b> wrong deductions in
 * TBDLMJ.
 *
 * <p>Source: 二(二)2 不突破耕地保有量和永久基本农田保护目标.
 */
public final class CultivatedTargets implements Check {
    private static final String PARCELS = "GHYDYH";
    private static final String TARGETS = "GHZBFJB";
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    @Override
    public String id() {
        return "C1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(Farmland.LAYER)
                .andBoth(PARCELS, "YDYHFLDM", "TBDLMJ")
                .and(Role.APPROVED, TARGETS, "GDBYL", "YJJBNTBHMJ");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        String prefix = parameters.text("landuse.cultivated_prefix");
        double farmlandTarget = target(pair, "YJJBNTBHMJ");
        double cultivatedTarget = target(pair, "GDBYL");
        double cultivatedBefore = cultivated(pair, Role.APPROVED, prefix);
        double cultivatedAfter = cultivated(pair, Role.DRAFT, prefix);
        if (Double.isNaN(farmlandTarget + cultivatedTarget)) {
            return Outcome.incomplete(Message.of("C1.no_target"));
        }
        if (Double.isNaN(cultivatedBefore + cultivatedAfter)) {
            return Outcome.incomplete(Message.of("C1.no_net_area"));
        }
        Measure farmland = measure(
                "farmland_area",
                pair.approved().layer(Farmland.LAYER).orElseThrow().area(),
                pair.draft().layer(Farmland.LAYER).orElseThrow().area(),
                farmlandTarget);
        Measure cultivated = measure("cultivated_area", cultivatedBefore, cultivatedAfter, cultivatedTarget);
        List<Finding> findings = new ArrayList<>();
        if (!farmland.holds()) {
            findings.add(deficit(pair, Farmland.LAYER, farmland, Farmland.pieces(pair, ChangeKind.OUT)));
        }
        if (!cultivated.holds()) {
            List<ChangePiece> lost = pair.delta(PARCELS).pieces().stream()
                    .filter(p -> isCultivated(p.before(), prefix) && !isCultivated(p.after(), prefix))
                    .toList();
            findings.add(deficit(pair, PARCELS, cultivated, lost));
        }
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(
                        findings.isEmpty() ? "C1.pass" : "C1.fail",
                        farmland.after(),
                        farmland.limit(),
                        cultivated.after(),
                        cultivated.limit()),
                List.of(
                        farmland,
                        Measure.of("farmland_target", null, null, farmlandTarget, Unit.SQUARE_METRE),
                        cultivated,
                        Measure.of("cultivated_target", null, null, cultivatedTarget, Unit.SQUARE_METRE)),
                findings);
    }

    private static Measure measure(String name, double before, double after, double target) {
        return Measure.limited(
                name, null, before, after, Measure.Direction.AT_LEAST, Math.max(before, target), Unit.SQUARE_METRE);
    }

    private static Finding deficit(PlanPair pair, String layer, Measure measure, List<ChangePiece> pieces) {
        double deficit = measure.limit() - measure.after();
        return FindingBuilder.of(pair.metric(), layer, Message.of("C1.deficit", measure.label(), deficit))
                .size(deficit)
                .ground(pieces)
                .build();
    }

    /**
     * The sum over the counties; a row of the whole city, whose code ends in 00, is left out. NaN when a county's is blank
     * or there is no row of a county.
     */
    private static double target(PlanPair pair, String field) {
        double[] targets = pair.approved().rows(TARGETS).stream()
                .filter(row -> !PlanTable.county(row).endsWith("00"))
                .mapToDouble(row -> PlanTable.number(row, field))
                .toArray();
        return targets.length == 0 ? Double.NaN : Arrays.stream(targets).sum() * SQUARE_METRES_PER_HECTARE;
    }

    private static double cultivated(PlanPair pair, Role role, String prefix) {
        return pair.version(role).features(PARCELS).stream()
                .filter(f -> isCultivated(f, prefix))
                .mapToDouble(f -> f.number("TBDLMJ"))
                .sum();
    }

    private static boolean isCultivated(PlanFeature feature, String prefix) {
        return feature != null && LayerCatalog.standard().domain("LAND_USE").isWithin(feature.text("YDYHFLDM"), prefix);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * U3: new urban construction land stays within its quota (新增城镇建设用地规模).
 *
 * <p><b>Metric,</b> square metres: ground inside CZKFBJ, proved legacy land left out, on parcels of GHYDYH whose
 * base-year class JQDLDM is no construction land ({@code landuse.construction_prefixes}). <b>Pass:</b> after ≤ quota. The
 * quota is the sum of {@code udb.new_quota_m2} over the counties; without one, the figure of the approved plan.
 * <b>Incomplete:</b> when a parcel inside the boundary has no base-year class. <b>Not detected:</b> construction outside
 * the boundary (U8).
 *
 * <p>Source: 三(一)1(3) 未突破新增城镇建设用地规模. The quota of the seed is unpublished; the fallback is a default.
 */
public final class NewConstructionLand implements Check {
    private static final String PARCELS = "GHYDYH";

    @Override
    public String id() {
        return "U3";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(UrbanBoundary.LAYER).andBoth(PARCELS, "JQDLDM").ifPresent(Role.DRAFT, "YPJSYD");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        NewLand before = NewLand.of(pair, Role.APPROVED, parameters, progress);
        NewLand after = NewLand.of(pair, Role.DRAFT, parameters, progress);
        if (before.unknown() != null || after.unknown() != null) {
            PlanFeature unknown = after.unknown() != null ? after.unknown() : before.unknown();
            return Outcome.incomplete(Message.of("U3.unknown", unknown.id()));
        }
        double quota = 0;
        boolean hasQuota = false;
        for (String county : after.counties()) {
            double countyQuota =
                    parameters.numberFor("udb.new_quota_m2", county).orElse(Double.NaN);
            hasQuota |= !Double.isNaN(countyQuota);
            quota += countyQuota;
        }
        if (hasQuota && Double.isNaN(quota)) {
            return Outcome.incomplete(Message.of("U3.no_quota"));
        }
        double limit = hasQuota ? quota : before.area();
        Measure measure = Measure.limited(
                "new_construction_land",
                null,
                before.area(),
                after.area(),
                Measure.Direction.AT_MOST,
                limit,
                Unit.SQUARE_METRE);
        if (measure.holds()) {
            return new Outcome(Verdict.PASS, Message.of("U3.pass", after.area(), limit), List.of(measure), List.of());
        }
        double excess = after.area() - limit;
        List<Polygon> ground = new ArrayList<>();
        List<ChangePiece> ins = LegacyLand.of(pair, parameters).countedIns();
        for (ChangePiece piece : ins) {
            ground.addAll(NewLand.parts(pair, Role.DRAFT, piece.geometry(), parameters));
        }
        FindingBuilder finding = FindingBuilder.of(pair.metric(), UrbanBoundary.LAYER, Message.of("U3.excess", excess))
                .size(excess);
        ins.forEach(p -> finding.after(p.after()));
        if (!ground.isEmpty()) {
            finding.ground(ground.get(0).getFactory().createMultiPolygon(ground.toArray(new Polygon[0])));
        }
        return new Outcome(
                Verdict.FAIL, Message.of("U3.fail", after.area(), limit), List.of(measure), List.of(finding.build()));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * L3: the shares of public services, parks and squares in the central city do not fall (公共服务、公园绿地、广场占比).
 *
 * <p><b>Metric,</b> for each class of {@code landuse.kept_classes}: share s = S / ΣS of ZXCQGHYDYH. <b>Pass:</b> s after ≥ s
 * before, for every class; compared as areas, S after ≥ (s before) ΣS after, to 0.01 m². The shares of {@code
 * landuse.reported_classes} (roads) and the {@linkplain RoadDensity density of the road network} are shown. One finding for each piece of ground that a class which fell has lost.
 * <b>Not detected:</b> shares within parts of the city, quality of the facilities.
 *
 * <p>Source: 三(三); 二(二)3.
 */
public final class LandUseShares implements Check {
    private static final int ALL_DIGITS = 6;

    @Override
    public String id() {
        return "L3";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(LandUse.LAYER, LandUse.CLASS);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<String> kept = parameters.texts("landuse.kept_classes");
        List<String> reported = parameters.texts("landuse.reported_classes");
        if (LandUse.unknown(pair).isPresent()) {
            return LandUse.incomplete(pair);
        }
        ClassAreas before = new ClassAreas(pair, Role.APPROVED, ALL_DIGITS);
        progress.check();
        ClassAreas after = new ClassAreas(pair, Role.DRAFT, ALL_DIGITS);
        List<Measure> measures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<String> fallen = new ArrayList<>();
        for (String code : kept) {
            progress.check();
            Measure area = Measure.limited(
                    "kept_class_area",
                    code,
                    before.beneath(code),
                    after.beneath(code),
                    Measure.Direction.AT_LEAST,
                    before.beneath(code) * (after.total() / before.total()),
                    Unit.SQUARE_METRE);
            measures.add(area);
            measures.add(share(code, before, after));
            if (!area.holds()) {
                fallen.add(code);
                findings.addAll(Losses.findings(pair, Losses.of(pair, List.of(code)), "L3.loss", "L3.diluted", area));
            }
        }
        reported.forEach(code -> measures.add(share(code, before, after)));
        measures.addAll(RoadDensity.measures(pair, progress));
        return new Outcome(
                Verdicts.of(findings, true),
                fallen.isEmpty()
                        ? Message.of("L3.pass", String.join(", ", kept))
                        : Message.of("L3.fail", String.join(", ", fallen)),
                measures,
                findings);
    }

    private static Measure share(String code, ClassAreas before, ClassAreas after) {
        return Measure.of(
                "land_use_share",
                code,
                before.beneath(code) / before.total(),
                after.beneath(code) / after.total(),
                Unit.RATIO);
    }
}

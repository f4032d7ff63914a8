/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.List;
import java.util.Optional;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * L4: no smaller share of housing within a five-minute walk of a park or square (公园绿地、广场步行5分钟覆盖率).
 *
 * <p><b>Metric:</b> {@link ServiceCoverage} of parks and squares. <b>Pass:</b> share after ≥ share before, compared as
 * areas to 0.01 m²: served after ≥ (share before) × residential after; also when there was or is no housing. Findings are
 * what lowered it, see {@link CoverageLosses}. <b>Not detected:</b> see the coverage.
 *
 * <p>Source: 二(二)3.
 */
public final class GreenWithinWalk implements Check {
    @Override
    public String id() {
        return "L4";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return ServiceCoverage.needs(parameters);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        if (LandUse.unknown(pair).isPresent()) {
            return LandUse.incomplete(pair);
        }
        Optional<Message> obstacle = ServiceCoverage.obstacle(pair, parameters, progress);
        if (obstacle.isPresent()) {
            return Outcome.incomplete(obstacle.get());
        }
        ServiceCoverage before = ServiceCoverage.of(pair, Role.APPROVED, Service.GREEN, parameters, progress);
        ServiceCoverage after = ServiceCoverage.of(pair, Role.DRAFT, Service.GREEN, parameters, progress);
        progress.check();
        List<Measure> measures = ServiceCoverage.measures(Service.GREEN, before, after);
        if (!(before.residential() > 0 && after.residential() > 0)) {
            return new Outcome(Verdict.PASS, Message.of("L4.none"), measures, List.of());
        }
        Measure served = measures.get(0);
        Message way = ServiceCoverage.way(pair, parameters);
        if (served.holds()) {
            return new Outcome(
                    Verdict.PASS, Message.of("L4.pass", before.share(), after.share(), way), measures, List.of());
        }
        return new Outcome(
                Verdict.FAIL,
                Message.of("L4.fail", before.share(), after.share(), way),
                measures,
                CoverageLosses.findings(
                        pair, Service.GREEN, before, after, parameters, progress, "L4.cause", "L4.diluted", served));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.checks.landuse.CoverageLosses;
import org.positiveoptimization.checks.landuse.LandUse;
import org.positiveoptimization.checks.landuse.Losses;
import org.positiveoptimization.checks.landuse.Service;
import org.positiveoptimization.checks.landuse.ServiceCoverage;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * U5: the urban boundary encloses no poorer city (功能品质提高).
 *
 * <p><b>Metrics.</b> Of the land use of the central city inside the urban boundary: the share of services, utilities and
 * green space ({@code udb.service_classes}) and that of parks and squares ({@code udb.green_classes}). Of the housing of
 * the central city: the {@link ServiceCoverage} of public services and of parks and squares. <b>Pass:</b> none of the four
 * lower; compared as areas to 0.01 m², area after ≥ (share before) × whole after. Findings are the pieces that a share lost
 * inside the boundary, and what lowered a coverage ({@link CoverageLosses}). <b>Not
 * detected:</b> quality that no class of land use shows.
 *
 * <p>Source: 三(一)1(3) 功能品质; the four proxies are defaults (reference 5.4).
 */
public final class FunctionalQuality implements Check {
    @Override
    public String id() {
        return "U5";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return ServiceCoverage.needs(parameters).andBoth(UrbanBoundary.LAYER);
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
        CityInside before = CityInside.of(pair, Role.APPROVED, progress);
        CityInside after = CityInside.of(pair, Role.DRAFT, progress);
        List<Measure> measures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int fallen = 0;
        for (String group : List.of("service", "green")) {
            List<String> classes = parameters.texts("udb." + group + "_classes");
            Measure area = held(group, before, after, classes);
            measures.add(area);
            if (before.total() > 0 && after.total() > 0) {
                measures.add(Measure.of(
                        "inside_share",
                        group,
                        before.area(classes) / before.total(),
                        after.area(classes) / after.total(),
                        Unit.RATIO));
            }
            if (!area.holds()) {
                fallen++;
                findings.addAll(Losses.findings(pair, lostInside(pair, classes), "U5.loss", "U5.diluted", area));
            }
        }
        for (Service service : Service.values()) {
            progress.check();
            ServiceCoverage servedBefore = ServiceCoverage.of(pair, Role.APPROVED, service, parameters, progress);
            ServiceCoverage servedAfter = ServiceCoverage.of(pair, Role.DRAFT, service, parameters, progress);
            List<Measure> coverage = ServiceCoverage.measures(service, servedBefore, servedAfter);
            measures.addAll(coverage);
            if (!coverage.get(0).holds()) {
                fallen++;
                findings.addAll(CoverageLosses.findings(
                        pair,
                        service,
                        servedBefore,
                        servedAfter,
                        parameters,
                        progress,
                        "U5.cause",
                        "U5.diluted",
                        coverage.get(0)));
            }
        }
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "U5.pass" : "U5.fail", fallen, ServiceCoverage.way(pair, parameters)),
                measures,
                findings);
    }

    private static Measure held(String group, CityInside before, CityInside after, List<String> classes) {
        double areaBefore = before.area(classes);
        double areaAfter = after.area(classes);
        if (!(before.total() > 0)) {
            return Measure.of("inside_area", group, areaBefore, areaAfter, Unit.SQUARE_METRE);
        }
        return Measure.limited(
                "inside_area",
                group,
                areaBefore,
                areaAfter,
                Measure.Direction.AT_LEAST,
                areaBefore * (after.total() / before.total()),
                Unit.SQUARE_METRE);
    }

    /** The pieces that were of the classes and lay inside the boundary of the approved plan, at least in part. */
    private static List<ChangePiece> lostInside(PlanPair pair, List<String> classes) {
        return Losses.of(pair, classes).stream().filter(p -> isInside(pair, p)).toList();
    }

    private static boolean isInside(PlanPair pair, ChangePiece piece) {
        for (PlanFeature feature : pair.index(Role.APPROVED, UrbanBoundary.LAYER)
                .query(piece.geometry().getEnvelopeInternal())) {
            if (!Overlap.common(piece.geometry(), feature.geometry()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}

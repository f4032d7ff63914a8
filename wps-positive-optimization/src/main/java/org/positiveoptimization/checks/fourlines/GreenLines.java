/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.checks.landuse.Service;
import org.positiveoptimization.checks.landuse.ServiceCoverage;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Message;

/**
 * F1: the urban green lines keep their area, and green space stays a whole and evenly spread (城市绿线：面积不减少、绿地体系完整、
 * 服务功能不降低、布局更均衡).
 *
 * <p><b>Metrics,</b> before and after. Area of ZXCQCSLVX, as a whole, by type LX and by level JB, square metres.
 * <i>Completeness:</i> number of connected parts of green and blue lines (ZXCQCSLVX and ZXCQCSLX) that hold ground of the
 * approved system, gaps up to {@code green.bridge_m} bridged ({@link GreenSystem}); parts of new ground alone are shown. <i>Evenness:</i> Gini index of green space over the cells of the central city
 * ({@link GreenEvenness}). <i>Service:</i> share of residential land within a walk of a park or square ({@link
 * ServiceCoverage}).
 *
 * <p><b>Pass:</b> no area is less (blocking); no more parts than before; the index no more than {@code green.gini_slack}
 * higher; the share no less. The latter three need a statement. <b>Incomplete:</b> when the evenness cannot be measured, because no green space
 * lies in the central city, or when no walk can be measured. <b>Not detected:</b> whether people can cross a gap.
 *
 * <p>Source: 三(四) 城市绿线; how completeness and evenness are measured is a default (reference 9).
 */
public final class GreenLines implements Check {
    private static final String LAYER = "ZXCQCSLVX";
    private static final String BLUE = "ZXCQCSLX";
    private static final String CITY = "ZXCQFW";

    @Override
    public String id() {
        return "F1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        Needs needs = ServiceCoverage.needs(parameters)
                .andBoth(LAYER, "LX", "JB")
                .andBoth(BLUE)
                .and(Role.APPROVED, CITY);
        return parameters.text("green.units").equals(GreenEvenness.ZONES)
                ? needs.and(Role.APPROVED, GreenEvenness.ZONES)
                : needs;
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<Measure> measures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        LineAreas areas = new LineAreas(pair, LAYER, measures, findings);
        areas.total(null);
        areas.held("line_type_area", "LX");
        areas.held("line_level_area", "JB");
        completeness(pair, parameters, progress, measures, findings);
        Optional<Message> unknown = ServiceCoverage.obstacle(pair, parameters, progress);
        if (unknown.isEmpty()) {
            service(pair, parameters, progress, measures, findings);
        }
        if (!evenness(pair, parameters, progress, measures, findings)) {
            unknown = Optional.of(Message.of("F1.no_green"));
        }
        Verdict verdict = Verdicts.of(findings, unknown.isEmpty());
        Message reason = verdict == Verdict.INCOMPLETE
                ? unknown.orElseThrow()
                : Message.of(
                        findings.isEmpty() ? "F1.pass" : "F1.fail",
                        findings.size(),
                        ServiceCoverage.way(pair, parameters));
        return new Outcome(verdict, reason, measures, findings);
    }

    private static void completeness(
            PlanPair pair, Parameters parameters, Progress progress, List<Measure> measures, List<Finding> findings) {
        double bridge = parameters.number("green.bridge_m");
        GreenSystem system = GreenSystem.of(pair, List.of(LAYER, BLUE), bridge, progress);
        double before = system.before();
        double after = system.retained();
        Measure parts =
                Measure.limited("green_parts", null, before, after, Measure.Direction.AT_MOST, before, Unit.COUNT);
        measures.add(Measure.of("green_new_parts", null, null, (double) system.added(), Unit.COUNT));
        measures.add(parts);
        if (!parts.holds()) {
            findings.add(statement(pair, Message.of("F1.parts", before, after), LAYER, BLUE));
        }
    }

    /** Where the ground lies that is no longer served, L4 tells. */
    private static void service(
            PlanPair pair, Parameters parameters, Progress progress, List<Measure> measures, List<Finding> findings) {
        double before = ServiceCoverage.of(pair, Role.APPROVED, Service.GREEN, parameters, progress)
                .share();
        double after = ServiceCoverage.of(pair, Role.DRAFT, Service.GREEN, parameters, progress)
                .share();
        if (Double.isNaN(before) || Double.isNaN(after)) {
            return;
        }
        Measure share =
                Measure.limited("green_service", null, before, after, Measure.Direction.AT_LEAST, before, Unit.RATIO);
        measures.add(share);
        if (!share.holds()) {
            findings.add(FindingBuilder.of(
                            pair.metric(),
                            LAYER,
                            Message.of("F1.service", before, after, ServiceCoverage.way(pair, parameters)))
                    .severity(Severity.W)
                    .build());
        }
    }

    /** @return whether it could be measured */
    private static boolean evenness(
            PlanPair pair, Parameters parameters, Progress progress, List<Measure> measures, List<Finding> findings) {
        GreenEvenness evenness = GreenEvenness.of(pair, LAYER, parameters, progress);
        measures.add(Measure.of("green_cells", null, null, (double) evenness.cells(), Unit.COUNT));
        if (Double.isNaN(evenness.before()) || Double.isNaN(evenness.after())) {
            return false;
        }
        Measure gini = Measure.limited(
                "green_gini",
                null,
                evenness.before(),
                evenness.after(),
                Measure.Direction.AT_MOST,
                evenness.before() + parameters.number("green.gini_slack"),
                Unit.RATIO);
        measures.add(gini);
        if (!gini.holds()) {
            findings.add(statement(pair, Message.of("F1.uneven", gini.before(), gini.after()), LAYER));
        }
        return true;
    }

    private static Finding statement(PlanPair pair, Message text, String... layers) {
        return FindingBuilder.of(pair.metric(), LAYER, text)
                .severity(Severity.W)
                .ground(LineAreas.edited(pair, layers))
                .build();
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.redline;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.LineOverlaps;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.checks.projects.ProjectList;
import org.positiveoptimization.checks.projects.Siting;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * E2: projects lie on the ecological red line only in a case that admits them (生态保护红线准入).
 *
 * <p><b>Metric.</b> Ground that a footprint (ZDXMFW of the draft) shares with STBHHX of the draft, square metres. Each such
 * footprint must state a case HXZYQX of {@code redline.cases}; for those of {@code redline.document_cases} a document number
 * PZWH; for those of {@code redline.major_cases} a project on the list whose level is one of {@code project.major_levels}.
 * In the core zone of a nature reserve (ZRBHD with GKFQ 1) the case must be one of {@code redline.core_cases}, of which
 * there are none unless the rule set names some. <b>Pass:</b> every footprint. <b>Incomplete:</b> when no footprint fails and
 * ZRBHD is there and unsound. <b>Tolerance.</b> A piece counts above {@code
 * tol.line_overlap_m2} and with S/P of at least {@code tol.line_sliver_m}. <b>Not detected:</b> activities without a
 * footprint; whether a document exists and says so; core zones where ZRBHD does not give the zone.
 *
 * <p>Source: 五(一)3 涉及占用生态保护红线的需符合相关准入条件.
 */
public final class RedLineAdmission implements Check {
    private static final String RED_LINE = "STBHHX";
    private static final String FOOTPRINTS = "ZDXMFW";
    private static final String RESERVES = "ZRBHD";
    private static final String CORE = "1";

    @Override
    public String id() {
        return "E2";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.draft(RED_LINE)
                .and(Role.DRAFT, FOOTPRINTS, "XMMC")
                .and(Role.DRAFT, ProjectList.TABLE, "XMMC", "XMJB");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        LineOverlaps overlaps = new LineOverlaps(pair, parameters);
        List<Finding> findings = new ArrayList<>();
        double shared = 0;
        double unadmitted = 0;
        double core = 0;
        int onLine = 0;
        for (PlanFeature footprint : pair.draft().features(FOOTPRINTS)) {
            progress.check();
            Siting.Ground ground = new Siting(pair, overlaps, footprint.geometry()).on(Role.DRAFT, RED_LINE);
            if (ground.isEmpty()) {
                continue;
            }
            onLine++;
            shared += ground.area();
            Message fault = fault(pair, parameters, footprint);
            if (fault != null) {
                unadmitted += ground.area();
                findings.add(finding(pair, footprint, fault, ground.geometry()));
            }
            if (!parameters.texts("redline.core_cases").contains(footprint.text("HXZYQX"))) {
                LineOverlaps.Result inCore = overlaps.of(core(pair, ground.geometry()));
                if (!inCore.counted().isEmpty()) {
                    core += inCore.area();
                    findings.add(finding(
                            pair,
                            footprint,
                            Message.of("E2.core", footprint.id(), footprint.text("XMMC"), inCore.area()),
                            inCore.ground()));
                }
            }
        }
        Verdict verdict = Verdicts.of(findings, isKnown(pair));
        return new Outcome(
                verdict,
                verdict == Verdict.INCOMPLETE
                        ? Message.of("unusable.layers", RESERVES)
                        : Message.of(findings.isEmpty() ? "E2.pass" : "E2.fail", onLine, shared, findings.size()),
                List.of(
                        Measure.of("footprint_on", RED_LINE, null, shared, Unit.SQUARE_METRE),
                        Measure.limited(
                                "footprint_unadmitted",
                                RED_LINE,
                                null,
                                unadmitted,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.SQUARE_METRE),
                        Measure.limited(
                                "footprint_in_core",
                                null,
                                null,
                                core,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.SQUARE_METRE)),
                findings);
    }

    /** @return whether all reserves that the plan has could be looked at */
    private static boolean isKnown(PlanPair pair) {
        return !pair.draft().has(RESERVES) || pair.draft().faults(RESERVES).isEmpty();
    }

    /** @return why the case that the footprint states does not admit it, or null */
    private static Message fault(PlanPair pair, Parameters parameters, PlanFeature footprint) {
        String admission = footprint.text("HXZYQX");
        String name = footprint.text("XMMC");
        if (admission.isEmpty()) {
            return Message.of("E2.none", footprint.id(), name);
        }
        if (!parameters.texts("redline.cases").contains(admission)) {
            return Message.of("E2.case", footprint.id(), name, admission);
        }
        if (parameters.texts("redline.document_cases").contains(admission)
                && footprint.text("PZWH").isEmpty()) {
            return Message.of("E2.document", footprint.id(), name, admission);
        }
        List<String> levels = parameters.texts("project.major_levels");
        if (parameters.texts("redline.major_cases").contains(admission)
                && ProjectList.of(pair, Role.DRAFT).named(name).stream().noneMatch(p -> levels.contains(p.level()))) {
            return Message.of("E2.level", footprint.id(), name, admission);
        }
        return null;
    }

    /** @return the parts of the ground in core zones, ground of several reserves once */
    private static List<Polygon> core(PlanPair pair, Geometry ground) {
        List<Polygon> parts = new ArrayList<>();
        for (Polygon piece : Polygons.of(ground)) {
            Geometry rest = piece;
            for (PlanFeature reserve : pair.index(Role.DRAFT, RESERVES).query(piece.getEnvelopeInternal())) {
                if (reserve.text("GKFQ").equals(CORE) && Overlap.mayOverlap(rest, reserve.geometry())) {
                    parts.addAll(Polygons.of(Overlap.overlay(rest, reserve.geometry(), OverlayNG.INTERSECTION)));
                    rest = Overlap.overlay(rest, reserve.geometry(), OverlayNG.DIFFERENCE);
                }
            }
        }
        return parts;
    }

    private static Finding finding(PlanPair pair, PlanFeature footprint, Message fault, Geometry ground) {
        return FindingBuilder.of(pair.metric(), FOOTPRINTS, fault)
                .after(footprint)
                .ground(ground)
                .build();
    }
}

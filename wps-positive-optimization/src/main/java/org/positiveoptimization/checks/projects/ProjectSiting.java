/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
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
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Message;

/**
 * K3: projects lie where lines and zones let them, and replace the cultivated land that they occupy (项目选址与占补平衡).
 *
 * <p><b>Metric,</b> square metres of each footprint (ZDXMFW of the draft), lines and zones of the draft:
 * <ul>
 *   <li>on permanent basic farmland: only with a case YJZYQX of {@code project.farmland_cases}, a document number PZWH and
 *       a project on the list whose level is one of {@code project.major_levels};
 *   <li>outside the urban boundary: only with a case BJWQX of {@code project.outside_cases};
 *   <li>in a zone that {@code project.zone_types} does not open to the type of the project: a statement is needed;
 *   <li>on cultivated land: a balance, see {@link FarmlandBalance} and {@link Occupation}.
 * </ul>
 * A footprint of a project that is not on the list is a finding; a project on the list without a footprint is one of
 * severity {@code project.no_footprint_severity}, for a route may not be fixed yet. Ground on the red line is measured
 * here and judged by E2. <b>Pass:</b> none of these. <b>Incomplete:</b> when the base-year class of ground under a
 * footprint is not known. <b>Tolerance.</b> A piece counts above {@code tol.line_overlap_m2} and with S/P of at least {@code
 * tol.line_sliver_m}; stated and measured occupation may differ by {@code project.balance_tol_m2}. <b>Not detected:</b>
 * whether a document exists and says so; the true grade of the land occupied; a balance row without a footprint.
 *
 * <p>Source: 五(一)3, 一(六); 土地管理法 art. 33-35.
 */
public final class ProjectSiting implements Check {
    private static final String FARMLAND = "YJJBNT";
    private static final String RED_LINE = "STBHHX";
    private static final String BOUNDARY = "CZKFBJ";
    private static final String ZONES = "GHFQ";

    @Override
    public String id() {
        return "K3";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.draft(ProjectList.TABLE, "XMMC", "XMLX", "XMJB", "SZXZQ")
                .and(Role.DRAFT, Footprints.LAYER, "XMMC")
                .and(Role.DRAFT, FARMLAND)
                .and(Role.DRAFT, RED_LINE)
                .and(Role.DRAFT, BOUNDARY)
                .and(Role.DRAFT, ZONES, "GHFQDM")
                .and(Role.APPROVED, Occupation.PARCELS, "JQDLDM")
                .ifPresent(Role.DRAFT, FarmlandBalance.TABLE, "XMMC");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        return new Run(pair, parameters, progress).evaluate();
    }

    /** One evaluation: the sums grow with the footprints. */
    private static final class Run {
        private final PlanPair pair;
        private final Parameters parameters;
        private final Progress progress;
        private final ProjectList list;
        private final LineOverlaps overlaps;
        private final ZoneTypes zoneTypes;
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private double onFarmland;
        private double farmlandUnadmitted;
        private double onRedLine;
        private double outside;
        private double outsideUnadmitted;
        private double wrongZone;
        private double cultivated;
        private double paddy;
        private int unlisted;
        private int unlocated;
        private int unbalanced;

        Run(PlanPair pair, Parameters parameters, Progress progress) {
            this.pair = pair;
            this.parameters = parameters;
            this.progress = progress;
            this.list = ProjectList.of(pair, Role.DRAFT);
            this.overlaps = new LineOverlaps(pair, parameters);
            this.zoneTypes = new ZoneTypes(parameters);
        }

        Outcome evaluate() {
            for (PlanFeature footprint : pair.draft().features(Footprints.LAYER)) {
                progress.check();
                if (list.named(footprint.text("XMMC")).isEmpty()) {
                    unlisted++;
                    findings.add(FindingBuilder.of(
                                    pair.metric(),
                                    Footprints.LAYER,
                                    Message.of("K3.unlisted", footprint.id(), footprint.text("XMMC")))
                            .whole(Role.DRAFT, footprint)
                            .build());
                }
                Siting siting = new Siting(pair, overlaps, footprint.geometry());
                farmland(footprint, siting.on(Role.DRAFT, FARMLAND));
                onRedLine += siting.on(Role.DRAFT, RED_LINE).area();
                boundary(footprint, siting.outside(Role.DRAFT, BOUNDARY));
                zones(footprint, siting.by(Role.DRAFT, ZONES, f -> ZoneTypes.firstLevel(f.text("GHFQDM"))));
            }
            projects();
            Verdict verdict = Verdicts.of(findings, unknown.isEmpty());
            return new Outcome(
                    verdict,
                    verdict == Verdict.INCOMPLETE
                            ? Message.of("K3.unknown", String.join(", ", unknown))
                            : Message.of(
                                    findings.isEmpty() ? "K3.pass" : "K3.fail",
                                    pair.draft().features(Footprints.LAYER).size(),
                                    findings.size()),
                    measures(),
                    findings);
        }

        private void farmland(PlanFeature footprint, Siting.Ground ground) {
            onFarmland += ground.area();
            if (ground.isEmpty()) {
                return;
            }
            String admission = footprint.text("YJZYQX");
            String key = null;
            if (!parameters.texts("project.farmland_cases").contains(admission)) {
                key = "K3.farmland";
            } else if (footprint.text("PZWH").isEmpty()) {
                key = "K3.farmland_document";
            } else if (!isMajor(footprint)) {
                key = "K3.farmland_level";
            }
            if (key != null) {
                farmlandUnadmitted += ground.area();
                findings.add(finding(footprint, key, ground, footprint.id(), footprint.text("XMMC"), admission)
                        .build());
            }
        }

        private boolean isMajor(PlanFeature footprint) {
            List<String> levels = parameters.texts("project.major_levels");
            return list.named(footprint.text("XMMC")).stream().anyMatch(p -> levels.contains(p.level()));
        }

        private void boundary(PlanFeature footprint, Siting.Ground ground) {
            outside += ground.area();
            String admission = footprint.text("BJWQX");
            if (!ground.isEmpty() && !parameters.texts("project.outside_cases").contains(admission)) {
                outsideUnadmitted += ground.area();
                findings.add(
                        finding(footprint, "K3.boundary", ground, footprint.id(), footprint.text("XMMC"), admission)
                                .build());
            }
        }

        private void zones(PlanFeature footprint, Map<String, Siting.Ground> zones) {
            List<Project> named = list.named(footprint.text("XMMC"));
            String type =
                    named.isEmpty() ? footprint.text("XMLX") : named.get(0).type();
            zones.forEach((zone, ground) -> {
                if (!zoneTypes.allows(zone, type)) {
                    wrongZone += ground.area();
                    findings.add(
                            finding(footprint, "K3.zone", ground, footprint.id(), footprint.text("XMMC"), type, zone)
                                    .severity(Severity.W)
                                    .build());
                }
            });
        }

        private void projects() {
            Footprints footprints = Footprints.of(pair, Role.DRAFT);
            FarmlandBalance balance = new FarmlandBalance(pair, parameters);
            Severity severity = Severity.valueOf(parameters.text("project.no_footprint_severity"));
            double least = parameters.number("tol.line_overlap_m2");
            for (Project project : list.projects()) {
                progress.check();
                Geometry ground = footprints.ground(project);
                if (ground == null) {
                    unlocated++;
                    findings.add(FindingBuilder.of(
                                    pair.metric(),
                                    ProjectList.TABLE,
                                    Message.of("K3.no_footprint", project.place(), project.name()))
                            .severity(severity)
                            .build());
                    continue;
                }
                Occupation land = Occupation.of(pair, parameters, ground);
                cultivated += land.cultivated();
                paddy += land.paddy();
                if (land.unknown() > least) {
                    unknown.add(project.name());
                    continue;
                }
                List<Finding> faults = balance.check(project, land);
                unbalanced += faults.isEmpty() ? 0 : 1;
                findings.addAll(faults);
            }
        }

        private FindingBuilder finding(PlanFeature footprint, String key, Siting.Ground ground, Object... words) {
            return FindingBuilder.of(pair.metric(), Footprints.LAYER, Message.of(key, words))
                    .after(footprint)
                    .ground(ground.geometry());
        }

        private List<Measure> measures() {
            return List.of(
                    area("footprint_on", FARMLAND, onFarmland),
                    area("footprint_on", RED_LINE, onRedLine),
                    area("footprint_outside", BOUNDARY, outside),
                    held("footprint_unadmitted", FARMLAND, farmlandUnadmitted),
                    held("footprint_unadmitted", BOUNDARY, outsideUnadmitted),
                    held("footprint_wrong_zone", ZONES, wrongZone),
                    area("cultivated_occupied", null, cultivated),
                    area("paddy_occupied", null, paddy),
                    count("projects_unbalanced", unbalanced),
                    count("footprints_unlisted", unlisted),
                    count("projects_unlocated", unlocated));
        }

        private static Measure area(String name, String scope, double value) {
            return Measure.of(name, scope, null, value, Unit.SQUARE_METRE);
        }

        private static Measure held(String name, String scope, double value) {
            return Measure.limited(name, scope, null, value, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE);
        }

        private static Measure count(String name, int value) {
            return Measure.limited(name, null, null, value, Measure.Direction.AT_MOST, 0, Unit.COUNT);
        }
    }
}

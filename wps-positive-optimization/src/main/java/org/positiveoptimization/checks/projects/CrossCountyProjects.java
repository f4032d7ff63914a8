/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.LineOverlaps;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * K2: a project that crosses counties is one of the municipal list (跨县级行政单元项目纳入市级清单).
 *
 * <p><b>Metric.</b> The counties of a project of the draft are those that SZXZQ names ({@link AreaNames}) and those that
 * its footprint (ZDXMFW) lies in; with more than one, its level XMJB must be one of {@code project.municipal_levels}. An
 * area that the plan does not know, and ground of a footprint outside the areas that SZXZQ names, are findings of their
 * own. <b>Units.</b> Square metres. <b>Tolerance.</b> A piece of ground counts above {@code tol.line_overlap_m2} and with
 * S/P of at least {@code tol.line_sliver_m}. <b>Pass:</b> none of the three. <b>Not detected:</b> an area that is named and
 * that the footprint does not reach; a project that crosses counties, of which the list says nothing and no footprint is
 * given.
 *
 * <p>Source: 三(五) 市域范围内跨县/区级行政单元的建设项目纳入市级清单.
 */
public final class CrossCountyProjects implements Check {
    private static final String AREAS = "XZQ";

    @Override
    public String id() {
        return "K2";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.draft(ProjectList.TABLE, "XMMC", "SZXZQ", "XMJB")
                .andBoth(AREAS, "XZQDM", "XZQMC")
                .ifPresent(Role.DRAFT, Footprints.LAYER, "XMMC");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<String> levels = parameters.texts("project.municipal_levels");
        AreaNames names = AreaNames.of(pair, parameters);
        Footprints footprints = Footprints.of(pair, Role.DRAFT);
        LineOverlaps overlaps = new LineOverlaps(pair, parameters);
        List<Finding> findings = new ArrayList<>();
        int crossing = 0;
        int below = 0;
        int unknown = 0;
        double outsideArea = 0;
        for (Project project : ProjectList.of(pair, Role.DRAFT).projects()) {
            progress.check();
            AreaNames.Areas named = names.parse(project.areas());
            for (Message fault : unknown(project, named)) {
                unknown++;
                findings.add(FindingBuilder.of(pair.metric(), ProjectList.TABLE, fault)
                        .build());
            }
            Geometry ground = footprints.ground(project);
            Reach reach = reach(pair, ground, named.counties(), overlaps);
            Set<String> counties = new TreeSet<>(named.counties());
            counties.addAll(reach.counties);
            if (counties.size() > 1) {
                crossing++;
                if (!levels.contains(project.level())) {
                    below++;
                    Message fault = Message.of(
                            "K2.level", project.place(), project.name(), String.join(", ", counties), project.level());
                    findings.add(FindingBuilder.of(pair.metric(), ProjectList.TABLE, fault)
                            .ground(ground)
                            .build());
                }
            }
            // an area that nobody knows may be where the footprint lies
            if (named.unknown().isEmpty() && !reach.outside.isEmpty()) {
                FindingBuilder finding = FindingBuilder.of(
                        pair.metric(),
                        Footprints.LAYER,
                        Message.of("K2.outside", project.place(), project.name(), project.areas()));
                footprints.of(project).forEach(finding::after);
                Finding built = finding.ground(reach.ground()).build();
                outsideArea += built.area();
                findings.add(built);
            }
        }
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "K2.pass" : "K2.fail", crossing, findings.size()),
                List.of(
                        Measure.of("projects_crossing", null, null, (double) crossing, Unit.COUNT),
                        Measure.limited(
                                "projects_below_level", null, null, below, Measure.Direction.AT_MOST, 0, Unit.COUNT),
                        Measure.limited("unknown_areas", null, null, unknown, Measure.Direction.AT_MOST, 0, Unit.COUNT),
                        Measure.limited(
                                "footprint_outside_areas",
                                null,
                                null,
                                outsideArea,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.SQUARE_METRE)),
                findings);
    }

    private static List<Message> unknown(Project project, AreaNames.Areas named) {
        if (named.counties().isEmpty() && named.unknown().isEmpty()) {
            return List.of(Message.of("K2.no_area", project.place(), project.name()));
        }
        return named.unknown().stream()
                .map(name -> Message.of("K2.unknown_area", project.place(), project.name(), name))
                .toList();
    }

    /**
     * @param counties the counties that a footprint lies in
     * @param outside its ground outside the areas named
     */
    private record Reach(Set<String> counties, List<Polygon> outside) {
        Geometry ground() {
            return outside.get(0).getFactory().createMultiPolygon(outside.toArray(new Polygon[0]));
        }
    }

    private static Reach reach(PlanPair pair, Geometry ground, Set<String> named, LineOverlaps overlaps) {
        Set<String> counties = new TreeSet<>();
        List<Polygon> outside = new ArrayList<>();
        if (ground == null) {
            return new Reach(counties, outside);
        }
        PreparedGeometry footprint = PreparedGeometryFactory.prepare(ground);
        Geometry nowhere = ground;
        for (PlanFeature area : pair.index(Role.DRAFT, AREAS).query(ground.getEnvelopeInternal())) {
            if (!footprint.intersects(area.geometry())) {
                continue;
            }
            LineOverlaps.Result common = overlaps.of(ground, area.geometry());
            if (!common.counted().isEmpty()) {
                counties.add(area.county());
                if (!named.contains(area.county())) {
                    outside.addAll(common.counted());
                }
            }
            if (!nowhere.isEmpty() && Overlap.mayOverlap(nowhere, area.geometry())) {
                nowhere = Overlap.overlay(nowhere, area.geometry(), OverlayNG.DIFFERENCE);
            }
        }
        outside.addAll(overlaps.of(Polygons.of(nowhere)).counted());
        return new Reach(counties, outside);
    }
}

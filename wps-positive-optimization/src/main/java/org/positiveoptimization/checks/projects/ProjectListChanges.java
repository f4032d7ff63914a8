/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Message;

/**
 * K1: the list of key projects is complete and lawful in its values, and nothing leaves it in silence (重点项目清单).
 *
 * <p><b>Metric.</b> Rows of ZDXMAPB of the draft: mandatory columns that are blank; a name and areas that stand twice;
 * type, level and nature outside {@code project.types}, {@code project.levels}, {@code project.natures}; years in no known
 * form, in the wrong order or outside {@code project.years}; sizes (ha) that are negative, no number, larger than the
 * city, or with more new construction land than land; a blank size that the remark (BZ) does not explain. <b>Pass:</b>
 * none. The difference from the approved list by {@link ListComparison}: unchanged, adjusted, renamed, added, deleted.
 * A statement is needed for every project that was deleted, and where YDGM departs from the area of the footprint by more
 * than {@code project.size_tolerance} of it.
 *
 * <p><b>Tolerance.</b> Sizes are compared in ha to four decimals, half-up. <b>Not detected:</b> whether a project belongs
 * on the list; a project renamed and moved to other areas or another type at once, which is one deleted and one added.
 *
 * <p>Source: 三(五).
 */
public final class ProjectListChanges implements Check {
    private static final double HECTARE = 10_000;

    @Override
    public String id() {
        return "K1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(ProjectList.TABLE, "XMMC", "SZXZQ", "XMLX", "JSXZ", "JSNX", "YDGM", "XZJSYD")
                .andBoth("XZQ", "XZQDM", "XZQMC")
                .ifPresent(Role.APPROVED, Footprints.LAYER, "XMMC")
                .ifPresent(Role.DRAFT, Footprints.LAYER, "XMMC");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        ListComparison comparison = new ListComparison(pair, parameters);
        List<ListComparison.Change> changes = comparison.compare(progress);
        RowFaults rows = new RowFaults(pair, parameters);
        Footprints footprints = Footprints.of(pair, Role.DRAFT);
        double tolerance = parameters.number("project.size_tolerance");
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int blanks = 0;
        int values = 0;
        int repeated = 0;
        for (Project project : ProjectList.of(pair, Role.DRAFT).projects()) {
            progress.check();
            Geometry ground = footprints.ground(project);
            for (Message fault : rows.blanks(project)) {
                blanks++;
                findings.add(finding(pair, project, fault, ground).build());
            }
            for (Message fault : rows.values(project)) {
                values++;
                findings.add(finding(pair, project, fault, ground).build());
            }
            if (!project.normalName().isEmpty() && !seen.add(comparison.key(project))) {
                repeated++;
                Message fault = Message.of("K1.repeated", project.place(), project.name(), project.areas());
                findings.add(finding(pair, project, fault, ground).build());
            }
            if (ground != null && isAnotherSize(pair, project, ground, tolerance)) {
                Message fault = Message.of(
                        "K1.size",
                        project.place(),
                        project.name(),
                        project.number("YDGM"),
                        pair.metric().area(ground) / HECTARE);
                findings.add(finding(pair, project, fault, ground)
                        .severity(Severity.W)
                        .build());
            }
        }
        for (ListComparison.Change change : changes) {
            if (change.kind() == ListComparison.Kind.DELETED) {
                Project before = change.before();
                Message fault = Message.of("K1.deleted", before.name(), before.areas());
                Geometry ground = Footprints.of(pair, Role.APPROVED).ground(before);
                findings.add(finding(pair, before, fault, ground)
                        .severity(Severity.W)
                        .build());
            }
        }
        List<Measure> measures = new ArrayList<>(
                List.of(held("list_blanks", blanks), held("list_values", values), held("list_repeated", repeated)));
        measures.addAll(differences(pair, changes));
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(
                        findings.isEmpty() ? "K1.pass" : "K1.fail",
                        count(changes, ListComparison.Kind.ADDED),
                        count(changes, ListComparison.Kind.RENAMED),
                        count(changes, ListComparison.Kind.ADJUSTED),
                        count(changes, ListComparison.Kind.DELETED),
                        findings.size()),
                measures,
                findings);
    }

    private static FindingBuilder finding(PlanPair pair, Project project, Message text, Geometry ground) {
        String code = project.text("XZQDM");
        return FindingBuilder.of(pair.metric(), ProjectList.TABLE, text)
                .ground(ground)
                .county(code.length() > 6 ? code.substring(0, 6) : code);
    }

    private static boolean isAnotherSize(PlanPair pair, Project project, Geometry ground, double tolerance) {
        double stated = project.number("YDGM") * HECTARE;
        if (!Double.isFinite(stated)) {
            return false;
        }
        double area = pair.metric().area(ground);
        double difference = Math.abs(stated - area);
        return Unit.SQUARE_METRE.round(difference).compareTo(Unit.SQUARE_METRE.round(tolerance * area)) > 0;
    }

    private static Measure held(String name, int count) {
        return Measure.limited(name, null, null, count, Measure.Direction.AT_MOST, 0, Unit.COUNT);
    }

    /** How many projects of each kind there are, and by name which were renamed, added or adjusted. */
    private static List<Measure> differences(PlanPair pair, List<ListComparison.Change> changes) {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.of(
                "projects",
                null,
                (double) ProjectList.of(pair, Role.APPROVED).projects().size(),
                (double) ProjectList.of(pair, Role.DRAFT).projects().size(),
                Unit.COUNT));
        measures.add(measure("projects_unchanged", changes, ListComparison.Kind.UNCHANGED));
        measures.add(measure("projects_adjusted", changes, ListComparison.Kind.ADJUSTED));
        measures.add(measure("projects_renamed", changes, ListComparison.Kind.RENAMED));
        measures.add(measure("projects_added", changes, ListComparison.Kind.ADDED));
        measures.add(measure("projects_deleted", changes, ListComparison.Kind.DELETED));
        for (ListComparison.Change change : changes) {
            switch (change.kind()) {
                case RENAMED ->
                    measures.add(Measure.of(
                            "project_likeness",
                            change.before().name() + " → " + change.after().name(),
                            null,
                            change.likeness(),
                            Unit.RATIO));
                case ADDED ->
                    measures.add(Measure.of(
                            "project_added", change.after().name(), null, land(change.after()), Unit.HECTARE));
                case ADJUSTED ->
                    measures.add(Measure.of(
                            "project_adjusted",
                            change.after().name(),
                            land(change.before()),
                            land(change.after()),
                            Unit.HECTARE));
                default -> {
                    // an unchanged project needs no line, a deleted one has a finding
                }
            }
        }
        return measures;
    }

    private static Measure measure(String name, List<ListComparison.Change> changes, ListComparison.Kind kind) {
        return Measure.of(name, null, null, (double) count(changes, kind), Unit.COUNT);
    }

    private static int count(List<ListComparison.Change> changes, ListComparison.Kind kind) {
        return (int) changes.stream().filter(c -> c.kind() == kind).count();
    }

    /** @return land required in ha, null when it is not known */
    private static Double land(Project project) {
        double land = project.number("YDGM");
        return Double.isFinite(land) ? land : null;
    }
}

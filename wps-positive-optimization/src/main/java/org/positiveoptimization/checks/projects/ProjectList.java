/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;

/** The list of key projects (重点建设项目安排表) of one version, in the order of its rows. */
public final class ProjectList {
    public static final String TABLE = "ZDXMAPB";

    private final List<Project> projects = new ArrayList<>();
    private final Map<String, List<Project>> byName = new HashMap<>();

    private ProjectList(List<Map<String, Object>> rows) {
        for (Map<String, Object> row : rows) {
            Project project = Project.of(projects.size() + 1, row);
            projects.add(project);
            if (!project.normalName().isEmpty()) {
                byName.computeIfAbsent(project.normalName(), k -> new ArrayList<>(1))
                        .add(project);
            }
        }
    }

    public static ProjectList of(PlanPair pair, Role role) {
        return pair.once(
                "project list " + role, () -> new ProjectList(pair.version(role).rows(TABLE)));
    }

    List<Project> projects() {
        return projects;
    }

    /** @return the projects of the name, which is compared in its normal form; none for a blank name */
    public List<Project> named(String name) {
        return byName.getOrDefault(ProjectNames.normal(name), List.of());
    }
}

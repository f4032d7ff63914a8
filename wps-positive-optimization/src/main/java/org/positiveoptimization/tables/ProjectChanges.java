/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import static org.positiveoptimization.tables.PlanningTable.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.projects.ListComparison;
import org.positiveoptimization.checks.projects.Project;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/** What became of the key projects, as K1 has it; those that stay as they are are left out. */
final class ProjectChanges {
    private ProjectChanges() {}

    static PlanningTable of(PlanPair pair, Parameters parameters) {
        List<List<Object>> rows = new ArrayList<>();
        for (ListComparison.Change change : new ListComparison(pair, parameters).compare(Progress.NONE)) {
            if (change.kind() != ListComparison.Kind.UNCHANGED) {
                rows.add(row(change));
            }
        }
        List<Column> columns = List.of(
                Column.of("result"),
                Column.of("project"),
                Column.of("former_name"),
                Column.of("areas"),
                Column.of("type"),
                Column.of("level"),
                Column.of("size_before", Unit.HECTARE),
                Column.of("size_after", Unit.HECTARE));
        return new PlanningTable("projects", columns, rows);
    }

    private static List<Object> row(ListComparison.Change change) {
        Project shown = change.after() == null ? change.before() : change.after();
        boolean isRenamed = change.kind() == ListComparison.Kind.RENAMED;
        return Arrays.asList(
                Message.of("table.project." + change.kind().name().toLowerCase(Locale.ROOT))
                        .localized(),
                shown.name(),
                isRenamed ? change.before().name() : null,
                shown.areas(),
                shown.type(),
                shown.level(),
                size(change.before()),
                size(change.after()));
    }

    private static Double size(Project project) {
        double size = project == null ? Double.NaN : project.number("YDGM");
        return Double.isFinite(size) ? size : null;
    }
}

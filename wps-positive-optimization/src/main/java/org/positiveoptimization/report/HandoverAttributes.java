/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.List;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.supervision.monitor.Warning;

/** What is told of a warning beside its ground, in the hand-over list and in a feature collection alike. */
public final class HandoverAttributes {
    public static final List<Column> COLUMNS = List.of(
            Column.text("key"),
            Column.text("level"),
            Column.text("level_zh"),
            Column.text("line"),
            Column.text("line_zh"),
            Column.text("line_en"),
            Column.text("county"),
            Column.text("patch"),
            Column.text("bsm"),
            Column.text("kind"),
            Column.text("kind_zh"),
            Column.text("date"),
            Column.text("project"),
            Column.real("area_m2"),
            Column.real("lon"),
            Column.real("lat"));

    private HandoverAttributes() {}

    /**
     * @param i place of the warning in the report, from 0
     * @return one value per column
     */
    public static Object[] of(MonitorReport report, int i) {
        Warning warning = report.warnings().get(i);
        WarningText text = WarningText.of(report, i);
        return new Object[] {
            text.key(),
            warning.level().name(),
            text.level().zh(),
            warning.line(),
            text.line().zh(),
            text.line().en(),
            warning.county(),
            warning.patch().id(),
            text.bsm(),
            text.kind(),
            text.kindWords().zh(),
            text.date(),
            text.project(),
            warning.area(),
            warning.point().x,
            warning.point().y
        };
    }
}

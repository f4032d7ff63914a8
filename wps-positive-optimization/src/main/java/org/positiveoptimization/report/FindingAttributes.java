/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.List;
import java.util.Optional;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.statements.Statement;
import org.positiveoptimization.text.Localized;

/**
 * What is told of a finding beside its place, in a GeoPackage and in a feature collection alike. {@code key} is the key of the
 * finding in report.json. Areas in square metres, widths in metres, unrounded.
 */
public final class FindingAttributes {
    public static final List<Column> COLUMNS = List.of(
            Column.text("key"),
            Column.text("rule"),
            Column.text("severity"),
            Column.text("verdict"),
            Column.text("layer"),
            Column.text("county"),
            Column.real("area_m2"),
            Column.real("width_m"),
            Column.text("text_zh"),
            Column.text("text_en"),
            Column.text("approved_ids"),
            Column.text("draft_ids"),
            Column.text("statement"),
            Column.text("statement_author"),
            Column.text("statement_date"));

    private FindingAttributes() {}

    /**
     * @param i place of the finding in the result, from 0
     * @return one value per column
     */
    public static Object[] of(ConformityReport report, RuleResult result, int i) {
        Finding finding = result.outcome().findings().get(i);
        Localized text = finding.text().localized();
        Optional<Statement> statement = report.answers().to(result.findingKey(i));
        return new Object[] {
            result.findingKey(i),
            result.rule().id(),
            result.severity(finding).name(),
            result.verdict().name(),
            finding.layer(),
            finding.county(),
            finding.area(),
            finding.width(),
            text.zh(),
            text.en(),
            String.join(",", finding.approvedIds()),
            String.join(",", finding.draftIds()),
            statement.map(Statement::text).orElse(null),
            statement.map(Statement::author).orElse(null),
            statement.map(Statement::date).orElse(null)
        };
    }
}

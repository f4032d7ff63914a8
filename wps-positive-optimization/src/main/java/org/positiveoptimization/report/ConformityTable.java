/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.tables.PlanningTable.Column;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** The conformity table (逐条比对表): what the whole comes to, then a row per rule, in the order of the rule set. */
public final class ConformityTable {
    private static final String ID = "conformity";

    private ConformityTable() {}

    public static PlanningTable of(ConformityReport report) {
        List<List<Object>> rows = new ArrayList<>();
        long findings = report.results().stream()
                .mapToLong(r -> r.outcome().findings().size())
                .sum();
        rows.add(Arrays.asList(
                null,
                null,
                Message.of("table.total").localized(),
                report.verdict().name(),
                Words.of(report.verdict()),
                null,
                Words.overall(report),
                (double) findings));
        report.results().forEach(r -> rows.add(row(r)));
        List<Column> columns = List.of(
                Column.of("rule"),
                Column.of("clause"),
                Column.of("rule_title"),
                Column.of("verdict"),
                Column.of("verdict_words"),
                Column.of("severity"),
                Column.of("why"),
                Column.of("findings", Unit.COUNT));
        return new PlanningTable(ID, columns, rows, rows.size());
    }

    private static List<Object> row(RuleResult result) {
        Localized reason = Words.of(result.outcome().reason());
        return Arrays.asList(
                result.rule().id(),
                result.rule().clause(),
                result.rule().title(),
                result.verdict().name(),
                Words.of(result),
                Words.of(result.rule().severity()),
                reason,
                (double) result.outcome().findings().size());
    }
}

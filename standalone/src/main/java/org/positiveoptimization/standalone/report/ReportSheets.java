/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import static org.positiveoptimization.standalone.report.ReportSheet.column;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.report.Chapter;
import org.positiveoptimization.report.Figures;
import org.positiveoptimization.report.ParameterText;
import org.positiveoptimization.report.Words;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.statements.Statement;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** The sheets on rules, inputs and parameters. */
final class ReportSheets {
    private ReportSheets() {}

    static ReportSheet conformity(ConformityReport report) {
        Localized overall = Words.overall(report);
        Localized whole = Words.of(Message.of("report.xlsx.overall"));
        long findings = report.results().stream()
                .mapToLong(r -> r.outcome().findings().size())
                .sum();
        Stream<List<?>> first = Stream.of(row(
                null,
                bilingual(whole),
                null,
                whole.zh(),
                whole.en(),
                report.verdict().name(),
                bilingual(Words.of(report.verdict())),
                null,
                null,
                overall.zh(),
                overall.en(),
                findings));
        return new ReportSheet(
                "结论",
                List.of(
                        column("rule", 8),
                        column("chapter", 30),
                        column("clause", 18),
                        column("title_zh", 34),
                        column("title_en", 40),
                        column("verdict", 14),
                        column("verdict_words", 24),
                        column("answered", 12),
                        column("severity", 20),
                        column("reason_zh", 60),
                        column("reason_en", 60),
                        column("findings", 12)),
                Stream.concat(first, report.results().stream().map(r -> conformity(report, r))));
    }

    private static List<?> conformity(ConformityReport report, RuleResult result) {
        Localized title = result.rule().title();
        Localized reason = Words.of(result.outcome().reason());
        return row(
                result.rule().id(),
                bilingual(Chapter.of(result.rule().id()).title()),
                result.rule().clause(),
                title.zh(),
                title.en(),
                result.verdict().name(),
                bilingual(Words.of(result)),
                report.answers().isAnswered(result.rule().id()) ? "✔" : null,
                bilingual(Words.of(result.rule().severity())),
                reason.zh(),
                reason.en(),
                (long) result.outcome().findings().size());
    }

    static ReportSheet measures(ConformityReport report) {
        return new ReportSheet(
                "指标",
                List.of(
                        column("rule", 8),
                        column("measure", 28),
                        column("label_zh", 34),
                        column("label_en", 40),
                        column("scope", 14),
                        column("before", 18),
                        column("after", 18),
                        column("relation", 10),
                        column("limit", 18),
                        column("unit", 10),
                        column("breaks", 14)),
                report.results().stream()
                        .flatMap(r -> r.outcome().measures().stream().map(m -> measure(r, m))));
    }

    private static List<?> measure(RuleResult result, Measure measure) {
        Localized label = Words.label(measure);
        Unit unit = measure.unit();
        return row(
                result.rule().id(),
                measure.name(),
                label.zh(),
                label.en(),
                measure.scope(),
                Figures.rounded(unit, measure.before()),
                Figures.rounded(unit, measure.after()),
                measure.direction().symbol(),
                Figures.rounded(unit, measure.limit()),
                unit.code(),
                Figures.breaks(measure) ? "✘" : null);
    }

    static ReportSheet findings(ConformityReport report) {
        return new ReportSheet(
                "问题",
                List.of(
                        column("key", 14),
                        column("rule", 8),
                        column("severity", 20),
                        column("layer", 14),
                        column("text_zh", 60),
                        column("text_en", 60),
                        column("approved_ids", 28),
                        column("draft_ids", 28),
                        column("area_m2", 18),
                        column("width_m", 14),
                        column("lon", 14),
                        column("lat", 14),
                        column("county", 12),
                        column("statement", 60),
                        column("statement_author", 18),
                        column("statement_date", 14)),
                report.results().stream()
                        .flatMap(r -> IntStream.range(0, r.outcome().findings().size())
                                .mapToObj(i -> finding(report, r, i))));
    }

    private static List<?> finding(ConformityReport report, RuleResult result, int i) {
        Finding finding = result.outcome().findings().get(i);
        Optional<Statement> statement = report.answers().to(result.findingKey(i));
        Localized text = Words.of(finding.text());
        boolean placed = finding.point() != null && finding.point().isValid();
        return row(
                result.findingKey(i),
                result.rule().id(),
                bilingual(Words.of(Words.severity(result.rule(), finding))),
                finding.layer(),
                text.zh(),
                text.en(),
                String.join(", ", finding.approvedIds()),
                String.join(", ", finding.draftIds()),
                Figures.rounded(Unit.SQUARE_METRE, finding.area()),
                Figures.rounded(Unit.METRE, finding.width()),
                placed ? Figures.degrees(finding.point().x) : null,
                placed ? Figures.degrees(finding.point().y) : null,
                finding.county(),
                statement.map(Statement::text).orElse(null),
                statement.map(Statement::author).orElse(null),
                statement.map(Statement::date).orElse(null));
    }

    static ReportSheet inputs(ConformityReport report) {
        return new ReportSheet(
                "输入",
                List.of(
                        column("layer", 14),
                        column("layer_zh", 26),
                        column("layer_en", 34),
                        column("version", 24),
                        column("source", 30),
                        column("epsg", 10),
                        column("reprojected", 12),
                        column("features", 14),
                        column("vertices", 14),
                        column("area_m2", 22),
                        column("sha256", 68)),
                report.inputs().stream()
                        .map(i -> row(
                                i.code(),
                                Words.layer(report.ruleSet(), i.code()).zh(),
                                Words.layer(report.ruleSet(), i.code()).en(),
                                bilingual(Words.of(i.role())),
                                i.source(),
                                i.srid() == 0 ? null : (long) i.srid(),
                                i.reprojected() ? "✔" : null,
                                i.features(),
                                i.vertices(),
                                area(i.area()),
                                i.sha256())));
    }

    static ReportSheet parameters(ConformityReport report) {
        RuleSet set = report.ruleSet();
        Stream<List<?>> head = Stream.of(
                row("ruleSet.id", set.title().zh(), set.title().en(), set.id(), null, null),
                row("ruleSet.version", null, null, set.version(), null, null),
                row("ruleSet.sha256", null, null, set.sha256(), null, null),
                row("crs", null, null, "EPSG:" + report.metric().srid(), null, null));
        Stream<List<?>> values = set.parameterList().stream()
                .map(p -> row(
                        p.name(),
                        p.title().zh(),
                        p.title().en(),
                        p.value() instanceof Number n ? decimal(n) : ParameterText.of(p.value()),
                        bilingual(Words.of(p.origin())),
                        p.clause()));
        return new ReportSheet(
                "参数",
                List.of(
                        column("parameter", 32),
                        column("meaning_zh", 44),
                        column("meaning_en", 50),
                        column("value", 30),
                        column("origin", 36),
                        column("clause", 30)),
                Stream.concat(head, values));
    }

    private static Object decimal(Number number) {
        String text = ParameterText.of(number);
        return text.equals(Figures.NONE) ? text : new BigDecimal(text);
    }

    private static BigDecimal area(double area) {
        return area == 0 ? null : Figures.rounded(Unit.SQUARE_METRE, area);
    }

    static String bilingual(Localized text) {
        return text.zh() + " " + text.en();
    }

    /** A list that may hold nulls. */
    static List<?> row(Object... cells) {
        return Arrays.asList(cells);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.InputSummary;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameter;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.statements.Answers;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** The report as maps, lists and texts, ready to be printed: figures formatted, texts in both languages, no markup. */
final class HtmlModel {
    private static final int REFUSED = 100;

    private final ConformityReport report;
    private final List<Outline> outlines;

    HtmlModel(ConformityReport report, List<Outline> outlines) {
        this.report = report;
        this.outlines = outlines;
    }

    Map<String, Object> model() {
        HtmlRules rules = new HtmlRules(report.answers());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("verdict", report.verdict().name());
        model.put("overall", both(Words.overall(report)));
        model.put(
                "conclusion",
                Conclusion.of(report).stream().map(p -> both(p.text())).toList());
        model.put("ruleSet", ruleSet());
        model.put("crs", "EPSG:" + report.metric().srid());
        model.put("sources", List.of(source(Role.APPROVED), source(Role.DRAFT)));
        model.put("counts", counts());
        model.put("severities", severities());
        model.put("chapters", rules.chapters(report.results()));
        model.put("map", new MapDrawing(report, outlines).model());
        model.put("changes", changes());
        model.put("tables", HtmlTables.of(report.tables()));
        if (report.answers().sha256() != null) {
            model.put("statements", statements());
        }
        model.put("inputs", inputs());
        model.put("parameters", parameters());
        return model;
    }

    /** The text in both languages; one that is the same in both is printed once. */
    static Map<String, Object> both(Localized text) {
        return Map.of("zh", text.zh(), "en", text.en());
    }

    private Map<String, Object> statements() {
        Answers answers = report.answers();
        List<Map<String, Object>> refused = answers.refused().stream()
                .limit(REFUSED)
                .map(r -> Map.<String, Object>of(
                        "line", String.valueOf(r.statement().line()),
                        "rule", SafeText.of(r.statement().subject().rule()),
                        "author", SafeText.of(r.statement().author()),
                        "date", SafeText.of(r.statement().date()),
                        "text", SafeText.of(r.statement().text()),
                        "why", both(r.reason().words())))
                .toList();
        return Map.of(
                "sha256", answers.sha256(),
                "accepted", Figures.text(Unit.COUNT, (double) answers.accepted().size()),
                "total", Figures.text(Unit.COUNT, (double) answers.refused().size()),
                "refused", refused);
    }

    private Map<String, Object> ruleSet() {
        return Map.of(
                "id", SafeText.of(report.ruleSet().id()),
                "version", SafeText.of(report.ruleSet().version()),
                "sha256", SafeText.of(report.ruleSet().sha256()),
                "title", both(SafeText.of(report.ruleSet().title())),
                "rules", String.valueOf(report.ruleSet().rules().size()),
                "checked", String.valueOf(report.results().size()));
    }

    private Map<String, Object> source(Role role) {
        Set<String> names = new LinkedHashSet<>();
        long layers = 0;
        long features = 0;
        for (InputSummary input : report.inputs()) {
            if (input.role() == role) {
                names.add(SafeText.of(input.source()));
                layers++;
                features += input.features();
            }
        }
        return Map.of(
                "role", both(Words.of(role)),
                "names", names.isEmpty() ? Figures.NONE : String.join(", ", names),
                "extent", both(Words.of(Message.of("report.html.extent", layers, features))));
    }

    private List<Map<String, Object>> counts() {
        List<Map<String, Object>> counts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.PASS, Verdict.WARN, Verdict.INCOMPLETE, Verdict.FAIL)) {
            long count = report.results().stream()
                    .filter(r -> r.verdict() == verdict && !r.isInformation())
                    .count();
            counts.add(count(verdict.name(), Words.of(verdict), count));
        }
        long information =
                report.results().stream().filter(RuleResult::isInformation).count();
        if (information > 0) {
            counts.add(count(
                    HtmlRules.INFORMATION,
                    Message.of("report.verdict.INFORMATION").localized(),
                    information));
        }
        return counts;
    }

    private static Map<String, Object> count(String verdict, Localized word, long count) {
        return Map.of("verdict", verdict, "word", both(word), "count", String.valueOf(count));
    }

    private List<Map<String, Object>> severities() {
        List<Map<String, Object>> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            double count = 0;
            for (RuleResult result : report.results()) {
                for (Finding finding : result.outcome().findings()) {
                    count += Words.severity(result.rule(), finding) == severity ? 1 : 0;
                }
            }
            counts.add(Map.of(
                    "severity", severity.name(),
                    "word", both(Words.of(severity)),
                    "count", Figures.text(Unit.COUNT, count),
                    "any", count > 0));
        }
        return counts;
    }

    private List<Map<String, Object>> changes() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LayerDelta delta : report.deltas()) {
            List<Map<String, Object>> kinds = new ArrayList<>();
            for (ChangeKind kind : List.of(ChangeKind.IN, ChangeKind.OUT, ChangeKind.RECLASSIFIED)) {
                double pieces = delta.pieces(kind).count();
                kinds.add(Map.of(
                        "pieces",
                        Figures.text(Unit.COUNT, pieces),
                        "area",
                        pieces == 0 ? Figures.NONE : Figures.text(Unit.SQUARE_METRE, delta.area(kind))));
            }
            double net = delta.area(ChangeKind.IN) - delta.area(ChangeKind.OUT);
            rows.add(Map.of(
                    "layer", SafeText.of(delta.layer().code()),
                    "title", both(SafeText.of(delta.layer().title())),
                    "kinds", kinds,
                    "net", Figures.text(Unit.SQUARE_METRE, net)));
        }
        return rows;
    }

    private List<Map<String, Object>> inputs() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (InputSummary input : report.inputs()) {
            String sha256 = SafeText.of(input.sha256());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("layer", SafeText.of(input.code()));
            row.put("title", both(Words.layer(report.ruleSet(), input.code())));
            row.put("role", both(Words.of(input.role())));
            row.put("source", SafeText.of(input.source()));
            row.put("srid", input.srid() == 0 ? Figures.NONE : String.valueOf(input.srid()));
            row.put("reprojected", input.reprojected());
            row.put("features", Figures.text(Unit.COUNT, (double) input.features()));
            row.put("vertices", Figures.text(Unit.COUNT, (double) input.vertices()));
            row.put("area", input.area() == 0 ? Figures.NONE : Figures.text(Unit.SQUARE_METRE, input.area()));
            row.put("sha256", sha256);
            row.put("digest", sha256.substring(0, Math.min(12, sha256.length())));
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, Object>> parameters() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Parameter parameter : report.ruleSet().parameterList()) {
            rows.add(Map.of(
                    "name", SafeText.of(parameter.name()),
                    "title", both(SafeText.of(parameter.title())),
                    "value", ParameterText.of(parameter.value()),
                    "origin", both(Words.of(parameter.origin())),
                    "clause", SafeText.of(parameter.clause())));
        }
        return rows;
    }
}

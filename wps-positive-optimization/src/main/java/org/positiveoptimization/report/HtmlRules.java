/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.statements.Answers;
import org.positiveoptimization.statements.Statement;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** The rules of the HTML report by chapter, each with its measures and the first of its findings. */
final class HtmlRules {
    /** Stands where verdicts stand, for a rule that only informs. */
    static final String INFORMATION = "INFORMATION";

    private static final int DECISIVE = 3;
    private static final int FINDINGS = 50;
    private static final int IDS = 4;

    private final Answers answers;

    HtmlRules(Answers answers) {
        this.answers = answers;
    }

    List<Map<String, Object>> chapters(List<RuleResult> results) {
        List<Map<String, Object>> chapters = new ArrayList<>();
        Chapter.group(results)
                .forEach((chapter, members) -> chapters.add(Map.of(
                        "title", HtmlModel.both(chapter.title()),
                        "rules", members.stream().map(this::rule).toList())));
        return chapters;
    }

    private Map<String, Object> rule(RuleResult result) {
        List<Finding> findings = result.outcome().findings();
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", SafeText.of(result.rule().id()));
        rule.put(
                "verdict",
                result.isInformation() ? INFORMATION : result.verdict().name());
        rule.put("word", HtmlModel.both(Words.of(result)));
        rule.put("answered", answers.isAnswered(result.rule().id()));
        answers.to(result.rule().id()).ifPresent(s -> rule.put("statement", statement(s)));
        rule.put("severity", HtmlModel.both(Words.of(result.rule().severity())));
        rule.put("clause", SafeText.of(result.rule().clause()));
        rule.put("title", HtmlModel.both(SafeText.of(result.rule().title())));
        rule.put("text", HtmlModel.both(SafeText.of(result.rule().text())));
        rule.put("reason", HtmlModel.both(Words.of(result.outcome().reason())));
        rule.put(
                "decisive",
                Figures.decisive(result, DECISIVE).stream()
                        .map(m -> Map.of(
                                "label", HtmlModel.both(label(m)),
                                "line", HtmlModel.both(Figures.line(m)),
                                "breaks", Figures.breaks(m)))
                        .toList());
        rule.put(
                "measures",
                result.outcome().measures().stream().map(HtmlRules::measure).toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(FINDINGS, findings.size()); i++) {
            rows.add(finding(result, i));
        }
        rule.put("findings", rows);
        rule.put("total", Figures.text(Unit.COUNT, (double) findings.size()));
        rule.put("left", Figures.text(Unit.COUNT, (double) (findings.size() - rows.size())));
        rule.put("more", findings.size() > rows.size());
        return rule;
    }

    private static Map<String, Object> statement(Statement statement) {
        return Map.of(
                "text", SafeText.of(statement.text()),
                "author", SafeText.of(statement.author()),
                "date", SafeText.of(statement.date()));
    }

    private static Localized label(Measure measure) {
        Localized label = Words.label(measure);
        if (measure.scope() == null) {
            return label;
        }
        String scope = SafeText.of(measure.scope());
        return new Localized(label.zh() + "（" + scope + "）", label.en() + " (" + scope + ")");
    }

    private static Map<String, Object> measure(Measure measure) {
        Map<String, Object> row = new LinkedHashMap<>();
        Unit unit = measure.unit();
        row.put("label", HtmlModel.both(Words.label(measure)));
        row.put("scope", SafeText.of(measure.scope()));
        row.put("before", Figures.text(unit, measure.before()));
        row.put("after", Figures.text(unit, measure.after()));
        row.put("limit", Figures.text(unit, measure.limit()));
        row.put("relation", measure.limit() == null ? "" : measure.direction().symbol());
        row.put("unit", HtmlModel.both(Words.of(unit)));
        row.put("breaks", Figures.breaks(measure));
        return row;
    }

    private Map<String, Object> finding(RuleResult result, int i) {
        Finding finding = result.outcome().findings().get(i);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", SafeText.of(result.findingKey(i)));
        row.put("layer", SafeText.of(finding.layer()));
        row.put("severity", Words.severity(result.rule(), finding).name());
        row.put("text", HtmlModel.both(Words.of(finding.text())));
        row.put("area", Figures.text(Unit.SQUARE_METRE, finding.area()));
        row.put("width", Figures.text(Unit.METRE, finding.width()));
        row.put("county", SafeText.of(finding.county()));
        boolean placed = finding.point() != null && finding.point().isValid();
        row.put("placed", placed);
        if (placed) {
            row.put("lon", Figures.degrees(finding.point().x).toPlainString());
            row.put("lat", Figures.degrees(finding.point().y).toPlainString());
        }
        row.put("approved", HtmlModel.both(ids(finding.approvedIds())));
        row.put("draft", HtmlModel.both(ids(finding.draftIds())));
        answers.to(result.findingKey(i)).ifPresent(s -> row.put("statement", statement(s)));
        return row;
    }

    private static Localized ids(List<String> ids) {
        String shown = SafeText.of(String.join(", ", ids.subList(0, Math.min(IDS, ids.size()))));
        return ids.size() <= IDS
                ? new Localized(shown, shown)
                : Words.of(Message.of("report.html.moreIds", shown, ids.size()));
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * S2: the conclusion on conformity in words (四(一), 四(二)), one paragraph for what was checked, one for each chapter, one
 * for each claim of the plan. It says what the verdicts say and no more: a claim stands only when every rule of its
 * chapters was checked and holds, what cannot be told is said to be undetermined, and every figure is a measure of the
 * report, printed as the report prints it.
 */
public final class Conclusion {
    /**
     * One paragraph.
     *
     * @param chapter the chapter that it is about, null for an opening or a claim
     * @param text the text
     */
    public record Paragraph(Chapter chapter, Localized text) {}

    /** The claims of 四(二) and the chapters that carry them. */
    private static final Map<String, List<Chapter>> CLAIMS = Map.of(
            "lines", List.of(Chapter.FARMLAND, Chapter.REDLINE, Chapter.URBAN_BOUNDARY),
            "zones", List.of(Chapter.ZONING),
            "center", List.of(Chapter.LAND_USE));

    private static final List<String> ORDER = List.of("lines", "zones", "center");

    private final ConformityReport report;

    private Conclusion(ConformityReport report) {
        this.report = report;
    }

    public static List<Paragraph> of(ConformityReport report) {
        return new Conclusion(report).paragraphs();
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(null, opening()));
        Chapter.group(report.results())
                .forEach((chapter, results) ->
                        paragraphs.add(new Paragraph(chapter, new ChapterText(report, chapter, results).text())));
        for (String claim : ORDER) {
            claim(claim).ifPresent(text -> paragraphs.add(new Paragraph(null, text)));
        }
        return paragraphs;
    }

    private Localized opening() {
        Localized set = SafeText.of(report.ruleSet().title());
        boolean isAnswered = !report.answers().answeredRules().isEmpty();
        Standing standing = Standing.ofAll(report, report.results());
        String how = isAnswered && standing == Standing.ANSWERED
                ? "answered"
                : report.verdict().name();
        if (report.isPartial() && report.verdict() == Verdict.PASS) {
            how = "partial";
        }
        Message result = Message.of("conclusion.overall." + how);
        return Message.of(report.isPartial() ? "conclusion.opening.partial" : "conclusion.opening", set, result)
                .localized();
    }

    /** Nothing when the rule set has no rule for it. */
    private Optional<Localized> claim(String claim) {
        List<Chapter> chapters = CLAIMS.get(claim);
        List<Rule> wanted = report.ruleSet().rules().stream()
                .filter(r -> chapters.contains(Chapter.of(r.id())))
                .toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<RuleResult> checked = report.results().stream()
                .filter(r -> chapters.contains(Chapter.of(r.rule().id())))
                .toList();
        Standing standing = checked.size() < wanted.size() ? Standing.UNDETERMINED : Standing.ofAll(report, checked);
        Message subject = Message.of("conclusion.claim." + claim);
        return Optional.of(
                standing == Standing.HOLDS
                        ? Message.of("conclusion.claim.holds." + claim).localized()
                        : Message.of("conclusion.claim." + standing, subject).localized());
    }
}

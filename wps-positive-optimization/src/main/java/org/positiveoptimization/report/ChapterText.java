/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.List;
import java.util.stream.Collectors;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * The paragraph of one chapter: its rules by where they stand, each by its title and by the figures of the whole plan
 * that decide it.
 */
final class ChapterText {
    private static final int FIGURES = 2;
    private static final List<Standing> ORDER = List.of(
            Standing.HOLDS,
            Standing.ANSWERED,
            Standing.OPEN,
            Standing.UNDETERMINED,
            Standing.BROKEN,
            Standing.INFORMATION);

    private final ConformityReport report;
    private final Chapter chapter;
    private final List<RuleResult> results;

    ChapterText(ConformityReport report, Chapter chapter, List<RuleResult> results) {
        this.report = report;
        this.chapter = chapter;
        this.results = results;
    }

    Localized text() {
        return new Localized(text(Language.ZH), text(Language.EN));
    }

    private String text(Language language) {
        String sentences = ORDER.stream()
                .map(standing -> sentence(standing, language))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(language == Language.ZH ? "" : " "));
        return Message.of("conclusion.chapter", chapter.title(), sentences).in(language);
    }

    private String sentence(Standing standing, Language language) {
        String rules = results.stream()
                .filter(r -> Standing.of(report, r) == standing)
                .map(r -> rule(r, language))
                .collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
        return rules.isEmpty()
                ? ""
                : Message.of("conclusion.sentence." + standing, rules).in(language);
    }

    private static String rule(RuleResult result, Language language) {
        String title = SafeText.of(result.rule().title()).in(language);
        // the figures of a rule that could not be told would look as if they told something
        String figures = result.verdict() == Verdict.INCOMPLETE
                ? ""
                : Figures.decisive(result, Integer.MAX_VALUE).stream()
                        .filter(m -> m.scope() == null && Figures.rounded(m.unit(), m.after()) != null)
                        // of a rule that does not hold, those figures that show it
                        .filter(m -> result.verdict() == Verdict.PASS || Figures.breaks(m))
                        .limit(FIGURES)
                        .map(m -> figure(m, language))
                        .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
        return figures.isEmpty()
                ? title
                : Message.of("conclusion.rule", title, figures).in(language);
    }

    private static String figure(Measure measure, Language language) {
        return Words.label(measure).in(language) + " " + Figures.line(measure).in(language);
    }
}

/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.statements.Answers;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * The conformity table as lines for a terminal: verdict with symbol and word, rule, title, reason, by chapter, and the
 * overall verdict at the end. No line is wider than asked for.
 */
public final class ConsoleTable {
    private static final int NARROWEST = 40;
    private static final int STACKED_BELOW = 84;
    private static final int ID_WIDTH = 5;
    private static final int REFUSED = 5;

    private final Language language;
    private final int width;
    private final boolean colour;

    /**
     * @param width columns of the terminal; less than 40 counts as 40
     * @param colour whether verdicts are coloured by ANSI escape sequences
     */
    public ConsoleTable(Language language, int width, boolean colour) {
        this.language = language;
        this.width = Math.max(NARROWEST, width);
        this.colour = colour;
    }

    /** @return the lines, without line ends */
    public List<String> lines(ConformityReport report) {
        List<String> lines = new ArrayList<>();
        Chapter.group(report.results()).forEach((chapter, results) -> {
            String title = chapter.title().in(language);
            lines.add(title);
            lines.add("─".repeat(width));
            results.forEach(r -> row(lines, report, r));
            lines.add("");
        });
        conclusion(lines, report);
        summary(lines, report);
        return lines;
    }

    private void row(List<String> lines, ConformityReport report, RuleResult result) {
        String verdict = Words.symbol(result) + " " + Words.of(result).in(language);
        int verdictWidth = verdictWidth();
        String padded = ConsoleText.pad(verdict, verdictWidth);
        String head = (result.isInformation() ? padded : paint(result.verdict(), padded))
                + ConsoleText.pad(SafeText.of(result.rule().id()), ID_WIDTH);
        int indent = verdictWidth + ID_WIDTH;
        String title = SafeText.of(result.rule().title()).in(language);
        String reason = Words.of(result.outcome().reason()).in(language);
        if (report.answers().isAnswered(result.rule().id())) {
            reason = reason + " [" + Message.of("report.answered").in(language) + "]";
        }
        int left = width - indent;
        if (width < STACKED_BELOW) {
            List<String> text = new ArrayList<>(ConsoleText.wrap(title, left));
            text.addAll(ConsoleText.wrap(reason, left));
            columns(lines, head, indent, text, left, List.of());
        } else {
            int titleWidth = left * 2 / 5;
            List<String> titles = ConsoleText.wrap(title, titleWidth - 2);
            columns(lines, head, indent, titles, titleWidth, ConsoleText.wrap(reason, left - titleWidth));
        }
    }

    private static void columns(
            List<String> lines, String head, int indent, List<String> first, int firstWidth, List<String> second) {
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            String start = i == 0 ? head : " ".repeat(indent);
            String a = i < first.size() ? first.get(i) : "";
            String b = i < second.size() ? second.get(i) : "";
            lines.add((start + ConsoleText.pad(a, firstWidth) + b).stripTrailing());
        }
    }

    private void conclusion(List<String> lines, ConformityReport report) {
        lines.add(Message.of("report.html.conclusion").in(language));
        lines.add("─".repeat(width));
        // the paragraphs of the chapters would say again what the table says
        Conclusion.of(report).stream()
                .filter(p -> p.chapter() == null)
                .forEach(p -> lines.addAll(ConsoleText.wrap(p.text().in(language), width)));
        lines.add("");
    }

    private void summary(List<String> lines, ConformityReport report) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict,
                    report.results().stream()
                            .filter(r -> r.verdict() == verdict && !r.isInformation())
                            .count());
        }
        long findings = report.results().stream()
                .mapToLong(r -> r.outcome().findings().size())
                .sum();
        lines.add("═".repeat(width));
        String overall = Words.overall(report).in(language);
        for (String line : ConsoleText.wrap(Words.symbol(report.verdict()) + " " + overall, width)) {
            lines.add(paint(report.verdict(), line));
        }
        String numbers = Message.of(
                        "report.console.counts",
                        counts.get(Verdict.PASS),
                        counts.get(Verdict.WARN),
                        counts.get(Verdict.INCOMPLETE),
                        counts.get(Verdict.FAIL))
                .in(language);
        long information =
                report.results().stream().filter(RuleResult::isInformation).count();
        if (information > 0) {
            numbers += Message.of("report.console.information", information).in(language);
        }
        lines.addAll(ConsoleText.wrap(numbers, width));
        lines.addAll(
                ConsoleText.wrap(Message.of("report.console.findings", findings).in(language), width));
        statements(lines, report.answers());
    }

    private void statements(List<String> lines, Answers answers) {
        if (answers.sha256() == null) {
            return;
        }
        List<Answers.Refused> refused = answers.refused();
        say(
                lines,
                Message.of(
                        "report.console.answered",
                        answers.answeredRules().size(),
                        answers.accepted().size(),
                        refused.size()));
        for (Answers.Refused each : refused.subList(0, Math.min(REFUSED, refused.size()))) {
            String rule = SafeText.of(each.statement().subject().rule());
            say(
                    lines,
                    Message.of(
                            "report.console.refused",
                            each.statement().line(),
                            rule,
                            each.reason().words()));
        }
        if (refused.size() > REFUSED) {
            say(lines, Message.of("report.console.moreRefused", refused.size() - REFUSED));
        }
    }

    private void say(List<String> lines, Message message) {
        lines.addAll(ConsoleText.wrap(message.in(language), width));
    }

    private int verdictWidth() {
        int widest = 0;
        for (Verdict verdict : Verdict.values()) {
            widest = Math.max(widest, ConsoleText.width(Words.of(verdict).in(language)));
        }
        return widest + 4;
    }

    private String paint(Verdict verdict, String text) {
        if (!colour) {
            return text;
        }
        int code =
                switch (verdict) {
                    case PASS -> 32;
                    case FAIL -> 31;
                    case WARN -> 33;
                    case INCOMPLETE -> 36;
                };
        return "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}

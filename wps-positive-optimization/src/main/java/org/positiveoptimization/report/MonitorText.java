/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.supervision.monitor.LineSum;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.supervision.monitor.WarningLevel;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** What monitoring comes to, as lines for a terminal: sums by county and line, growth, gaps, verdict. */
public final class MonitorText {
    private static final int COUNTY = 10;
    private static final int LEVEL = 18;
    private static final int LINE = 50;

    private final Language language;

    public MonitorText(Language language) {
        this.language = language;
    }

    /** @return the lines, without line ends */
    public List<String> lines(MonitorReport report) {
        List<String> lines = new ArrayList<>();
        for (LineSum sum : report.sums()) {
            boolean outside = report.warnings().stream().anyMatch(w -> w.line().equals(sum.line()) && w.outside());
            String line =
                    WarningText.line(report.ruleSet(), sum.line(), outside).in(language);
            lines.add(ConsoleText.pad(county(sum.county()), COUNTY)
                    + ConsoleText.pad(in(sum.level().word()), LEVEL)
                    + ConsoleText.pad(line, LINE)
                    + in(Message.of("monitor.text.sum", sum.warnings(), figure(sum.area()))));
        }
        for (Measure measure : report.growth()) {
            String quota = measure.limit() == null
                    ? in(Message.of("monitor.text.no_quota"))
                    : in(Message.of("monitor.text.quota", figure(measure.limit())));
            lines.add(ConsoleText.pad(county(measure.scope()), COUNTY)
                    + ConsoleText.pad(Figures.breaks(measure) ? "✘" : "", LEVEL)
                    + ConsoleText.pad(Words.label(measure).in(language), LINE)
                    + figure(measure.after())
                    + quota);
        }
        report.gaps().forEach(g -> lines.add("? " + Words.of(g).in(language)));
        Map<WarningLevel, Long> counts = new TreeMap<>();
        for (WarningLevel level : WarningLevel.values()) {
            counts.put(level, report.count(level));
        }
        lines.add(in(Message.of(
                "monitor.text.counts",
                report.patches(),
                report.otherYears(),
                counts.get(WarningLevel.RED),
                counts.get(WarningLevel.ORANGE),
                counts.get(WarningLevel.YELLOW),
                counts.get(WarningLevel.BLUE))));
        lines.add(Words.symbol(report.verdict()) + " " + in(Message.of("monitor.verdict." + report.verdict())));
        return lines;
    }

    private static String county(String code) {
        return code.isEmpty() ? Figures.NONE : SafeText.of(code);
    }

    private String figure(double area) {
        return Figures.withUnit(Unit.SQUARE_METRE, area).in(language);
    }

    private String in(Message message) {
        return Words.of(message).in(language);
    }
}

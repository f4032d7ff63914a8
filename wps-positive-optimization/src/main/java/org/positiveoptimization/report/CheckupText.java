/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.supervision.checkup.Assessment;
import org.positiveoptimization.supervision.checkup.CheckupReport;
import org.positiveoptimization.supervision.checkup.Figure;
import org.positiveoptimization.supervision.checkup.Indicator;
import org.positiveoptimization.supervision.checkup.Light;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** The check-up as lines for a terminal: the light of the last year of every indicator, counts, gaps, verdict. */
public final class CheckupText {
    private static final int LIGHT = 18;
    private static final int AREA = 9;
    private static final int CODE = 10;
    private static final int NAME = 30;
    private static final int VALUE = 18;

    private final Language language;

    public CheckupText(Language language) {
        this.language = language;
    }

    /** @return the lines, without line ends */
    public List<String> lines(CheckupReport report) {
        List<String> lines = new ArrayList<>();
        int year =
                report.years().isEmpty() ? 0 : report.years().get(report.years().size() - 1);
        for (Assessment assessment : report.assessments()) {
            Indicator indicator = assessment.indicator();
            lines.add(ConsoleText.pad(
                            symbol(assessment.light()) + " "
                                    + in(assessment.light().word()),
                            LIGHT)
                    + ConsoleText.pad(area(indicator), AREA)
                    + ConsoleText.pad(SafeText.of(indicator.code()), CODE)
                    + ConsoleText.pad(SafeText.of(indicator.name()).in(language), NAME)
                    + ConsoleText.pad(figure(assessment.value(year)), VALUE)
                    + ConsoleText.pad(indicator.direction().symbol() + " " + figure(indicator.target()), VALUE)
                    + in(assessment.reason()));
        }
        report.gaps().forEach(g -> lines.add("? " + in(g)));
        lines.add(in(Message.of(
                "checkup.text.counts",
                Integer.toString(year),
                report.count(Light.GREEN),
                report.count(Light.YELLOW),
                report.count(Light.RED),
                report.count(Light.GREY))));
        lines.add(Words.symbol(report.verdict()) + " " + in(Message.of("checkup.verdict." + report.verdict())));
        return lines;
    }

    /** One character that tells the light without colour. */
    static String symbol(Light light) {
        return switch (light) {
            case GREEN -> "●";
            case YELLOW -> "◐";
            case RED -> "✘";
            case GREY -> "?";
        };
    }

    private String area(Indicator indicator) {
        return indicator.area().isEmpty() ? in(Message.of("checkup.whole")) : SafeText.of(indicator.area());
    }

    private static String figure(double value) {
        BigDecimal rounded = Figure.rounded(value);
        return rounded == null ? Figures.NONE : rounded.toPlainString();
    }

    private String in(Message message) {
        return Words.of(message).in(language);
    }
}
